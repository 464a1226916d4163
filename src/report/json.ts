import type {LintResult} from '../model/finding.ts'
import {escapedJson} from './escaped-json.ts'

/** The report as one JSON object, as `schemas/report.schema.json` describes it; texts of documents cannot act in a terminal. */
export function reportJson(result: LintResult): string {
  return `${escapedJson(result, 2)}\n`
}
