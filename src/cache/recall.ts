import {isLeaf} from '../bitexts/grounds.ts'
import type {Ground, TracedAnswer} from '../check-pairs.ts'
import {type Soon, whenKnown} from '../model/soon.ts'
import type {GroundReader} from './current-grounds.ts'
import type {Kept, KeptPair} from './kept.ts'

/** `asked`: what it rests on changed, but it may come out the same: nobody knows before it is asked again. */
export type Verdict = 'same' | 'other' | 'asked'

/** Judges what was kept by what there is now. */
export interface Recall {
  readonly judge: (pair: KeptPair) => Soon<Verdict>
  /** Names of answers that must be asked again before it is known what a pair is worth. */
  readonly doubts: (pair: KeptPair) => readonly string[]
  /** What was asked again meanwhile. */
  readonly hear: (answers: readonly TracedAnswer[]) => void
  /** What names a ground’s content now, where it was judged the same. */
  readonly renewed: (ground: Ground) => string
}

export function recall({grounds, answers}: Kept, read: GroundReader): Recall {
  const restsOf = new Map(answers.map(({ground, rests}) => [ground, rests]))
  const heard = new Map<string, Set<string>>()
  const verdicts = new Map<number, Verdict>()
  const digests = new Map<Ground, string>()

  return {
    judge: pair => judgeAll(pair.rests),
    doubts: pair => pair.rests.flatMap(ground => (verdicts.get(ground) === 'asked' ? (grounds[ground]?.name ?? []) : [])),
    hear(told) {
      for (const {name, digest} of told) heard.set(name, (heard.get(name) ?? new Set()).add(digest))
      if (told.length > 0) for (const [ground, verdict] of verdicts) if (verdict === 'asked') verdicts.delete(ground)
    },
    renewed: ground => digests.get(ground) ?? ground.digest
  }

  /** The worst of all; what is surely another settles it. */
  function judgeAll(rests: readonly number[], from = 0, worst: Verdict = 'same'): Soon<Verdict> {
    for (let index = from; index < rests.length; index++) {
      const ground = rests[index] ?? -1
      const verdict = verdicts.get(ground) ?? decide(ground)
      if (verdict instanceof Promise) return verdict.then(() => judgeAll(rests, index, worst)) // It is known by then.
      if (verdict === 'other') return 'other'
      if (verdict === 'asked') worst = 'asked'
    }
    return worst
  }

  function decide(index: number): Soon<Verdict> {
    const ground = grounds[index]
    const verdict = ground === undefined ? 'other' : isLeaf(ground.name) ? decideLeaf(ground) : decideAnswer(ground, index)
    return whenKnown(verdict, told => {
      verdicts.set(index, told)
      return told
    })
  }

  function decideLeaf(ground: Ground): Soon<Verdict> {
    return whenKnown(read(ground.name, ground.digest), now => {
      if (now !== null && now !== ground.digest) digests.set(ground, now)
      return now === null ? 'other' : 'same'
    })
  }

  function decideAnswer({name, digest}: Ground, index: number): Soon<Verdict> {
    const told = heard.get(name)
    if (told !== undefined) return told.size === 1 && told.has(digest) ? 'same' : 'other'
    verdicts.set(index, 'other') // Of a damaged file: what rests on itself rests on nothing.
    const rests = restsOf.get(index)
    return rests === undefined ? 'asked' : whenKnown(judgeAll(rests), verdict => (verdict === 'same' ? 'same' : 'asked'))
  }
}
