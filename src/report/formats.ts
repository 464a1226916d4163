import type {LintResult} from '../model/finding.ts'
import {reportJson} from './json.ts'
import {reportAzure} from './machines/azure.ts'
import {reportCheckstyle} from './machines/checkstyle.ts'
import {reportCompact} from './machines/compact.ts'
import {reportGithub} from './machines/github.ts'
import {reportGitlab} from './machines/gitlab.ts'
import {reportJsonLines} from './machines/jsonl.ts'
import {reportJunit} from './machines/junit.ts'
import {reportRdjson} from './machines/rdjson.ts'
import {reportSarif} from './machines/sarif.ts'
import {reportMarkdown} from './markdown.ts'
import {joined, type Pieces} from './pieces.ts'
import {reportPretty} from './pretty.ts'
import type {ReportContext} from './report-context.ts'

/** Makes a report of a result; what a format has no use for it leaves aside. */
export type Format = (result: LintResult, context: ReportContext) => Pieces

/** Every format by the name that `--format` takes. */
export const formats: Readonly<Record<string, Format>> = {
  pretty: reportPretty,
  json: reportJson,
  jsonl: reportJsonLines,
  sarif: reportSarif,
  github: reportGithub,
  azure: reportAzure,
  *markdown(result, context) {
    yield reportMarkdown(result, context)
  },
  junit: reportJunit,
  checkstyle: reportCheckstyle,
  gitlab: reportGitlab,
  rdjson: reportRdjson,
  compact: reportCompact
}

/** A report in pieces that are worth a write each. @param name - Of a format; whoever takes it from a user lets no other pass. */
export function makeReport(name: string, result: LintResult, context: ReportContext): Pieces {
  const format = formats[name]
  if (format === undefined) throw new Error(`There is no format “${name}”`)
  return joined(format(result, context))
}
