import {lowerBound} from '../model/ascending.ts'
import type {Alignment, Pair, SourceSegment, UnmarkedText} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import {extentOf, isWithin, type Range} from '../model/range.ts'
import {describeChange} from '../text/change.ts'
import {words} from '../text/words.ts'
import {droppedSections, movedSections} from './align-sections.ts'
import {gapsBetween, movedAnchors, steadyAnchors, withOthers} from './anchors.ts'
import {withoutExplained} from './explained.ts'
import {readBareText, readHolders} from './holders.ts'
import {keptOutsideUnits} from './kept.ts'
import {type Overlay, overlay, overlayOf} from './overlay.ts'
import {placesInTarget} from './places.ts'
import {pairOutgrown, pairReworded, type Rewording} from './reworded.ts'
import {pairReplaced} from './replaced.ts'
import {type UncoveredSegment, uncoveredSegments} from './uncovered.ts'

/** What becomes of a document when its English is laid over its source. */
export interface QuoteAlignment {
  readonly alignment: Alignment
  /** Bare text that is no English of the source, or is a whole phrase of it. */
  readonly unmarked: readonly UnmarkedText[]
}

const fewestWords = 4 // Of bare text that stands in the source too: less is a name that both languages share.

/** What is known of a target's English before it is compared with the source. */
export interface KnownEnglish {
  /** Of each unit, what its target translates: the handoff where it is known. */
  readonly english: readonly string[]
  /** Of each unit, where that stands in the source, if alignment has told it; else it is looked up. */
  readonly places?: readonly (Range | null)[]
  /** Of some English of the source that no unit translates, how sure that is; without it, it is sure. */
  readonly leftOut?: (range: Range, text: string) => number
}

/** Lay a document's English over its source: what is the same, reworded, moved, gone, new. */
export function alignDocuments(
  target: Document,
  source: Document,
  {english, places, leftOut}: KnownEnglish = {english: quotesOf(target)}
): QuoteAlignment {
  const bare = target.kind === 'plain' ? [] : readBareText(target)
  const holders = readHolders(target, bare, english)
  const over = places === undefined ? overlay(source, holders) : overlayOf(holders, places)
  const steady = steadyAnchors(over)
  const gaps = gapsBetween(steady)
  const uncovered = uncoveredSegments(
    source,
    over.claims.flatMap(claim => claim ?? [])
  )
  const reworded = pairReworded(over, uncovered, gaps)
  const rewordedSegments = new Set(reworded.flatMap(({segments}) => segments))
  const {unlinked, grown} = pairOutgrown(
    target,
    over,
    uncovered.filter(segment => !rewordedSegments.has(segment))
  )
  const alike = [...unlinked, ...reworded]
  const anchors = withOthers(
    steady,
    alike.map(({holder, segments}) => ({holder, range: joined(segments, source).range}))
  )
  const alikeSegments = new Set(alike.flatMap(({segments}) => segments))
  const isKept = keptOutsideUnits(target)
  const open = withoutExplained(
    uncovered.filter(segment => !alikeSegments.has(segment) && !isKept(segment.text, blockText(source, segment))),
    over,
    gaps
  )
  const rewordings = new Map([...alike, ...pairReplaced(target, source, over, alike, open, anchors)].map(one => [one.holder, one]))
  const answered = new Set([...rewordings.values()].flatMap(({segments}) => segments))
  const placeOf = placesInTarget(target, source, over.holders, anchors, movedAnchors(over))
  const missing = open
    .filter(segment => !answered.has(segment))
    .map(segment => {
      const unit = grown.get(segment) ?? null
      const at = target.units[unit ?? -1]?.range.end
      return {
        kind: 'source-only' as const,
        source: segmentOf(segment),
        at: at === undefined ? placeOf(segment.range.start) : {start: at, end: at},
        grown: unit,
        drift: null,
        confidence: leftOut?.(segment.range, segment.text) ?? 1
      }
    })
  const dropped = droppedSections(source, missing, presence(source, over, answered))
  const told = missing.filter(({source: {range}}) => !dropped.some(section => isWithin(range, section.range)))
  return {
    alignment: {
      pairs: [...unitPairs(over, rewordings, source), ...told].sort((a, b) => startOf(a, target) - startOf(b, target)),
      droppedSections: dropped,
      movedSections: movedSections(target, source, sectionCounterparts(target, source, over))
    },
    unmarked: unsharedText(bare, over)
  }
}

/** Of each unit its quote; of a plain document's nothing. */
export function quotesOf({units}: Document): string[] {
  return units.map(({quote}) => quote?.text ?? '')
}

function unitPairs(over: Overlay, rewordings: ReadonlyMap<number, Rewording>, source: Document): Pair[] {
  return over.holders.flatMap(({kind, index, english}, holder): Pair[] => {
    if (kind !== 'unit') return []
    const rewording = rewordings.get(holder)
    const claim = over.claims[holder] ?? null
    if (rewording !== undefined) {
      const segment = joined(rewording.segments, source)
      return [
        {
          kind: 'reworded',
          unit: index,
          source: segment,
          likeness: rewording.likeness,
          change: describeChange(english, segment.text),
          drift: null
        }
      ]
    }
    if (claim !== null) return [{kind: 'same', unit: index, source: claim, moved: over.moved[holder] ?? false}]
    return [{kind: 'target-only', unit: index, drift: null}]
  })
}

/** Whether anything of a source block stands in the target, reworded or not; blocks without prose never do. */
function presence(source: Document, over: Overlay, answered: ReadonlySet<UncoveredSegment>): (block: number) => boolean {
  const blocks = new Set([...answered].map(({block}) => block))
  const starts = over.claims.flatMap(claim => (claim === null ? [] : [claim.start])).sort((a, b) => a - b)
  return block => {
    const content = source.blocks[block]?.content
    if (blocks.has(block)) return true
    return content !== undefined && lowerBound(starts, content.end) > lowerBound(starts, content.start)
  }
}

/** For each section of the target, the source's whose heading its heading's quote claims; -1 where none. */
function sectionCounterparts(target: Document, source: Document, over: Overlay): number[] {
  const headings = source.sections.map(({block}) => source.blocks[block]?.range.start ?? 0)
  const holderStarts = over.holders.map(({range}) => range.start)
  return target.sections.map(({block}) => {
    const heading = target.blocks[block]
    if (heading === undefined) return -1
    const first = lowerBound(holderStarts, heading.range.start)
    const claim = (holderStarts[first] ?? Number.POSITIVE_INFINITY) < heading.range.end ? over.claims[first] : undefined
    if (!claim) return -1
    const section = lowerBound(headings, claim.start + 1) - 1
    const counterpart = source.blocks[source.sections[section]?.block ?? -1]
    return counterpart !== undefined && isWithin(claim, counterpart.range) ? section : -1
  })
}

function unsharedText(bare: readonly UnmarkedText[], over: Overlay): UnmarkedText[] {
  const shared = new Set(over.holders.flatMap(({kind, index}, holder) => (kind === 'bare' && over.claims[holder] !== null ? [index] : [])))
  return bare.filter(({text}, index) => !shared.has(index) || words(text).length >= fewestWords)
}

function joined(segments: readonly UncoveredSegment[], source: Document): SourceSegment {
  const range = extentOf(segments.map(one => one.range))
  return {block: segments[0]?.block ?? 0, range, text: source.text.slice(range.start, range.end)}
}

function blockText(source: Document, {block}: UncoveredSegment): string {
  const content = source.blocks[block]?.content
  return content === undefined ? '' : source.text.slice(content.start, content.end)
}

function segmentOf({block, range, text}: UncoveredSegment): SourceSegment {
  return {block, range, text}
}

function startOf(pair: Pair, target: Document): number {
  return pair.kind === 'source-only' ? pair.at.start : (target.units[pair.unit]?.range.start ?? 0)
}
