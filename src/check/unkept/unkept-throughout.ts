import type {Bitext} from '../../model/bitext.ts'
import type {Document} from '../../model/document.ts'
import type {Range} from '../../model/range.ts'
import type {Token} from '../../text/kept/token.ts'
import {coveredInOriginal, coveredInTarget, findStretches, textOutside} from './stretches.ts'
import {rememberedOf} from '../../text/remembered.ts'
import {signsOf} from '../../text/signs.ts'
import {tieBlocks} from './tied-blocks.ts'
import {difference, type Differing, differingUnits, isMissed, isRequired, shifted, type TokenReader, withoutMoved} from './unkept.ts'

/** Tokens that a unit, or what stands outside units, has lost or gained. */
export interface UnkeptThroughout<Kind extends Token> {
  /** Index into the target document's `units`; `null` outside them. */
  readonly unit: number | null
  /** In offsets of the unit's English; outside units, of the original's file. */
  readonly lost: readonly Kind[]
  /** In offsets of the target file. */
  readonly added: readonly Kind[]
  /** Where in the target file it is. */
  readonly at: Range
}

/**
 * The same as `findUnkept`, also for what stands outside units: targets of links around them, images between them. What a
 * unit lost and its surroundings gained is left out.
 */
export function findUnkeptThroughout<Kind extends Token>(bitext: Bitext, reader: TokenReader<Kind>): UnkeptThroughout<Kind>[] {
  const outside = differingStretches(bitext, reader)
  const differing: DifferingStretch<Kind>[] = [...outside, ...differingUnits(bitext, reader)].sort((a, b) => a.unit - b.unit)
  const inBlocks = blockReader(bitext, reader)
  return withoutMoved(differing).flatMap((one, index) => {
    const isOutside = differing[index]?.at !== undefined
    const {unit} = one
    const {lost, added} = isOutside ? one : inBlocks(one)
    const at = differing[index]?.at ?? bitext.target.units[unit]?.target.range ?? {start: 0, end: 0}
    if (!one.isSure || !isMissed({lost, added})) return []
    return [{unit: isOutside ? null : unit, lost: lost.filter(isRequired), added: added.filter(isRequired), at}]
  })
}

/** `at` tells it from a unit. */
interface DifferingStretch<Kind extends Token> extends Differing<Kind> {
  readonly at?: Range
}

function differingStretches<Kind extends Token>(bitext: Bitext, reader: TokenReader<Kind>): DifferingStretch<Kind>[] {
  const {original, target} = bitext
  if (original === null) return []
  const [ours, theirs] = [outsideTarget(bitext), outsideOriginal(bitext)]
  const hasSome = (text: (block: number) => BareText) => (block: number) =>
    reader.signs === undefined || (text(block).signs & reader.signs) !== 0
  const [tellsOurs, tellsTheirs] = [hasSome(ours), hasSome(theirs)]
  return findStretches(bitext, reader.leastConfidence).flatMap(stretch => {
    if (!stretch.target.some(tellsOurs) && !stretch.original.some(tellsTheirs)) return []
    const wanted = stretch.original.flatMap(block => outside(original, block, theirs, reader.english))
    const found = stretch.target.flatMap(block => outside(target, block, ours, reader.target))
    const {lost, added} = difference(wanted, found)
    if (lost.length + added.length === 0) return []
    return [{unit: stretch.unit, isSure: true, block: stretch.target[0] ?? -1, lost, added, at: stretch.at}]
  })
}

/** What stands in a block outside units, with the signs in it; of a code block nothing. */
interface BareText {
  readonly text: string
  readonly signs: number
}

const outsideTarget = rememberedOf((bitext: Bitext) => bareTexts(bitext.target, coveredInTarget(bitext)))
const outsideOriginal = rememberedOf((bitext: Bitext) => bareTexts(bitext.original ?? bitext.target, coveredInOriginal(bitext)))

function bareTexts(document: Document, covered: readonly Range[]): (block: number) => BareText {
  const known: (BareText | undefined)[] = []
  return block => (known[block] ??= read(block))

  function read(block: number): BareText {
    const text = document.blocks[block]?.kind === 'code' ? '' : textOutside(document, block, covered)
    return {text, signs: signsOf(text)}
  }
}

/** The tokens of a block outside units, in offsets of the file. */
function outside<Kind extends Token>(
  {blocks}: Document,
  block: number,
  bare: (block: number) => BareText,
  read: (text: string) => readonly Kind[]
): Kind[] {
  const start = blocks[block]?.range.start ?? 0
  return read(bare(block).text).map(token => shifted(token, start))
}

/**
 * Of a plain document, whose sentences may have been cut in another way, only that is lost or added which the whole block
 * has lost or gained.
 */
function blockReader<Kind extends Token>(
  bitext: Bitext,
  reader: TokenReader<Kind>
): (one: Differing<Kind>) => Pick<Differing<Kind>, 'lost' | 'added'> {
  const {original, target} = bitext
  if (target.kind === 'bilingual' || original === null) return one => one
  const ties = new Map(tieBlocks(bitext, reader.leastConfidence).flatMap(tie => (tie.isWhole ? [[tie.target, tie.original]] : [])))
  const differences = new Map<number, {readonly lost: ReadonlySet<string>; readonly added: ReadonlySet<string>}>()
  return ({block, lost, added}) => {
    const english = ties.get(block)
    if (english === undefined) return {lost: [], added: []}
    const known = differences.get(block) ?? compare(english, block, original)
    differences.set(block, known)
    return {lost: lost.filter(({key}) => known.lost.has(key)), added: added.filter(({key}) => known.added.has(key))}
  }

  function compare(english: number, block: number, source: Document) {
    const {lost, added} = difference(reader.english(textOutside(source, english, [])), reader.target(textOutside(target, block, [])))
    return {lost: new Set(lost.map(({key}) => key)), added: new Set(added.map(({key}) => key))}
  }
}
