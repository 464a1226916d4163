/** Numbers from 0 to 1, the same for one seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Up to `count` of the items, in their order, the same for one seed. */
export function draw<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const random = generator(seed)
  return items
    .map((item, index) => ({item, index, lot: random()}))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
    .map(({item}) => item)
}
