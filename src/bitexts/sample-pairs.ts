import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import {fingerprint} from '../text/fingerprint.ts'

/** Some whole pairs of the target that a pair belongs to, the same whichever of them are linted. */
export function samplePairs(pairs: readonly DiscoveredPair[], of: DiscoveredPair, size: number): DiscoveredPair[] {
  return pairs
    .filter(
      ({root, sourcePlace, target, source}) => root === of.root && sourcePlace === of.sourcePlace && target !== null && source !== null
    )
    .map(pair => ({pair, rank: fingerprint([pair.subject])}))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .slice(0, size)
    .map(({pair}) => pair)
}

/** Ask for one pair of a target and its source; the answer is that of all. */
export function oncePerTarget<Answer>(ask: (of: DiscoveredPair) => Promise<Answer>): (of: DiscoveredPair) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>()
  return of => {
    const key = `${of.root}\n${of.sourcePlace}`
    const answer = known.get(key) ?? ask(of)
    known.set(key, answer)
    return answer
  }
}
