import {isLeaf} from '../bitexts/grounds.ts'
import type {TracedAnswer} from '../check-pairs.ts'
import type {GroundReader} from './current-grounds.ts'
import type {Kept, KeptGround, KeptPair} from './kept.ts'

/** `asked`: what it rests on changed, but it may come out the same: nobody knows before it is asked again. */
export type Verdict = 'same' | 'other' | 'asked'

/** Judges what was kept by what there is now. */
export interface Recall {
  readonly judge: (pair: KeptPair) => Promise<Verdict>
  /** Names of answers that must be asked again before it is known what a pair is worth. */
  readonly doubts: (pair: KeptPair) => readonly string[]
  /** What was asked again meanwhile. */
  readonly hear: (answers: readonly TracedAnswer[]) => void
  /** What names a ground’s content now, where it was judged the same. */
  readonly renewed: (ground: KeptGround) => string
}

export function recall({grounds, answers}: Kept, read: GroundReader): Recall {
  const restsOf = new Map(answers.map(({ground, rests}) => [ground, rests]))
  const heard = new Map<string, Set<string>>()
  const verdicts = new Map<number, Verdict>()
  const digests = new Map<KeptGround, string>()

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
  async function judgeAll(rests: readonly number[]): Promise<Verdict> {
    let worst: Verdict = 'same'
    for (const ground of rests) {
      const verdict = verdicts.get(ground) ?? (await decide(ground))
      if (verdict === 'other') return 'other'
      if (verdict === 'asked') worst = 'asked'
    }
    return worst
  }

  async function decide(index: number): Promise<Verdict> {
    const ground = grounds[index]
    const verdict = ground === undefined ? 'other' : isLeaf(ground.name) ? await decideLeaf(ground) : await decideAnswer(ground, index)
    verdicts.set(index, verdict)
    return verdict
  }

  async function decideLeaf(ground: KeptGround): Promise<Verdict> {
    const now = await read(ground.name, ground.digest)
    if (now !== null) digests.set(ground, now)
    return now === null ? 'other' : 'same'
  }

  async function decideAnswer({name, digest}: KeptGround, index: number): Promise<Verdict> {
    const told = heard.get(name)
    if (told !== undefined) return told.size === 1 && told.has(digest) ? 'same' : 'other'
    verdicts.set(index, 'other') // Of a damaged file: what rests on itself rests on nothing.
    const rests = restsOf.get(index)
    return rests !== undefined && (await judgeAll(rests)) === 'same' ? 'same' : 'asked'
  }
}
