import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import {groupBy} from '../model/group-by.ts'
import type {Shard} from '../model/shard.ts'
import {fingerprint} from '../text/fingerprint.ts'

/**
 * The part of all pairs that a shard looks at: every pair is in one shard, translations of one source in the same.
 *
 * Sources are lined up by a hash of their path, which mixes short ones and long ones, and the line is cut into parts of
 * about as many documents: the parts are even, and a document more or less moves hardly any other into another part.
 */
export function pairsOfShard(pairs: readonly DiscoveredPair[], {index, count}: Shard): readonly DiscoveredPair[] {
  const sources = [...groupBy(pairs, ({subject}) => subject)]
    .map(([subject, own]) => ({own, rank: `${fingerprint([subject])} ${subject}`}))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const kept = new Set<DiscoveredPair>()
  let before = 0
  for (const {own} of sources) {
    if (Math.floor((before * count) / pairs.length) === index - 1) for (const pair of own) kept.add(pair)
    before += own.length
  }
  return pairs.filter(pair => kept.has(pair))
}
