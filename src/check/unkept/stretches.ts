import {lowerBoundBy} from '../../model/ascending.ts'
import type {Bitext} from '../../model/bitext.ts'
import {blockAt, type Document} from '../../model/document.ts'
import type {Range} from '../../model/range.ts'
import {blankOut} from '../../text/blank.ts'
import {normalText} from '../../text/normalize.ts'
import {rememberedOf, rememberedWith} from '../../text/remembered.ts'
import {tieBlocks} from './tied-blocks.ts'

/**
 * Blocks of the original and those of the target that stand for them: one block each whose text is the same units, or
 * what stands without text between two units that are neighbours in both. Nothing of it is missing text, and no text of it
 * has changed since, so that what differs else was lost or changed by the translator.
 */
export interface Stretch {
  /** Indices into the original's `blocks`, in order. */
  readonly original: readonly number[]
  /** Indices into the target's `blocks`, in order. */
  readonly target: readonly number[]
  /** Index of the first unit inside it, or of the last one before it; -1 before the first. */
  readonly unit: number
  /** Whether units stand in it: then it is one block each. */
  readonly hasUnits: boolean
  /** Where in the target file something belongs that is missing in it. */
  readonly at: Range
}

/** Where each unit stands, as indices of blocks; -1 for what is unknown. */
interface UnitPlace {
  readonly original: number
  readonly target: number
}

/** The stretches of a bitext, in the target's order. Of plain documents, those between units that belong together with `leastConfidence`. */
export const findStretches: (bitext: Bitext, leastConfidence: number) => readonly Stretch[] = rememberedWith((bitext, leastConfidence) => {
  const {original, target} = bitext
  if (original === null) return []
  const places = target.units.map((unit, index): UnitPlace => {
    const place = bitext.places[index] ?? null
    return {
      original: place === null || unit.confidence < leastConfidence ? -1 : blockAt(original, place.start),
      target: blockAt(target, unit.target.range.start)
    }
  })
  return [...sameBlocks(bitext, original, leastConfidence), ...gaps(bitext, original, places)].sort((a, b) => a.at.start - b.at.start)
})

/** Whether what differs from the original cannot be drift: it is what was handed off, or all of its text is still the same. */
export function isInSync({knowsHandoff, alignment}: Bitext): boolean {
  return knowsHandoff || (alignment?.pairs.every(({kind}) => kind === 'same') ?? false)
}

/** A block's text with everything blanked out that units translate, offset for offset. */
export function textOutside({text, blocks}: Document, block: number, covered: readonly Range[]): string {
  const range = blocks[block]?.range ?? {start: 0, end: 0}
  let left = ''
  let from = range.start
  for (const {start, end} of overlapping(covered, range)) {
    const [first, last] = [Math.max(from, start), Math.min(range.end, end)]
    if (last <= first) continue
    left += text.slice(from, first) + blankOut(text, first, last)
    from = last
  }
  return left + text.slice(from, range.end)
}

/** Where the target's text is units' or strays' own, ascending. */
export const coveredInTarget: (bitext: Bitext) => readonly Range[] = rememberedOf(({target}) =>
  [...target.units, ...target.strays].map(({range}) => range).sort(byStart)
)

/** Where the original's text is some unit's English, ascending. */
export const coveredInOriginal: (bitext: Bitext) => readonly Range[] = rememberedOf(({places}) =>
  places.flatMap(place => place ?? []).sort(byStart)
)

function sameBlocks(bitext: Bitext, original: Document, leastConfidence: number): Stretch[] {
  const [ours, theirs] = [coveredInTarget(bitext), coveredInOriginal(bitext)]
  const damaged = new Set(bitext.target.strays.flatMap(({range}) => blocksIn(bitext.target, range)))
  return tieBlocks(bitext, leastConfidence).flatMap(tie => {
    if (!tie.isWhole || damaged.has(tie.target)) return []
    if (!isCovered(bitext.target, tie.target, ours) || !isCovered(original, tie.original, theirs)) return []
    const at = bitext.target.blocks[tie.target]?.range ?? {start: 0, end: 0}
    return [{original: [tie.original], target: [tie.target], unit: tie.unit, hasUnits: true, at}]
  })
}

/** Indices of the blocks that a range holds some of: none, where it is but a tag beside a block's text. */
function blocksIn(document: Document, {start, end}: Range): number[] {
  const first = blockAt(document, start)
  const behind = first + ((document.blocks[first]?.range.end ?? 0) > start ? 0 : 1)
  return indicesBetween(behind - 1, blockAt(document, end - 1) + 1)
}

function gaps(bitext: Bitext, original: Document, places: readonly UnitPlace[]): Stretch[] {
  const {target} = bitext
  const isSteady = isInSync(bitext)
  const first = {original: -1, target: -1}
  const last = {original: original.blocks.length, target: target.blocks.length}
  const borders = isSteady ? [first, ...places, last] : places
  return borders.flatMap((before, index) => {
    const behind = borders[index + 1]
    if (behind === undefined || (before !== first && before.original < 0) || behind.original < 0) return []
    const stretch = {
      original: indicesBetween(before.original, behind.original),
      target: indicesBetween(before.target, behind.target)
    }
    if (behind.original < before.original || stretch.original.length + stretch.target.length === 0) return []
    if (proseOf(original, stretch.original) !== proseOf(target, stretch.target)) return []
    const end = target.blocks[before.target]?.range.end ?? target.frontMatter?.range.end ?? 0
    const at = target.blocks[stretch.target[0] ?? -1]?.range ?? {start: end, end}
    return [{unit: isSteady ? index - 1 : index, hasUnits: false, at, ...stretch}]
  })
}

function indicesBetween(before: number, behind: number): number[] {
  return Array.from({length: Math.max(0, behind - before - 1)}, (_, index) => before + 1 + index)
}

/** What people read in blocks without units: figures, names. */
function proseOf(document: Document, blocks: readonly number[]): string {
  return blocks
    .map(index => normalText((document.blocks[index]?.prose ?? []).map(range => sliceOf(document, range)).join(' ')))
    .filter(text => text !== '')
    .join('\n')
}

function isCovered(document: Document, index: number, covered: readonly Range[]): boolean {
  const block = document.blocks[index]
  return block !== undefined && block.prose.every(range => uncoveredParts(range, covered).every(part => !hasWords(sliceOf(document, part))))
}

function uncoveredParts(range: Range, covered: readonly Range[]): Range[] {
  const parts: Range[] = []
  let from = range.start
  for (const {start, end} of overlapping(covered, range)) {
    if (start > from) parts.push({start: from, end: start})
    from = Math.max(from, end)
  }
  return from < range.end ? [...parts, {start: from, end: range.end}] : parts
}

/** Those that reach into a range; they ascend, and hardly any two overlap. */
function overlapping(ranges: readonly Range[], {start, end}: Range): readonly Range[] {
  const first = lowerBoundBy(ranges, start, range => range.end)
  return ranges.slice(
    first,
    lowerBoundBy(ranges, end, range => range.start)
  )
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text)
}

function sliceOf({text}: Document, {start, end}: Range): string {
  return text.slice(start, end)
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start
}
