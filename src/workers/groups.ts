import type {DiscoveredPair} from '../discover/discovered-pair.ts'

/** Pairs that one thread takes at a time. */
export interface Group {
  /** Position of its first pair among all. */
  readonly first: number
  readonly pairs: readonly DiscoveredPair[]
}

const most = 6 // Pairs: with sixty locales side by side, nobody waits long for the last group.

/** Translations of one source that stand side by side: who takes them parses it once. */
export function groupsOf(pairs: readonly DiscoveredPair[]): readonly Group[] {
  const groups: {first: number; pairs: DiscoveredPair[]}[] = []
  for (const [at, pair] of pairs.entries()) {
    const last = groups.at(-1)
    const before = last?.pairs[0]
    const isSame = before?.subject === pair.subject && before.source === pair.source && before.sourcePlace === pair.sourcePlace
    if (last !== undefined && isSame && last.pairs.length < most) last.pairs.push(pair)
    else groups.push({first: at, pairs: [pair]})
  }
  return groups
}
