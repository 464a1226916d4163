import {lowerBound} from '../model/ascending.ts'
import type {Bitext} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import type {PackageSegment} from '../model/work-package.ts'
import {describeChange} from '../text/change.ts'
import {fingerprint} from '../text/fingerprint.ts'
import {plainText} from '../text/markdown/inline.ts'
import {findSegments, type Told} from './find-segments.ts'
import {anchorLength} from './write-unit.ts'

/** A segment of a package at its place in the bitext. */
export interface PlacedSegment {
  readonly segment: PackageSegment
  /** Index into the target's `units`; `null` for what is missing. */
  readonly unit: number | null
  /** Of its English in the source; `null` for what is gone. */
  readonly source: Range | null
}

/** A bitext that has English, with its segments. */
export interface PlacedBitext {
  readonly bitext: Bitext
  readonly source: Document
  readonly placed: readonly PlacedSegment[]
}

/**
 * The segments that findings about a bitext ask for, in the source's order, what is gone behind.
 *
 * @param revision - Of the English, abbreviated; it becomes a part of the ids. `null`: not known.
 */
export function placeSegments(bitext: Bitext, told: readonly Told[], revision: string | null): PlacedSegment[] {
  const {target, source, english} = bitext
  if (source === null) return []
  const headings = source.sections.map(({block}) => source.blocks[block]?.range.start ?? 0)
  const seen = new Map<string, number>()
  return findSegments(bitext, told).map(({state, unit, source: range}) => {
    const own = unit === null ? undefined : target.units[unit]
    const heading = source.sections[lowerBound(headings, (range?.start ?? -1) + 1) - 1]
    const content = source.blocks[heading?.block ?? -1]?.content
    const handoff = folded(unit === null ? '' : (english[unit] ?? ''))
    const now = range === null ? '' : folded(source.text.slice(range.start, range.end))
    const said = {
      path: target.path,
      unitId: own?.id ?? null,
      state,
      section: content === undefined ? '' : plainText(source.text.slice(content.start, content.end)),
      handoff,
      source: now,
      target: own === undefined ? '' : folded(own.target.text.slice(anchorLength(own))),
      change: handoff === '' || now === '' || handoff === now ? null : describeChange(handoff, now)
    }
    const key = fingerprint([said.path, said.unitId ?? '', state, said.section, handoff, now, said.target])
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    const id = count === 0 ? key : fingerprint([key, String(count)])
    return {segment: {id: revision === null ? id : `${id}.${revision}`, ...said}, unit, source: range}
  })
}

/** A text of some lines as one: block-quote marks before the later ones are none of it. */
export function folded(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t>]*/g, ' ').trim()
}
