import type {LintResult} from '../model/finding.ts'

/** The report as one JSON object, as `schemas/report.schema.json` describes it. */
export function reportJson(result: LintResult): string {
  return `${JSON.stringify(result, null, 2)}\n`
}
