import type {CalendarDate} from './brand.ts'

/** A finding that a team knows and lives with for now. */
export interface BaselineEntry {
  /** Of the finding: it stays the same when lines above it move, and tells findings that say the same by a number. */
  readonly fingerprint: string
  readonly ruleId: string
  readonly path: string
  /** The day on which it came in. */
  readonly since: CalendarDate
  /** Why it may stay, for people; empty where nobody said. */
  readonly reason: string
}

/** Findings that are not told again. */
export interface Baseline {
  readonly version: 1
  readonly entries: readonly BaselineEntry[]
}
