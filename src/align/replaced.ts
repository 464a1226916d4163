import {type Block, blockAt, type Document} from '../model/document.ts'
import {groupBy} from '../model/group-by.ts'
import {likeness, wordBag} from '../text/words.ts'
import {type Anchor, gapsBetween} from './anchors.ts'
import type {Overlay} from './overlay.ts'
import type {Rewording} from './reworded.ts'
import type {UncoveredSegment} from './uncovered.ts'

const mostShared = 400 // Quotes times sentences of which each quote is told all: more is no paragraph that was reworded.

/**
 * Quotes whose place other English has taken, however unlike: between the same two anchors one block of the target holds
 * quotes that stand nowhere, and one block of the source, of the same kind, holds sentences that no quote covers.
 *
 * @param paired - What has its counterpart already.
 * @param uncovered - What has none.
 */
export function pairReplaced(
  target: Document,
  source: Document,
  overlay: Overlay,
  paired: readonly Rewording[],
  uncovered: readonly UncoveredSegment[],
  anchors: readonly Anchor[]
): Rewording[] {
  const gaps = gapsBetween(anchors)
  const settled = new Set(paired.map(({holder}) => holder))
  const unplaced = overlay.holders.flatMap(({kind, english}, holder) =>
    kind === 'unit' && english !== '' && overlay.claims[holder] === null && !settled.has(holder) ? [holder] : []
  )
  const segmentsByGap = groupBy(
    uncovered.filter(({share}) => share === 1),
    ({range}) => gaps.ofSource(range.start)
  )
  // A block begins behind the tag of its first unit.
  const blockOf = (holder: number) => blockAt(target, target.units[overlay.holders[holder]?.index ?? -1]?.target.range.start ?? 0)
  return [...groupBy(unplaced, gaps.ofHolder)].flatMap(([gap, holders]) => {
    const segments = segmentsByGap.get(gap) ?? []
    const here = onlyBlock(holders.map(holder => target.blocks[blockOf(holder)]))
    const there = onlyBlock(segments.map(({block}) => source.blocks[block]))
    if (here === null || there === null || !areAlike(here, there)) return []
    const isOneForOne = holders.length === segments.length
    if (!isOneForOne && holders.length * segments.length > mostShared) return []
    return holders.map((holder, index) => {
      const taken = isOneForOne ? segments.slice(index, index + 1) : segments
      const english = overlay.holders[holder]?.english ?? ''
      return {holder, segments: taken, likeness: likeness(wordBag(english), wordBag(taken.map(({text}) => text).join(' ')))}
    })
  })
}

function onlyBlock(blocks: readonly (Block | undefined)[]): Block | null {
  const [first] = blocks
  return first !== undefined && blocks.every(block => block === first) ? first : null
}

/** A paragraph may have become a list item; a heading or a cell is replaced by its like. */
function areAlike(a: Block, b: Block): boolean {
  return a.kind === b.kind || !(isFixed(a) || isFixed(b))
}

function isFixed({kind}: Block): boolean {
  return kind === 'heading' || kind === 'table-cell'
}
