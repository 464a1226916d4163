import type {DocumentReport, Failure, Finding, LintResult} from '../model/finding.ts'
import {compare, sortFindings} from './findings.ts'

/** Findings and documents in the report's order, counted. */
export function summarize(
  version: string,
  findings: readonly Finding[],
  documents: readonly DocumentReport[],
  failures: readonly Failure[],
  notes: readonly string[],
  suppressed = 0
): LintResult {
  const sorted = sortFindings(findings)
  return {
    schemaVersion: 1,
    tool: {name: 'tulint', version},
    findings: sorted,
    documents: [...documents].sort((a, b) => compare(a.path, b.path)),
    summary: {documents: documents.length, ...countFindings(sorted), suppressed, known: null, notes},
    failures
  }
}

/** A result of which only some findings are told: the others were known before. */
export function withoutKnown(result: LintResult, told: readonly Finding[]): LintResult {
  const {summary, findings} = result
  const known = findings.length - told.length
  return {
    ...result,
    findings: told,
    summary: {...summary, ...countFindings(told), suppressed: summary.suppressed + known, known: (summary.known ?? 0) + known}
  }
}

/** How many there are of each severity and of each rule. */
export function countFindings(findings: readonly Finding[]): Pick<LintResult['summary'], 'errors' | 'warnings' | 'infos' | 'byRule'> {
  const counts = {error: 0, warning: 0, info: 0}
  const byRule = new Map<string, number>()
  for (const {severity, ruleId} of findings) {
    counts[severity]++
    byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1)
  }
  const sorted = [...byRule].sort(([a], [b]) => compare(a, b))
  return {errors: counts.error, warnings: counts.warning, infos: counts.info, byRule: Object.fromEntries(sorted)}
}
