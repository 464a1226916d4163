import {longestRising} from '../model/rising.ts'
import {lowerBound} from '../model/ascending.ts'
import type {Bitext} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {normalText} from '../text/normalize.ts'
import {type Item, itemFinder, itemsOf} from './items.ts'

/** A stretch of both documents between items that correspond, in whole lines. */
export interface Gap {
  readonly target: Range
  readonly source: Range
  readonly targetItems: readonly Item[]
  readonly sourceItems: readonly Item[]
}

export interface Gaps {
  readonly gaps: readonly Gap[]
  /** Index of the gap that holds an offset of the target or the source; -1: it stands in an item with a counterpart. */
  readonly ofTarget: (offset: number) => number
  readonly ofSource: (offset: number) => number
}

interface Link {
  readonly target: number
  readonly source: number
}

/**
 * What of a bitext has no counterpart as it stands. Two items correspond where all units of the one hold all English of the
 * other, reworded or not; items without units where they say the same.
 *
 * @param gone - Units of the target whose English is gone, whatever the alignment says.
 * @param places - Of each unit, where its English stands now.
 */
export function findGaps(bitext: Bitext, source: Document, gone: ReadonlySet<number>, places: readonly (Range | null)[]): Gaps {
  const {target} = bitext
  const [ours, theirs] = [itemsOf(target), itemsOf(source)]
  const {links, isHeld} = linkItems(bitext, source, {ours, theirs, gone, places})
  const isQuietPair = (here: number, there: number) => {
    const [a, b] = [ours[here], theirs[there]]
    return a !== undefined && b !== undefined && !isHeld({target: here, source: there}) && wordsOf(target, a) === wordsOf(source, b)
  }
  const gaps: Gap[] = []
  let before: Link = {target: -1, source: -1}
  let from = {target: bodyStart(target), source: bodyStart(source)}
  for (const next of [...links, {target: ours.length, source: theirs.length}]) {
    let [here, there] = [before.target + 1, before.source + 1]
    let [lastHere, lastThere] = [next.target - 1, next.source - 1]
    for (; here <= lastHere && there <= lastThere && isQuietPair(here, there); here++, there++) {
      from = {target: ours[here]?.range.end ?? 0, source: theirs[there]?.range.end ?? 0}
    }
    while (lastHere >= here && lastThere >= there && isQuietPair(lastHere, lastThere)) [lastHere, lastThere] = [lastHere - 1, lastThere - 1]
    const to = {
      target: ours[lastHere + 1]?.range.start ?? target.text.length,
      source: theirs[lastThere + 1]?.range.start ?? source.text.length
    }
    gaps.push({
      target: {start: from.target, end: Math.max(from.target, to.target)},
      source: {start: from.source, end: Math.max(from.source, to.source)},
      targetItems: ours.slice(here, lastHere + 1),
      sourceItems: theirs.slice(there, lastThere + 1)
    })
    before = next
    from = {target: ours[next.target]?.range.end ?? 0, source: theirs[next.source]?.range.end ?? 0}
  }
  return {gaps, ofTarget: finder(gaps.map(gap => gap.target)), ofSource: finder(gaps.map(gap => gap.source))}
}

interface Laid {
  readonly ours: readonly Item[]
  readonly theirs: readonly Item[]
  readonly gone: ReadonlySet<number>
  readonly places: readonly (Range | null)[]
}

/** The items that correspond by their units, in both documents' order; and whether units, or English that lacks them, stand in one. */
function linkItems({target, alignment}: Bitext, source: Document, {ours, theirs, gone, places}: Laid) {
  const [targetItem, sourceItem] = [itemFinder(ours), itemFinder(theirs)]
  const pairs = alignment?.pairs ?? []
  const lacking = new Set(
    [...pairs, ...(alignment?.droppedSections.flatMap(({missing}) => missing) ?? [])].flatMap(pair =>
      pair.kind === 'source-only' ? [sourceItem(pair.source.range.start)] : []
    )
  )
  const moved = new Set(pairs.flatMap(pair => (pair.kind === 'same' && pair.moved ? [pair.unit] : [])))
  // -1 once its units lead to more than one item, or nowhere.
  const forth = new Map<number, number>()
  const back = new Map<number, number>()
  for (const [unit, {range}] of target.units.entries()) {
    const place = places[unit] ?? null
    const here = targetItem(range.start)
    const there = place === null || gone.has(unit) || moved.has(unit) ? -1 : sourceItem(place.start)
    forth.set(here, (forth.get(here) ?? there) === there ? there : -1)
    if (there >= 0) back.set(there, (back.get(there) ?? here) === here ? here : -1)
  }
  const likely = [...forth]
    .sort(([a], [b]) => a - b)
    .filter(([here, there]) => here >= 0 && there >= 0 && back.get(there) === here && !lacking.has(there))
    .filter(([here, there]) => kindsOf(target, ours[here]) === kindsOf(source, theirs[there]))
  const steady = new Set(longestRising(likely.map(([, there]) => there)))
  return {
    links: likely.flatMap(([here, there], index): Link[] => (steady.has(index) ? [{target: here, source: there}] : [])),
    isHeld: ({target: here, source: there}: Link) => forth.has(here) || back.has(there) || lacking.has(there)
  }
}

function kindsOf({blocks}: Document, item: Item | undefined): string {
  const own = item === undefined ? [] : blocks.slice(item.first, item.last + 1)
  return own.map(({kind}) => kind).join(' ')
}

function wordsOf({text}: Document, {range}: Item): string {
  return normalText(text.slice(range.start, range.end), true)
}

function finder(ranges: readonly Range[]): (offset: number) => number {
  const starts = ranges.map(({start}) => start)
  return offset => {
    const index = lowerBound(starts, offset + 1) - 1
    return offset < (ranges[index]?.end ?? -1) ? index : -1
  }
}

function bodyStart({frontMatter, text}: Document): number {
  return frontMatter?.range.end ?? (text.startsWith('\ufeff') ? 1 : 0)
}
