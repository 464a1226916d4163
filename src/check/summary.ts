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
    summary: {documents: documents.length, ...countFindings(sorted), suppressed, notes},
    failures
  }
}

/** How many there are of each severity and of each rule. */
export function countFindings(findings: readonly Finding[]): Pick<LintResult['summary'], 'errors' | 'warnings' | 'infos' | 'byRule'> {
  const count = (severity: Finding['severity']) => findings.filter(finding => finding.severity === severity).length
  const byRule: Record<string, number> = {}
  for (const ruleId of findings.map(finding => finding.ruleId).sort()) byRule[ruleId] = (byRule[ruleId] ?? 0) + 1
  return {errors: count('error'), warnings: count('warning'), infos: count('info'), byRule}
}
