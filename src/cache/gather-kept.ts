import {torn} from '../bitexts/answers.ts'
import type {Digested, TracedPair} from '../check-pairs.ts'
import type {Kept, KeptAnswer, KeptGround, KeptPair} from './kept.ts'

/** A pair that was checked just now. */
export interface FreshPair extends Pick<KeptPair, 'path' | 'pair'> {
  readonly traced: TracedPair
}

/**
 * Make what the next run may recall: what was found now and, of what was kept before, what still counts. What could not be
 * read, or changed while it was read, is looked at again.
 *
 * @param renewed - What names a ground’s content now.
 * @returns `null` where it is what was kept before.
 */
export function gatherKept(
  fresh: readonly FreshPair[],
  still: readonly KeptPair[],
  before: Kept,
  renewed: (ground: KeptGround) => string
): Kept | null {
  const grounds: KeptGround[] = []
  const places = new Map<string, Map<string, number>>()
  const answers = new Map<number, KeptAnswer>()
  const answersBefore = new Map(before.answers.map(answer => [answer.ground, answer]))
  const moved = new Map<number, number>()
  let isChanged = fresh.length > 0 || still.length < before.pairs.length

  for (const {traced} of fresh) {
    for (const answer of traced.answers) {
      const ground = place(answer.name, answer.digest)
      if (!answers.has(ground)) answers.set(ground, {ground, rests: placesOf(answer)})
    }
  }
  const pairs = [
    ...fresh
      .filter(({traced}) => isKept(traced))
      .map(({path, pair, traced}) => ({path, pair, rests: placesOf(traced), checked: () => traced.checked})),
    ...still.map(one => ({...one, rests: one.rests.map(move)}))
  ]
  return isChanged ? {grounds, answers: [...answers.values()], pairs} : null

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
    const digest = renewed(ground)
    if (digest !== ground.digest) isChanged = true
    const now = place(ground.name, digest)
    moved.set(index, now)
    const answer = answersBefore.get(index)
    if (answer !== undefined && !answers.has(now)) {
      answers.set(now, {ground: now, rests: []})
      answers.set(now, {ground: now, rests: answer.rests.map(move)})
    }
    return now
  }
}

function isKept({checked, digests}: TracedPair): boolean {
  return checked.failures.length === 0 && !digests.includes(torn)
}
