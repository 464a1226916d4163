import type {CheckedPair} from '../model/checked-pair.ts'
import type {ShardReport, ShardResult} from '../model/shard.ts'
import {conclude} from './conclude.ts'
import type {RuleTable} from './rule.ts'

/** The report of a shard: of its documents as far as they can be told of alone, with what merging needs. */
export function concludeShard(shard: ShardReport, rules: RuleTable, version: string): ShardResult {
  const {run, pairs, index, count} = shard
  // What a corpus rule says of some documents is not what it says of all.
  const alone = pairs.map((pair): CheckedPair => ({...pair, facts: []}))
  const result = conclude(alone, {...run, isWhole: false}, rules, version)
  const waiting = Object.keys(rules).filter(id => rules[id]?.point === 'corpus' && run.settings.rules[id]?.severity !== 'off')
  const left = waiting.length === 0 ? '' : ` What needs all documents is told by tulint merge: ${waiting.join(', ')}`
  const note = `This is shard ${index} of ${count}, ${pairs.length} of ${shard.total} documents.${left}`
  return {...result, summary: {...result.summary, notes: [...result.summary.notes, note]}, shard}
}
