import type {LintResult} from '../model/finding.ts'
import type {ShardReport, ShardResult} from '../model/shard.ts'
import {escapedJson, jsonPieces} from './escaped-json.ts'
import type {Pieces} from './pieces.ts'

/** The report as one JSON object, as `schemas/report.schema.json` describes it; texts of documents cannot act in a terminal. */
export function* reportJson(result: LintResult | ShardResult): Pieces {
  const {shard, ...told} = {shard: null, ...result}
  let end = ''
  for (const piece of jsonPieces(told, 2)) {
    yield end
    end = piece
  }
  if (shard !== null) yield* shardLine(shard)
  yield `${end}\n`
}

/** What is for `tulint merge` alone stands in one line: nobody reads it, and it is most of the report. */
function* shardLine({pairs, ...rest}: ShardReport): Pieces {
  yield `,\n  "shard": ${escapedJson(rest).slice(0, -'}'.length)},"pairs":[`
  for (const [index, pair] of pairs.entries()) yield (index === 0 ? '' : ',') + escapedJson(pair)
  yield ']}'
}
