import type {LintResult} from '../model/finding.ts'
import type {ShardResult} from '../model/shard.ts'
import {escapedJson} from './escaped-json.ts'

/** The report as one JSON object, as `schemas/report.schema.json` describes it; texts of documents cannot act in a terminal. */
export function reportJson(result: LintResult | ShardResult): string {
  if (!('shard' in result)) return `${escapedJson(result, 2)}\n`
  // What is for `tulint merge` alone stands in one line: nobody reads it, and it is most of the report.
  const {shard, ...told} = result
  return `${escapedJson(told, 2).slice(0, -'\n}'.length)},\n  "shard": ${escapedJson(shard)}\n}\n`
}
