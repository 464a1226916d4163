import {lowerBound} from '../model/ascending.ts'
import type {Document} from '../model/document.ts'
import {inlineRuns} from '../text/markdown/inline.ts'
import {weighWords} from '../text/words.ts'
import type {Gaps} from './anchors.ts'
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
export function pairReworded(overlay: Overlay, uncovered: readonly UncoveredSegment[], gaps: Gaps): Rewording[] {
  const unplaced = overlay.holders.flatMap(({kind, english}, index) =>
    overlay.claims[index] === null && kind !== 'bare' && english !== '' ? [index] : []
  )
  const matches = matchRest(
    unplaced.map(index => ({gap: gaps.ofHolder(index), block: index, text: overlay.holders[index]?.english ?? ''})),
    uncovered.map(({block, range, text}) => ({gap: gaps.ofSource(range.start), block, text})),
    // Of one side alone: a word that both texts of a pair hold would count as twice as common as one that either lacks.
    unplaced.length * uncovered.length === 0 ? undefined : weighWords(overlay.holders.map(({english}) => english))
  )
  return matches.map(({quote, segments, likeness}) => ({
    holder: unplaced[quote] ?? -1,
    segments: segments.flatMap(index => uncovered[index] ?? []),
    likeness
  }))
}

/**
 * Quotes that stand in the source as a part of a longer sentence. Where the target has a link that its quote lost, the
 * quote is at fault (`unlinked`); elsewhere English grew around it, and the unit is told beside what is new (`grown`,
 * indices into `units`). Of several quotes in one sentence, the longest is taken.
 */
export function pairOutgrown(
  target: Document,
  overlay: Overlay,
  uncovered: readonly UncoveredSegment[]
): {readonly unlinked: readonly Rewording[]; readonly grown: ReadonlyMap<UncoveredSegment, number>} {
  const order = overlay.claims
    .flatMap((claim, holder) => (claim === null || overlay.holders[holder]?.kind !== 'unit' ? [] : [{claim, holder}]))
    .sort((a, b) => a.claim.start - b.claim.start)
  const starts = order.map(({claim}) => claim.start)
  const unlinked: Rewording[] = []
  const grown = new Map<UncoveredSegment, number>()
  for (const segment of uncovered) {
    if (segment.share === 1) continue
    const [inside] = order
      .slice(lowerBound(starts, segment.range.start), lowerBound(starts, segment.range.end))
      .filter(({claim}) => claim.end <= segment.range.end)
      .sort((a, b) => b.claim.end - b.claim.start - (a.claim.end - a.claim.start))
    const index = overlay.holders[inside?.holder ?? -1]?.index
    const unit = target.units[index ?? -1]
    if (inside === undefined || index === undefined || unit === undefined) continue
    if (unit.quote !== null && countLinks(unit.target.text) > countLinks(unit.quote.text)) {
      unlinked.push({holder: inside.holder, segments: [segment], likeness: 1 - segment.share})
    } else grown.set(segment, index)
  }
  return {unlinked, grown}
}

function countLinks(text: string): number {
  return inlineRuns(text).filter(({kind}) => kind === 'target').length
}
