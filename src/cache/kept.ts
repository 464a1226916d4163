import type {Ground} from '../check-pairs.ts'

/** What a cache keeps of a run: every ground by its name and what named its content, and what rests on which. */
export interface Kept {
  readonly grounds: readonly Ground[]
  readonly answers: readonly KeptAnswer[]
  readonly pairs: readonly KeptPair[]
}

/** What serves many pairs, without its content. */
export interface KeptAnswer {
  /** Index of the ground that it is to others. */
  readonly ground: number
  /** Indices of the grounds that it rests on. */
  readonly rests: readonly number[]
}

export interface KeptPair {
  /** Where the target is or would be. */
  readonly path: string
  /** Names the pair as it was discovered. */
  readonly pair: string
  /** Indices of the grounds that it rests on. */
  readonly rests: readonly number[]
  readonly found: Found
}

/** What was found about one pair. */
export interface Found {
  readonly pack: Pack
  /** Its place in the pack. */
  readonly index: number
  /** Which texts of the pair are cited: target, source. */
  readonly cites: readonly [boolean, boolean]
}

/** What was found about some pairs, together, for much of it is alike. */
export interface Pack {
  readonly bytes: Buffer
  /** Of pairs, those that no longer count with them. */
  readonly count: number
}

export const nothingKept: Kept & {readonly sum: string} = {grounds: [], answers: [], pairs: [], sum: ''}
