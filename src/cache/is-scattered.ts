import type {KeptPair} from './kept.ts'

const mostPacks = 16
const leastLiving = 0.5

/** Whether what is kept of pairs stands in many packs, or among much that no longer counts: time to pack it anew. */
export function isScattered(pairs: readonly KeptPair[]): boolean {
  const packs = new Set(pairs.map(({found}) => found.pack))
  const all = [...packs].reduce((sum, {count}) => sum + count, 0)
  return packs.size > mostPacks + all / 64 || pairs.length < all * leastLiving
}
