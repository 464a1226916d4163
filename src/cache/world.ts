import {grounds, isLeaf, partsOf} from '../bitexts/grounds.ts'
import {torn} from '../bitexts/answers.ts'
import type {Look} from '../bitexts/look.ts'
import {isRefusal, textDigest} from '../workspace/sha1.ts'
import type {Ground} from '../check-pairs.ts'
import type {Kept, KeptPair} from './kept.ts'

/** All that a run rests on, and one name for what that was. */
export interface World {
  readonly grounds: readonly string[]
  readonly sum: string
}

/**
 * @param leaves - What the run rests on, and what that was then.
 * @returns `null` where that was never one state of the world, or is told by more than a look.
 */
export function worldOf(leaves: Iterable<Ground>): World | null {
  const digests = new Map<string, string>()
  for (const leaf of leaves) {
    const [kind, place = ''] = partsOf(leaf.name)
    if (kind === 'documents') continue // They were discovered by lists, which stand for themselves.
    const [state = ''] = leaf.digest.split(' ')
    const {name, digest} = kind === 'past' ? {name: grounds.history(place), digest: state} : leaf
    if (isRefusal(digest) || digest === torn || (digests.get(name) ?? digest) !== digest) return null
    digests.set(name, digest)
  }
  return {grounds: [...digests.keys()], sum: sumOf([...digests.values()])}
}

/** Whether the world is what it was. */
export async function isStill({grounds: names, sum}: World, look: Look): Promise<boolean> {
  const digests: string[] = []
  for (const name of names) {
    const looked = look(name)
    const digest = looked instanceof Promise ? await looked : looked
    if (digest === null) return false
    digests.push(digest)
  }
  return sumOf(digests) === sum
}

/** The leaves that some of the kept pairs rest on, themselves or by answers. */
export function leavesOf({grounds: all, answers}: Omit<Kept, 'pairs'>, pairs: readonly Pick<KeptPair, 'rests'>[]): Ground[] {
  const restsOf = new Map(answers.map(({ground, rests}) => [ground, rests]))
  const open = pairs.map(({rests}) => rests)
  const met = new Set<number>()
  for (let rests = open.pop(); rests !== undefined; rests = open.pop()) {
    for (const ground of rests) {
      if (met.has(ground)) continue
      met.add(ground)
      open.push(restsOf.get(ground) ?? [])
    }
  }
  return [...met].flatMap(index => all[index] ?? []).filter(({name}) => isLeaf(name))
}

function sumOf(digests: readonly string[]): string {
  return textDigest(digests.join('\n'))
}
