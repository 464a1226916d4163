import {lowerBound} from '../model/ascending.ts'
import type {Range} from '../model/range.ts'
import {tellingLength} from '../text/normalize.ts'
import type {Overlay} from './overlay.ts'
import {longestRising} from '../model/rising.ts'

/** A holder whose English has a place in the source, as it is or reworded. */
export interface Anchor {
  /** Index into the overlay's holders. */
  readonly holder: number
  /** In the source file. */
  readonly range: Range
}

/** How many anchors in order stand before a holder, and before an offset of the source file: equal numbers are one gap. */
export interface Gaps {
  readonly ofHolder: (holder: number) => number
  readonly ofSource: (offset: number) => number
}

/** What stands in the source in the target's order, ascending in both. */
export function steadyAnchors({claims, moved}: Overlay): Anchor[] {
  return claims.flatMap((range, holder) => (range === null || moved[holder] === true ? [] : [{holder, range}]))
}

/** What stands in the source out of the target's order, and is long enough that it is no chance. */
export function movedAnchors({claims, moved, holders}: Overlay): Anchor[] {
  return claims.flatMap((range, holder) =>
    range !== null && moved[holder] === true && (holders[holder]?.normal.length ?? 0) >= tellingLength ? [{holder, range}] : []
  )
}

/** Steady anchors with those of others added that keep to their order. */
export function withOthers(steady: readonly Anchor[], others: readonly Anchor[]): Anchor[] {
  const gaps = gapsBetween(steady)
  const settled = new Set(steady.map(({holder}) => holder))
  const fitting = others.filter(({holder, range}) => !settled.has(holder) && gaps.ofHolder(holder) === gaps.ofSource(range.start))
  const all = [...steady, ...fitting].sort((a, b) => a.holder - b.holder)
  return longestRising(all.map(({range}) => range.start)).flatMap(index => all[index] ?? [])
}

export function gapsBetween(anchors: readonly Anchor[]): Gaps {
  const holders = anchors.map(({holder}) => holder)
  const starts = anchors.map(({range}) => range.start)
  return {ofHolder: holder => lowerBound(holders, holder), ofSource: offset => lowerBound(starts, offset)}
}
