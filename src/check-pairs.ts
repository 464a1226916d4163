import type {Answers} from './bitexts/answers.ts'
import {inTurn} from './bitexts/in-turn.ts'
import type {Bitexts} from './bitexts/read-bitexts.ts'
import {type Checking, checkPair} from './check-pair.ts'
import type {DiscoveredPair} from './discover/discovered-pair.ts'
import type {CheckedPair} from './model/checked-pair.ts'
import type {Progress} from './model/progress.ts'

/** What came of a pair, and what that rests on: plain data, which a worker can send and a cache keep. */
export interface TracedPair {
  readonly checked: CheckedPair
  /** What was read, looked for and asked on the way; sorted. */
  readonly grounds: readonly string[]
}

/** Pairs of a run that are to be checked. */
export interface PairWork {
  /** Translations of one source stand side by side, so that it is parsed once. */
  readonly pairs: readonly DiscoveredPair[]
  /** Checks one here and now; one at a time. */
  readonly trace: (pair: DiscoveredPair) => Promise<TracedPair>
  readonly bitexts: Bitexts
  readonly answers: Answers
  /** What documents say that is not written yet, by their paths. */
  readonly texts?: Readonly<Record<string, string>> | undefined
  /** Told before each pair, and after the last. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A way to check pairs: each is told once, in any order. Which way is taken changes nothing but time. */
export type CheckPairs = (work: PairWork, tell: (pair: DiscoveredPair, traced: TracedPair) => void) => Promise<void>

/** One after the other. */
export const checkInTurn: CheckPairs = async ({pairs, trace, onProgress}, tell) => {
  for (const pair of inTurn(pairs, onProgress)) tell(pair, await trace(pair))
}

/** Checks a pair, and notes what that rests on. */
export function pairTracer(bitexts: Bitexts, checking: Checking, answers: Answers): PairWork['trace'] {
  return async pair => {
    const {result, grounds} = await answers.trace(async () => checkPair(await bitexts.read(pair), checking))
    return {checked: result, grounds: [...grounds].sort()}
  }
}
