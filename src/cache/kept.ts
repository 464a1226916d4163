import type {CheckedPair} from '../model/checked-pair.ts'

/** What a cache keeps of a run: every ground by its name and what named its content, and what rests on which. */
export interface Kept {
  readonly grounds: readonly KeptGround[]
  readonly answers: readonly KeptAnswer[]
  readonly pairs: readonly KeptPair[]
}

export interface KeptGround {
  readonly name: string
  readonly digest: string
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
  /** Read when it is first asked for. */
  readonly checked: () => CheckedPair
}

export const nothingKept: Kept = {grounds: [], answers: [], pairs: []}
