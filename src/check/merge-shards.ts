import {groupBy} from '../model/group-by.ts'
import type {Baseline} from '../model/baseline.ts'
import type {LintResult} from '../model/finding.ts'
import type {RunFacts, ShardReport, ShardResult} from '../model/shard.ts'
import {UsageError} from '../model/usage-error.ts'
import {conclude} from './conclude.ts'
import type {RuleTable} from './rule.ts'

/** A shard's report and what people call it: its file. */
export interface NamedShard {
  readonly name: string
  readonly result: ShardResult
}

/** What must be the same of all shards of a run, as messages name it. */
const alike: readonly (readonly [what: string, read: (shard: ShardReport) => unknown])[] = [
  ['number of shards', ({count}) => count],
  ['day', ({run}) => run.today],
  ['settings', ({run}) => run.settings],
  ['baseline', ({run}) => run.baseline],
  ['documents', ({documents, total}) => [documents, total]],
  ['PATHs or --changed-since', ({run}) => run.isWhole],
  ['English', ({run}) => [run.sourceNotes, run.isShallow]]
]

/**
 * Make the report that one run would have made of what its shards made.
 *
 * @param baseline - In place of the one that the shards had.
 * @throws UsageError when they are not the shards of one run of this version, each once.
 */
export function mergeShards(shards: readonly NamedShard[], rules: RuleTable, version: string, baseline?: Baseline): LintResult {
  const [first] = shards
  if (first === undefined) throw new UsageError('There are no reports to merge', 'Name those that tulint --shard I/N --format json wrote')
  for (const {name, result} of shards) {
    const {tool} = result
    if (tool.version !== version) {
      throw new UsageError(
        `“${name}” is of tulint ${tool.version}, and this is ${version}`,
        'Run all shards and the merge with one version'
      )
    }
    for (const [what, read] of alike) {
      if (JSON.stringify(read(result.shard)) === JSON.stringify(read(first.result.shard))) continue
      throw new UsageError(
        `The ${what} of “${name}” and of “${first.name}” differ, so they are not parts of one run`,
        what === 'day' ? 'Give all shards one day with the variable TULINT_TODAY' : 'Run all shards of the same files with the same options'
      )
    }
  }
  holdEachOnce(shards, first.result.shard.count)
  const {run, total} = first.result.shard
  const pairs = shards.flatMap(({result}) => result.shard.pairs).sort((a, b) => a.position - b.position)
  if (pairs.length !== total || pairs.some(({position}, index) => position !== index)) {
    throw new UsageError(`The shards hold ${pairs.length} documents of ${total}`, 'A report is damaged: run the shards again')
  }
  try {
    return conclude(pairs, withBaselineOf(run, baseline), rules, version)
  } catch (error) {
    // Of facts and options the schema knows no more than that they are JSON: only their rules know what is in them.
    throw new UsageError(
      `The shards hold what no run could have written: ${reasonOf(error)}`,
      'A report is damaged or was changed: run the shards again'
    )
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message}: ${reasonOf(error.cause)}`
}

function withBaselineOf(run: RunFacts, baseline: Baseline | undefined): RunFacts {
  return baseline === undefined ? run : {...run, baseline}
}

function holdEachOnce(shards: readonly NamedShard[], count: number): void {
  const byIndex = groupBy(shards, ({result}) => result.shard.index)
  for (const [index, [one, other]] of byIndex) {
    if (one === undefined || other === undefined) continue
    throw new UsageError(`Shard ${index}/${count} is there twice: “${one.name}” and “${other.name}”`, 'Leave one out')
  }
  const missing = count - [...byIndex.keys()].filter(index => index <= count).length
  if (missing === 0) return
  const first: number[] = [] // Of as many as a report says that there are.
  for (let index = 1; index <= count && first.length < 10; index++) if (!byIndex.has(index)) first.push(index)
  const [next] = first
  const names = first.map(index => `${index}/${count}`).join(', ')
  throw new UsageError(
    `${missing === 1 ? 'A shard is' : `${missing} shards are`} missing: ${names}${missing > first.length ? ', …' : ''}`,
    `Run them with tulint --shard ${next}/${count} --format json --output-file FILE, and name their reports too`
  )
}
