import type {DocumentReport, Failure, Finding, LintResult} from '../model/finding.ts'
import {compare, sortFindings} from './findings.ts'

/** Findings and documents in the report's order, counted. */
export function summarize(
  version: string,
  findings: readonly Finding[],
  documents: readonly DocumentReport[],
  failures: readonly Failure[],
  notes: readonly string[]
): LintResult {
  const sorted = sortFindings(findings)
  const count = (severity: Finding['severity']) => sorted.filter(finding => finding.severity === severity).length
  const byRule: Record<string, number> = {}
  for (const ruleId of sorted.map(finding => finding.ruleId).sort()) byRule[ruleId] = (byRule[ruleId] ?? 0) + 1
  return {
    schemaVersion: 1,
    tool: {name: 'tulint', version},
    findings: sorted,
    documents: [...documents].sort((a, b) => compare(a.path, b.path)),
    summary: {
      documents: documents.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: 0,
      byRule,
      notes
    },
    failures
  }
}
