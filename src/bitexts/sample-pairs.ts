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

/** Names what is the same for all pairs of a target and its source. */
export function perTarget(what: string): (of: DiscoveredPair) => string {
  return ({root, sourcePlace}) => [what, root, sourcePlace].join('\n')
}
