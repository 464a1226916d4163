import type {Baseline} from './baseline.ts'
import type {CalendarDate} from './brand.ts'
import type {CheckedPair} from './checked-pair.ts'
import type {LintResult} from './finding.ts'
import type {Settings} from './settings.ts'

/** One of equal parts of a run. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/** What a whole report rests on beside the pairs; the same in each part of a run. */
export interface RunFacts {
  readonly today: CalendarDate
  readonly settings: Settings
  /** Whether no document was left out. */
  readonly isWhole: boolean
  /** Of the sources, as they were opened. */
  readonly sourceNotes: readonly string[]
  readonly isShallow: boolean
  readonly baseline: Baseline | null
}

/** What the report of a shard holds for `tulint merge`. */
export interface ShardReport extends Shard {
  readonly run: RunFacts
  /** Names what all shards together look at. */
  readonly documents: string
  /** Pairs of all shards together. */
  readonly total: number
  /** `position` is the pair’s place among all, from 0. */
  readonly pairs: readonly (CheckedPair & {readonly position: number})[]
}

/** The report of a shard, with what merging needs. */
export interface ShardResult extends LintResult {
  readonly shard: ShardReport
}
