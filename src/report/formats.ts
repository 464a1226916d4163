import type {LintResult} from '../model/finding.ts'
import {reportJson} from './json.ts'
import {type PrettyOptions, reportPretty} from './pretty.ts'

/** Makes a report of a result; what a format has no use for it leaves aside. */
export type Format = (result: LintResult, options: PrettyOptions) => string

/** Every format by the name that `--format` takes. */
export const formats: Readonly<Record<string, Format>> = {
  json: reportJson,
  pretty: reportPretty
}
