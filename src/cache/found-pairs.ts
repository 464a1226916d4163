import {torn} from '../bitexts/answers.ts'
import type {Digested, Ground, PairWork} from '../check-pairs.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {CheckedPair} from '../model/checked-pair.ts'
import {groupBy} from '../model/group-by.ts'
import type {Found, KeptPair} from './kept.ts'
import {type CitingPair, packPairs, unpackPairs} from './packed/pack-pairs.ts'
import type {Texts} from './packed/cites.ts'
import {readPairTexts} from './pair-texts.ts'

const mostTogether = 512 // Pairs of one pack: all are unpacked for one.

/** A pair as it was discovered and as it was kept. */
export interface KnownPair {
  readonly pair: DiscoveredPair
  readonly known: KeptPair
}

/** What is to be packed of a pair. */
export interface UnpackedPair extends Digested {
  readonly pair: DiscoveredPair
  readonly checked: CheckedPair
}

/** What was found about pairs; nothing of those of which the packs or the texts that they cite cannot be read. */
export async function readFound(
  pairs: readonly KnownPair[],
  grounds: readonly Ground[],
  {bitexts}: Pick<PairWork, 'bitexts'>
): Promise<ReadonlyMap<DiscoveredPair, CheckedPair>> {
  const found = new Map<DiscoveredPair, CheckedPair>()
  for (const [pack, own] of groupBy(pairs, ({known}) => known.found.pack)) {
    const wanted = new Map<number, Texts>()
    for (const {pair, known} of own) {
      const texts = await citedTexts(pair, known)
      if (texts !== null) wanted.set(known.found.index, texts)
    }
    const checked = attempt(() => unpackPairs(pack, index => wanted.get(index) ?? null))
    for (const {pair, known} of own) {
      const one = checked?.[known.found.index] ?? null
      if (one !== null) found.set(pair, one)
    }
  }
  return found

  async function citedTexts(pair: DiscoveredPair, {rests, found: {cites}}: KeptPair): Promise<Texts | null> {
    const digests = new Map(rests.map(index => [grounds[index]?.name ?? '', grounds[index]?.digest ?? '']))
    const [target, source] = await readPairTexts(pair, bitexts, ground => digests.get(ground))
    if ((cites[0] && target === null) || (cites[1] && source === null)) return null
    return [cites[0] ? (target ?? '') : '', cites[1] ? (source ?? '') : '']
  }
}

/** Pack what was found. What could not be read, or changed while it was read, is left out: the next run looks at it again. */
export async function packFound(
  pairs: readonly UnpackedPair[],
  {bitexts}: Pick<PairWork, 'bitexts'>
): Promise<ReadonlyMap<DiscoveredPair, Found>> {
  const kept = pairs.filter(({checked, digests}) => checked.failures.length === 0 && !digests.includes(torn))
  const packed = new Map<DiscoveredPair, Found>()
  for (let start = 0; start < kept.length; start += mostTogether) {
    const some = kept.slice(start, start + mostTogether)
    const citing: CitingPair[] = []
    const cites: Found['cites'][] = []
    for (const {pair, checked, grounds, digests} of some) {
      const [target, source] = await readPairTexts(pair, bitexts, ground => digests[grounds.indexOf(ground)])
      citing.push({checked, texts: [target ?? '', source ?? '']})
      cites.push([target !== null, source !== null])
    }
    const pack = packPairs(citing)
    for (const [index, {pair}] of some.entries()) packed.set(pair, {pack, index, cites: cites[index] ?? [false, false]})
  }
  return packed
}

function attempt<Result>(run: () => Result): Result | null {
  try {
    return run()
  } catch {
    return null
  }
}
