import {torn} from '../bitexts/answers.ts'
import type {Digested, Ground, TracedAnswer} from '../check-pairs.ts'
import type {Kept, KeptAnswer, KeptPair} from './kept.ts'

/** A pair that was checked just now, and what it rests on by names. */
export interface FreshPair extends Omit<KeptPair, 'rests'>, Digested {}

/** What was found now. */
export interface Fresh {
  readonly pairs: readonly FreshPair[]
  /** Those that were asked anew. */
  readonly answers: readonly TracedAnswer[]
}

/**
 * Make what the next run may recall: what was found now and, of what was kept before, what still counts.
 *
 * @param renewed - What names a ground’s content now.
 */
export function gatherKept(fresh: Fresh, still: readonly KeptPair[], before: Kept, renewed: (ground: Ground) => string): Kept {
  const grounds: Ground[] = []
  const places = new Map<string, Map<string, number>>()
  const answers = new Map<number, KeptAnswer>()
  const answersBefore = new Map(before.answers.map(answer => [answer.ground, answer]))
  const moved = new Map<number, number>()

  for (const answer of fresh.answers) {
    const ground = place(answer.name, answer.digest)
    if (!answers.has(ground)) answers.set(ground, {ground, rests: placesOf(answer)})
  }
  const pairs = [
    ...fresh.pairs.map(({path, pair, found, ...digested}) => ({path, pair, rests: placesOf(digested), found})),
    ...still.map(one => ({...one, rests: one.rests.map(move)}))
  ]
  return {grounds, answers: [...answers.values()], pairs}

  function place(name: string, digest: string): number {
    const known = places.get(name) ?? new Map<string, number>()
    places.set(name, known)
    const found = known.get(digest) ?? grounds.push({name, digest}) - 1
    known.set(digest, found)
    return found
  }

  function placesOf({grounds: names, digests}: Digested): readonly number[] {
    return names.map((name, index) => place(name, digests[index] ?? torn))
  }

  /** A ground of before among those of now, with what it rests on itself. */
  function move(index: number): number {
    const known = moved.get(index)
    const ground = before.grounds[index]
    if (known !== undefined || ground === undefined) return known ?? place('', torn)
    const now = place(ground.name, renewed(ground))
    moved.set(index, now)
    const answer = answersBefore.get(index)
    if (answer !== undefined && !answers.has(now)) {
      answers.set(now, {ground: now, rests: []})
      answers.set(now, {ground: now, rests: answer.rests.map(move)})
    }
    return now
  }
}
