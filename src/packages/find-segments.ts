import {lowerBoundBy} from '../model/ascending.ts'
import {type Bitext, formalKinds, type SourceOnly} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import type {Problem} from '../model/finding.ts'
import {isWithin, type Range} from '../model/range.ts'
import type {SegmentState} from '../model/work-package.ts'
import {findGaps} from './gaps.ts'
import {keeper} from './kept-items.ts'
import {gapsToRebuild, isMoving} from './moving.ts'
import {placesOf, withoutMarks} from './places.ts'
import {uncoveredWords} from './uncovered-words.ts'

/** Rules whose findings ask for a translation, or for one to be taken out. */
export const packagedRules: ReadonlySet<string> = new Set([
  'stale-unit',
  'source-mismatch',
  'missing-unit',
  'dropped-section',
  'orphaned-unit',
  'untranslated-unit'
])

/** What a rule said of a bitext. */
export interface Told {
  readonly ruleId: string
  readonly problem: Problem
}

/** A segment by its place alone: `unit` is `null` for what is missing, `source` for what is gone. */
export interface Found {
  readonly state: SegmentState
  readonly unit: number | null
  readonly source: Range | null
}

/** What findings about a bitext ask for, in the source's order, what is gone behind. */
export function findSegments(bitext: Bitext, told: readonly Told[]): Found[] {
  const {alignment, source, quotes} = bitext
  if (alignment === null || source === null) return []
  const states = new Map<number, SegmentState>()
  const missing = new Set<SourceOnly>()
  const all = [...alignment.pairs, ...alignment.droppedSections.flatMap(section => section.missing)]
  const lacking = all.flatMap(pair => (pair.kind === 'source-only' ? [pair] : []))
  for (const {ruleId, problem} of told) {
    const units = problem.units ?? []
    switch (ruleId) {
      case 'stale-unit':
        for (const unit of units) states.set(unit, 'stale')
        break
      case 'source-mismatch':
        // Without a handoff it is all that tells of English that moved on.
        if (quotes !== null || problem.change === undefined || formalKinds.includes(problem.change.kind)) break
        for (const unit of units) states.set(unit, 'stale')
        break
      case 'untranslated-unit':
        for (const unit of units) if (!states.has(unit)) states.set(unit, 'untranslated')
        break
      case 'orphaned-unit':
        for (const unit of units) states.set(unit, 'gone')
        break
      default: {
        const english = problem.source?.range
        for (const pair of lacking) if (english !== undefined && isWithin(pair.source.range, english)) missing.add(pair)
      }
    }
  }
  const places = placesOf(bitext)
  const found: Found[] = []
  const taken: Range[] = []
  const isTaken = (range: Range) => taken.some(other => other.start < range.end && range.start < other.end)
  for (const pair of missing) {
    // English that grew around units replaces the first; the others are a part of it.
    const inside = places.flatMap((place, unit) =>
      unit === pair.grown || (place !== null && place.start < pair.source.range.end && pair.source.range.start < place.end) ? [unit] : []
    )
    for (const unit of inside) states.delete(unit)
    const [first, ...others] = inside
    found.push({state: first === undefined ? 'missing' : 'stale', unit: first ?? null, source: pair.source.range})
    for (const unit of others) found.push({state: 'gone', unit, source: null})
    taken.push(pair.source.range)
  }
  for (const [unit, state] of [...states].sort(([a], [b]) => a - b)) {
    const place = places[unit] ?? null
    // Several units can have become one sentence: the first holds it.
    if (state === 'gone' || place === null || isTaken(place)) found.push({state: 'gone', unit, source: null})
    else {
      // What one unit said can have become a list: it stands for the first block, the others are new.
      const [first, ...others] = piecesOf(place, source)
      found.push({state, unit, source: first ?? place})
      for (const piece of others) found.push({state: 'missing', unit: null, source: piece})
      taken.push(place)
    }
  }
  // What another unit's English holds now has gone into it.
  const known = new Set(found.map(({unit}) => unit))
  for (const [unit, place] of places.entries()) {
    if (place !== null && !known.has(unit) && isTaken(place)) found.push({state: 'gone', unit, source: null})
  }
  const whole = [...found, ...unnamed(bitext, source, found)].map(one => ({
    ...one,
    source: one.source && withoutMarks({range: one.source, text: source.text.slice(one.source.start, one.source.end)})
  }))
  return whole.sort((a, b) => (a.source?.start ?? Number.MAX_SAFE_INTEGER) - (b.source?.start ?? Number.MAX_SAFE_INTEGER))
}

/**
 * What no finding names where lines are written anew: English that nothing stands for, which the lint takes for kept as text
 * outside units, and which would be left in English; translations that stand for nothing, and of which the lint is unsure.
 */
function unnamed(bitext: Bitext, source: Document, found: readonly Found[]): Found[] {
  if (!found.some(isMoving)) return []
  const gone = new Set(found.flatMap(({unit, source: place}) => (place === null && unit !== null ? [unit] : [])))
  const places = placesOf(bitext)
  for (const {unit, source: place} of found) if (unit !== null) places[unit] = place
  const gaps = findGaps(bitext, source, gone, places)
  const covered = [...places, ...found.map(one => one.source)].flatMap(range => range ?? []).sort((a, b) => a.start - b.start)
  const asked = gapsToRebuild(bitext.target, gaps, places, found)
  const lost = bitext.target.units.flatMap(({range}, unit): Found[] =>
    places[unit] === null && !gone.has(unit) && asked.has(gaps.ofTarget(range.start)) ? [{state: 'gone', unit, source: null}] : []
  )
  const missing = [...asked].flatMap(index => {
    const gap = gaps.gaps[index]
    if (gap === undefined) return []
    const keep = keeper(bitext.target, gap)
    return gap.sourceItems.flatMap(item => uncoveredWords(source, item, covered, keep))
  })
  return [...lost, ...missing.map((range): Found => ({state: 'missing', unit: null, source: range}))]
}

/** What of a stretch of the source stands in each block, as far as there are words. */
function piecesOf({start, end}: Range, {blocks, text}: Document): Range[] {
  const first = Math.max(0, lowerBoundBy(blocks, start + 1, ({range}) => range.start) - 1)
  const pieces: Range[] = []
  for (let block = blocks[first], index = first; block !== undefined && block.range.start < end; block = blocks[++index]) {
    const from = Math.max(start, block.content.start)
    const raw = text.slice(from, Math.min(end, block.content.end))
    const at = from + raw.length - raw.trimStart().length
    if (block.prose.some(one => /\p{L}/u.test(text.slice(Math.max(from, one.start), Math.min(end, one.end))))) {
      pieces.push({start: at, end: at + raw.trim().length})
    }
  }
  return pieces
}
