import type {CheckPairs, Digested, PairWork, TracedPair} from '../check-pairs.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {CheckedPair} from '../model/checked-pair.ts'
import {textDigest} from '../workspace/sha1.ts'
import {groundReader} from './current-grounds.ts'
import {type KnownPair, packFound, readFound} from './found-pairs.ts'
import {gatherKept} from './gather-kept.ts'
import {isScattered} from './is-scattered.ts'
import type {Kept, KeptPair} from './kept.ts'
import {type Recall, recall} from './recall.ts'
import {leavesOf} from './world.ts'

const nameLength = 12 // Characters: 72 bits tell what one document was paired with from run to run.

/** Where results are kept from run to run. Nothing of it throws: what cannot be read was not kept. */
export interface Store {
  readonly read: () => Kept
  readonly write: (kept: Kept) => void
}

interface StillPair extends KnownPair {
  readonly checked: CheckedPair
}

/**
 * Tells of pairs what an earlier run found, where all that it rests on is what it was; the others are checked, and what is
 * found then is kept for the next run.
 */
export function cached(store: Store, check: CheckPairs): CheckPairs<Pick<TracedPair, 'checked'>> {
  return async (work, tell) => {
    const kept = store.read()
    const remembered = recall(kept, groundReader(work))
    const found = new Map<DiscoveredPair, TracedPair>()
    const still: StillPair[] = []
    const names = new Map(work.pairs.map(pair => [pair, nameOf(pair)]))
    let {known: open, unknown: due} = split(names, kept)
    while (open.length + due.size > 0) {
      const verdicts = await judge(open, remembered)
      const checked = await readFound(verdicts.same, kept.grounds, work)
      for (const one of verdicts.same) {
        const own = checked.get(one.pair)
        if (own === undefined) due.add(one.pair)
        else {
          still.push({...one, checked: own})
          tell(one.pair, {checked: own})
        }
      }
      for (const {pair} of verdicts.other) due.add(pair)
      if (due.size === 0) due = oneOfEach(verdicts.asked, remembered)
      open = verdicts.asked.filter(({pair}) => !due.has(pair))
      if (due.size === 0) continue
      const pairs = work.pairs.filter(pair => due.has(pair)) // Side by side, as they were.
      await check({...work, pairs, onProgress: shownOf(work, still.length + found.size)}, (pair, traced) => {
        found.set(pair, traced)
        remembered.hear(traced.answers)
        tell(pair, traced)
      })
      due = new Set()
    }
    work.onProgress?.({done: work.pairs.length, total: work.pairs.length, path: null})
    const now = await keep(store, kept, work, remembered, found, still)
    const looked = new Set<string>(work.pairs.map(({expected}) => expected))
    const own = now.pairs.filter(({path}) => looked.has(path))
    if (own.length === work.pairs.length) work.restedOn?.(leavesOf(now, own)) // Of what is not kept nobody knows on what it rests.
  }
}

/** @returns What is kept now. */
async function keep(
  store: Store,
  kept: Kept,
  work: PairWork,
  {renewed}: Recall,
  found: ReadonlyMap<DiscoveredPair, TracedPair>,
  still: readonly StillPair[]
): Promise<Kept> {
  const looked = new Set<string>(work.pairs.map(({expected}) => expected))
  const others = work.isWhole ? [] : kept.pairs.filter(({path}) => !looked.has(path))
  const isRenewed = kept.grounds.some(ground => renewed(ground) !== ground.digest)
  if (found.size === 0 && still.length + others.length === kept.pairs.length && !isRenewed) return kept
  const again = isScattered([...still.map(({known}) => known), ...others]) ? still : []
  const fresh = [...found].map(([pair, traced]) => ({pair, ...traced}))
  const packed = await packFound([...fresh, ...again.map(one => ({...one, ...digestedOf(one.known, kept)}))], work)
  const pairs = fresh.flatMap(({pair, grounds, digests}) => {
    const own = packed.get(pair)
    return own === undefined ? [] : [{path: pair.expected, pair: nameOf(pair), grounds, digests, found: own}]
  })
  const left = [...still.map(({pair, known}) => ({...known, found: packed.get(pair) ?? known.found})), ...others]
  const now = gatherKept({pairs, answers: fresh.flatMap(({answers}) => answers)}, left, kept, renewed)
  store.write(now)
  return now
}

function digestedOf({rests}: KeptPair, {grounds}: Kept): Digested {
  const own = rests.flatMap(index => grounds[index] ?? [])
  return {grounds: own.map(({name}) => name), digests: own.map(({digest}) => digest)}
}

function split(
  names: ReadonlyMap<DiscoveredPair, string>,
  kept: Kept
): {readonly known: readonly KnownPair[]; readonly unknown: Set<DiscoveredPair>} {
  const byPath = new Map(kept.pairs.map(one => [one.path, one]))
  const known: KnownPair[] = []
  const unknown = new Set<DiscoveredPair>()
  for (const [pair, name] of names) {
    const one = byPath.get(pair.expected)
    if (one?.pair === name) known.push({pair, known: one})
    else unknown.add(pair)
  }
  return {known, unknown}
}

async function judge(pairs: readonly KnownPair[], {judge: judgePair}: Recall) {
  const same: KnownPair[] = []
  const other: KnownPair[] = []
  const asked: KnownPair[] = []
  for (const one of pairs) {
    const judged = judgePair(one.known)
    const verdict = judged instanceof Promise ? await judged : judged // Thousands are known at once.
    const group = verdict === 'same' ? same : verdict === 'asked' ? asked : other
    group.push(one)
  }
  return {same, other, asked}
}

/** Of all pairs that rest on the same answer one, which asks it again: mostly it is what it was, and so are the others. */
function oneOfEach(pairs: readonly KnownPair[], {doubts}: Recall): Set<DiscoveredPair> {
  const asked = new Set<string>()
  const chosen = new Set<DiscoveredPair>()
  for (const {pair, known} of pairs) {
    const names = doubts(known)
    if (names.some(name => asked.has(name))) continue
    for (const name of names) asked.add(name)
    chosen.add(pair)
  }
  return chosen
}

/** Of what is checked, told as part of all. */
function shownOf({pairs, onProgress}: PairWork, before: number): PairWork['onProgress'] {
  if (onProgress === undefined) return undefined
  return ({done, path}) => {
    if (path !== null) onProgress({done: before + done, total: pairs.length, path})
  }
}

function nameOf(pair: DiscoveredPair): string {
  const {expected, target, source, expectedSource, subject, root, sourcePlace, locale, folderLocale, gone} = pair
  const history = gone === null ? '' : JSON.stringify(gone)
  const place = sourcePlace === null ? '' : `in ${sourcePlace}` // Else empty may be the working directory.
  const parts = [expected, target, source, expectedSource, subject, root, place, locale, folderLocale, history]
  return textDigest(parts.join('\0')).slice(0, nameLength) // No path holds a NUL.
}
