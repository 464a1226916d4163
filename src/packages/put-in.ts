import type {Bitext} from '../model/bitext.ts'
import type {Document, Section} from '../model/document.ts'
import type {TextEdit} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import type {Range} from '../model/range.ts'
import {findGaps} from './gaps.ts'
import {gapOf, gapsToRebuild, isMoving} from './moving.ts'
import {rebuild, type Substitution} from './rebuild.ts'
import {placesOf} from './places.ts'
import type {PlacedSegment} from './segments.ts'
import {anchorLength, replaceUnit, unitWriter, writeUnit} from './write-unit.ts'

/** A segment that is to be put in; of what is gone, taken out: its translation is empty. */
export interface Translated extends PlacedSegment {
  readonly translation: string
}

export interface PutIn {
  readonly edits: readonly TextEdit[]
  /** Why some cannot be put in, by their ids. */
  readonly refused: ReadonlyMap<string, string>
}

/**
 * The edits that put translations into a document. A unit that stays where it is is replaced and nothing beside it. Where
 * text comes or goes, the lines between the nearest items that stay are written anew, in the source’s structure, around the
 * units that are kept as they stand.
 */
export function putIn(bitext: Bitext, source: Document, placed: readonly PlacedSegment[], translated: readonly Translated[]): PutIn {
  const {target} = bitext
  const gone = new Set(placed.flatMap(({unit, source: place}) => (place === null && unit !== null ? [unit] : [])))
  const places = placesOf(bitext)
  for (const {unit, source: place} of placed) if (unit !== null) places[unit] = place
  const gaps = findGaps(bitext, source, gone, places)
  const asked = gapsToRebuild(target, gaps, places, translated)
  const written = substitutionsOf(target, places, placed, translated)
  const edits: TextEdit[] = []
  const refused = new Map<string, string>()
  const rebuilt = new Set<number>()
  const leave = new Set(translated.flatMap(({unit, source: place}) => (place === null && unit !== null ? [unit] : [])))
  const byGap = groupBy(written, one => gaps.ofSource(one.source.start))
  const lost = new Set(
    target.units.flatMap(({range}, unit) => (places[unit] === null && !leave.has(unit) ? [gaps.ofTarget(range.start)] : []))
  )
  for (const index of asked) {
    const gap = gaps.gaps[index]
    if (gap === undefined) continue
    const own = byGap.get(index) ?? []
    const result = lost.has(index) ? {reason: 'Beside it stands a translation whose English is gone'} : rebuild(bitext, source, gap, own)
    if ('text' in result) {
      edits.push({range: gap.target, text: result.text})
      rebuilt.add(index)
    } else for (const one of translated) if (gapOf(one, gaps, target) === index && isMoving(one)) refused.set(one.segment.id, result.reason)
  }
  for (const one of translated) {
    const unit = one.unit === null ? undefined : target.units[one.unit]
    const index = unit === undefined ? -1 : gaps.ofTarget(unit.range.start)
    if (unit === undefined || isMoving(one) || rebuilt.has(index)) {
      if (isMoving(one) && gapOf(one, gaps, target) < 0) refused.set(one.segment.id, 'Its place in the document cannot be told')
      continue
    }
    edits.push(replaceUnit(target, unit, one.translation, one.segment.source))
    edits.push(...headingAnchor(target, source, unit.range, one.source))
  }
  return {edits, refused}
}

/** What stands in the place of English: units as they are, replaced or new, and nothing yet for what was not translated. */
function substitutionsOf(
  target: Document,
  places: readonly (Range | null)[],
  placed: readonly PlacedSegment[],
  translated: readonly Translated[]
): Substitution[] {
  const write = unitWriter(target)
  const byId = new Map(translated.map(one => [one.segment.id, one]))
  const written: Substitution[] = []
  const replaced = new Set<number>()
  for (const {segment, unit, source} of placed) {
    const one = byId.get(segment.id)
    if (source === null) continue
    if (unit === null) written.push({source, text: one === undefined ? null : write(one.translation, segment.source)})
    else if (one !== undefined) {
      replaced.add(unit)
      const {id, quote} = target.units[unit] ?? {id: null, quote: null}
      written.push({source, text: writeUnit(quote === null ? null : id, one.translation, segment.source)})
    }
  }
  for (const [unit, own] of target.units.entries()) {
    const source = places[unit] ?? null
    const text = target.text.slice(own.range.start + anchorLength(own), own.range.end)
    if (source !== null && !replaced.has(unit)) written.push({source, text})
  }
  return written.sort((a, b) => a.source.start - b.source.start)
}

/** A heading’s anchor is the slug of its English. */
function headingAnchor(target: Document, source: Document, unit: Range, place: Range | null): TextEdit[] {
  const here = sectionAt(target, unit.start)
  const there = place === null ? undefined : sectionAt(source, place.start)
  if (here?.anchor == null || there?.slug == null || there.slug === here.anchor.name) return []
  // One of its own making leads where its author meant it to.
  if (here.slug !== null && here.anchor.name !== here.slug) return []
  const written = target.text.slice(here.anchor.range.start, here.anchor.range.end)
  return [{range: here.anchor.range, text: written.replace(`"${here.anchor.name}"`, () => `"${there.slug}"`)}]
}

/** The section whose heading holds an offset. */
function sectionAt({sections, blocks}: Document, offset: number): Section | undefined {
  return sections.find(({block}) => {
    const range = blocks[block]?.range
    return range !== undefined && range.start <= offset && offset < range.end
  })
}
