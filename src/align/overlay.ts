import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {type Holder, readHolders} from './holders.ts'
import {placeQuotes} from './place-quotes.ts'
import {longestRising} from '../model/rising.ts'
import {indexSource} from './source-text.ts'

/** A target's quotes laid over its source, as far as they stand in it. */
export interface Overlay {
  readonly holders: readonly Holder[]
  /** Of each holder, where its English stands in the source file; `null` where it does not. */
  readonly claims: readonly (Range | null)[]
  /** Of each holder, whether its claim is out of order. */
  readonly moved: readonly boolean[]
}

/** @param places - Of each unit, where its English stands in the source file. */
export function overlayOf(holders: readonly Holder[], places: readonly (Range | null)[]): Overlay {
  const claims = holders.map(({kind, index}) => (kind === 'unit' ? (places[index] ?? null) : null))
  const placed = claims.flatMap((claim, holder) => (claim === null ? [] : [{holder, start: claim.start}]))
  const steady = new Set(longestRising(placed.map(({start}) => start)).map(index => placed[index]?.holder))
  return {holders, claims, moved: claims.map((claim, holder) => claim !== null && !steady.has(holder))}
}

/**
 * Of each unit, where its English stands in an English document; `null` where it does not, or not in the units' order.
 *
 * @param english - Of each unit.
 */
export function placeUnits(target: Document, source: Document, english: readonly string[]): (Range | null)[] {
  const {holders, claims, moved} = overlay(source, readHolders(target, [], english))
  const places: (Range | null)[] = target.units.map(() => null)
  for (const [holder, {kind, index}] of holders.entries()) {
    if (kind === 'unit' && moved[holder] !== true) places[index] = claims[holder] ?? null
  }
  return places
}

export function overlay(source: Document, holders: readonly Holder[]): Overlay {
  const text = indexSource(source)
  const placements = placeQuotes(
    holders.map(({normal}) => normal),
    text
  )
  return {
    holders,
    claims: placements.map(({start, end}) => (start < 0 ? null : text.rawRange(start, end))),
    moved: placements.map(({moved}) => moved)
  }
}
