import type {CheckPairs, PairWork, TracedPair} from '../check-pairs.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {CheckedPair} from '../model/checked-pair.ts'
import {textDigest} from '../workspace/sha1.ts'
import {groundReader} from './current-grounds.ts'
import {gatherKept} from './gather-kept.ts'
import type {Kept, KeptPair} from './kept.ts'
import {type Recall, recall} from './recall.ts'

/** Where results are kept from run to run. Nothing of it throws: what cannot be read was not kept. */
export interface Store {
  readonly read: () => Kept
  readonly write: (kept: Kept) => void
}

interface KnownPair {
  readonly pair: DiscoveredPair
  readonly known: KeptPair
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
    const still: KeptPair[] = []
    let {known: open, unknown: due} = split(work.pairs, kept)
    while (open.length + due.size > 0) {
      const verdicts = await judge(open, remembered)
      for (const {pair, known, checked} of verdicts.same) {
        still.push(known)
        tell(pair, {checked})
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
    const looked = new Set<string>(work.pairs.map(({expected}) => expected))
    const others = work.isWhole ? [] : kept.pairs.filter(({path}) => !looked.has(path))
    const fresh = [...found].map(([pair, traced]) => ({path: pair.expected, pair: nameOf(pair), traced}))
    const now = gatherKept(fresh, [...still, ...others], kept, remembered.renewed)
    if (now !== null) store.write(now)
  }
}

function split(
  pairs: readonly DiscoveredPair[],
  kept: Kept
): {readonly known: readonly KnownPair[]; readonly unknown: Set<DiscoveredPair>} {
  const byPath = new Map(kept.pairs.map(one => [one.path, one]))
  const known: KnownPair[] = []
  const unknown = new Set<DiscoveredPair>()
  for (const pair of pairs) {
    const one = byPath.get(pair.expected)
    if (one !== undefined && one.pair === nameOf(pair)) known.push({pair, known: one})
    else unknown.add(pair)
  }
  return {known, unknown}
}

async function judge(pairs: readonly KnownPair[], {judge: judgePair}: Recall) {
  const same: (KnownPair & {readonly checked: CheckedPair})[] = []
  const other: KnownPair[] = []
  const asked: KnownPair[] = []
  for (const one of pairs) {
    const verdict = await judgePair(one.known)
    const checked = verdict === 'same' ? readChecked(one.known) : null
    if (checked !== null) same.push({...one, checked})
    else if (verdict === 'asked') asked.push(one)
    else other.push(one)
  }
  return {same, other, asked}
}

/** What was found; `null` where it can no longer be read. */
function readChecked(pair: KeptPair): CheckedPair | null {
  try {
    return pair.checked()
  } catch {
    return null
  }
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
  return textDigest(JSON.stringify(pair))
}
