import type {Answers, Grounds} from './bitexts/answers.ts'
import {grounds as names} from './bitexts/grounds.ts'
import {inTurn} from './bitexts/in-turn.ts'
import type {Bitexts} from './bitexts/read-bitexts.ts'
import {type Checking, checkPair} from './check-pair.ts'
import type {DiscoveredPair} from './discover/discovered-pair.ts'
import type {Circumstances} from './model/bitext.ts'
import type {CheckedPair} from './model/checked-pair.ts'
import type {Progress} from './model/progress.ts'

/** What something rests on: the name of each ground, sorted, and at the same place what names its content. */
export interface Digested {
  readonly grounds: readonly string[]
  readonly digests: readonly string[]
}

/** What something rests on, and what names its content: a leaf, which is the world itself, or an answer. */
export interface Ground {
  readonly name: string
  readonly digest: string
}

/** What serves many pairs, without its content. */
export interface TracedAnswer extends Digested {
  readonly name: string
  readonly digest: string
}

/** What came of a pair, and what that rests on: plain data, which a worker can send and a cache keep. */
export interface TracedPair extends Digested {
  readonly checked: CheckedPair
  /** Answers that it rests on, and those below them, which no pair before it rested on. */
  readonly answers: readonly TracedAnswer[]
}

/** Pairs of a run that are to be checked. */
export interface PairWork {
  /** Translations of one source stand side by side, so that it is parsed once. */
  readonly pairs: readonly DiscoveredPair[]
  /** Checks one here and now; one at a time. */
  readonly trace: (pair: DiscoveredPair) => Promise<TracedPair>
  /** An answer and those below it, as far as no pair has told them. */
  readonly traceAnswer: (name: string) => Promise<readonly TracedAnswer[]>
  readonly bitexts: Bitexts
  readonly answers: Answers
  /** What documents say that is not written yet, by their paths. */
  readonly texts?: Readonly<Record<string, string>> | undefined
  readonly circumstances: Circumstances
  /** Whether these are all pairs that there are. */
  readonly isWhole: boolean
  /** Takes the leaves of all that the pairs rest on, from whoever keeps them. */
  readonly restedOn?: ((leaves: readonly Ground[]) => void) | undefined
  /** Told before each pair, and after the last. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A way to check pairs: each is told once, in any order. Which way is taken changes nothing but time. */
export type CheckPairs<Told = TracedPair> = (work: PairWork, tell: (pair: DiscoveredPair, told: Told) => void) => Promise<void>

/** One after the other. */
export const checkInTurn: CheckPairs = async ({pairs, trace, onProgress}, tell) => {
  for (const pair of inTurn(pairs, onProgress)) tell(pair, await trace(pair))
}

/** Checks a pair, and notes what that rests on. */
export function pairTracer(bitexts: Bitexts, checking: Checking, answers: Answers): Pick<PairWork, 'trace' | 'traceAnswer'> {
  const noted = {...checking, circumstances: notedCircumstances(checking.circumstances, answers)}
  const told = new Set<string>()
  return {
    async trace(pair) {
      const {result, grounds} = await answers.trace(async () => checkPair(await bitexts.read(pair), noted))
      const fresh: TracedAnswer[] = []
      await gather(grounds.keys(), fresh)
      return {checked: result, ...(await digested(grounds)), answers: fresh}
    },
    async traceAnswer(name) {
      const fresh: TracedAnswer[] = []
      await gather([name], fresh)
      return fresh
    }
  }

  async function gather(names: Iterable<string>, fresh: TracedAnswer[]): Promise<void> {
    for (const name of names) {
      const known = told.has(name) ? undefined : answers.known(name)
      if (known === undefined) continue
      told.add(name)
      fresh.push({name, digest: await known.digest(), ...(await digested(known.grounds()))})
      await gather(known.grounds().keys(), fresh)
    }
  }

  async function digested(grounds: Grounds): Promise<Digested> {
    const sorted = [...grounds].sort(([a], [b]) => (a < b ? -1 : 1))
    const digests = await Promise.all(sorted.map(async ([name, digest]) => digest ?? (await digestOf(name))))
    return {grounds: sorted.map(([name]) => name), digests}
  }

  async function digestOf(name: string): Promise<string> {
    return (await answers.known(name)?.digest()) ?? ''
  }
}

/** Rests on the day as far as it is asked for: what is long past stays so. */
function notedCircumstances({today, hasCome}: Circumstances, {note}: Answers): Circumstances {
  return {
    get today() {
      note(names.today, () => today)
      return today
    },
    hasCome(day) {
      note(names.day(day), () => String(hasCome(day)))
      return hasCome(day)
    }
  }
}
