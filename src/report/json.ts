import type {LintResult} from '../model/finding.ts'

// What a terminal obeys or a line reader breaks at, and JSON lets stand. C0 is escaped by `JSON.stringify`.
const acting = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** The report as one JSON object, as `schemas/report.schema.json` describes it; texts of documents cannot act in a terminal. */
export function reportJson(result: LintResult): string {
  return `${JSON.stringify(result, null, 2).replace(acting, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
