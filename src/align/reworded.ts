import {lowerBound} from './source-text.ts'
import {matchRest} from './match-rest.ts'
import type {Overlay} from './overlay.ts'
import type {UncoveredSegment} from './uncovered.ts'

/** A quote and the English that stands in its place now: one sentence, or neighbouring ones. */
export interface Rewording {
  /** Index into the overlay's holders. */
  readonly holder: number
  readonly segments: readonly UncoveredSegment[]
  /** 0 … 1, Dice's coefficient of their words. */
  readonly likeness: number
}

/** Pair the quotes that stand nowhere with the segments that no quote covers. */
export function pairReworded(overlay: Overlay, uncovered: readonly UncoveredSegment[]): Rewording[] {
  const unplaced = overlay.holders.flatMap(({kind, english}, index) =>
    overlay.claims[index] === null && kind !== 'bare' && english !== '' ? [index] : [])
  const matches = matchRest(
    unplaced.map(index => ({gap: overlay.gapOfHolder(index), text: overlay.holders[index]?.english ?? ''})),
    uncovered.map(({range, text}) => ({gap: overlay.gapOfSource(range.start), text}))
  )
  return matches.map(({quote, segments, likeness}) => ({
    holder: unplaced[quote] ?? -1,
    segments: segments.flatMap(index => uncovered[index] ?? []),
    likeness
  }))
}

/**
 * Quotes that stand in the source as a part of a longer sentence: English grew around them. Of several in one sentence,
 * the longest is taken.
 */
export function pairOutgrown(overlay: Overlay, uncovered: readonly UncoveredSegment[]): Rewording[] {
  const order = overlay.claims.flatMap((claim, holder) => (claim === null ? [] : [{claim, holder}])).sort((a, b) => a.claim.start - b.claim.start)
  const starts = order.map(({claim}) => claim.start)
  return uncovered.flatMap(segment => {
    if (segment.share === 1) return []
    const inside = order
      .slice(lowerBound(starts, segment.range.start), lowerBound(starts, segment.range.end))
      .filter(({claim, holder}) => claim.end <= segment.range.end && overlay.holders[holder]?.kind === 'unit')
      .sort((a, b) => b.claim.end - b.claim.start - (a.claim.end - a.claim.start))[0]
    return inside === undefined ? [] : [{holder: inside.holder, segments: [segment], likeness: 1 - segment.share}]
  })
}
