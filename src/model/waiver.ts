import type {Range} from './range.ts'

/** Stands for every rule, in a waiver that names none. */
export const everyRule = '*'

/** A comment in a target document that keeps findings from being told: `<!-- tulint-disable-next-line RULE -- why -->`. */
export interface Waiver {
  readonly kind: 'disable-next-line' | 'disable' | 'disable-file' | 'enable'
  /** Of the comment. */
  readonly range: Range
  /** What goes when it does: its line, where it has one to itself. */
  readonly removal: Range
  /** Ids as they are written, or `*`. */
  readonly rules: readonly string[]
  /** Of the ids, from the first to the last; empty where none is written. */
  readonly rulesRange: Range
  /** Behind `--`; empty where nobody said. */
  readonly reason: string
  /** For each of `rules`, where findings begin that it waives; `null` for what an `enable` ends nothing of. */
  readonly scopes: readonly (Range | null)[]
}

/** What became of a waiver in a run. */
export interface JudgedWaiver {
  readonly waiver: Waiver
  /** Those of its rules of which it waived nothing, though they ran. */
  readonly unused: readonly string[]
  /** Those of its rules that there are not. */
  readonly unknown: readonly string[]
}
