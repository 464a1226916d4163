import type {Bitext} from '../model/bitext.ts'
import {type Document, blockAt} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {coveredInOriginal, coveredInTarget, findStretches, textOutside} from './stretches.ts'
import {difference, type Differing, differingUnits, isEqual, shifted, type Token, type TokenReader, withoutMoved} from './unkept.ts'

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
  return withoutMoved(differing).flatMap((whole, index) => {
    const one = {...whole, ...withoutNearby(bitext, reader, whole)}
    const {unit, lost, added} = one
    const at = differing[index]?.at ?? bitext.target.units[unit]?.target.range ?? {start: 0, end: 0}
    return isEqual(one) ? [] : [{unit: differing[index]?.at === undefined ? unit : null, lost, added, at}]
  })
}

/** `at` tells it from a unit. */
interface DifferingStretch<Kind extends Token> extends Differing<Kind> {
  readonly at?: Range
}

function differingStretches<Kind extends Token>(bitext: Bitext, reader: TokenReader<Kind>): DifferingStretch<Kind>[] {
  const {original, target} = bitext
  if (original === null) return []
  const [ours, theirs] = [coveredInTarget(bitext), coveredInOriginal(bitext)]
  return findStretches(bitext, reader.leastConfidence).flatMap(stretch => {
    const wanted = stretch.original.flatMap(block =>
      reader.english(textOutside(original, block, theirs)).map(token => shifted(token, original.blocks[block]?.range.start ?? 0))
    )
    const found = stretch.target.flatMap(block =>
      reader.target(textOutside(target, block, ours)).map(token => shifted(token, target.blocks[block]?.range.start ?? 0))
    )
    const {lost, added} = difference(wanted, found)
    return isEqual({lost, added}) ? [] : [{unit: stretch.unit, block: stretch.target[0] ?? -1, lost, added, at: stretch.at}]
  })
}

/**
 * Of a plain document, whose units are found by likelihood, only that is lost or added which is so in the blocks about the
 * unit too: the sentences there may have been cut in another way.
 */
function withoutNearby<Kind extends Token>(
  bitext: Bitext,
  reader: TokenReader<Kind>,
  {unit, lost, added}: Differing<Kind>
): Pick<Differing<Kind>, 'lost' | 'added'> {
  const {original, target, places} = bitext
  if (target.kind === 'bilingual' || original === null || lost.length + added.length === 0) return {lost, added}
  const units = [unit - 1, unit, unit + 1]
  const wanted = tokensAbout(
    original,
    units.map(index => places[index]?.start),
    reader.english
  )
  const found = tokensAbout(
    target,
    units.map(index => target.units[index]?.target.range.start),
    reader.target
  )
  const whole = difference(wanted, found)
  return {lost: lost.filter(token => isIn(token, whole.lost)), added: added.filter(token => isIn(token, whole.added))}
}

function isIn({key}: Token, tokens: readonly Token[]): boolean {
  return tokens.some(token => token.key === key)
}

/** The tokens of all blocks in which some offsets stand. */
function tokensAbout<Kind extends Token>(
  document: Document,
  offsets: readonly (number | undefined)[],
  read: (text: string) => readonly Kind[]
): Kind[] {
  const blocks = new Set(offsets.flatMap(offset => (offset === undefined ? [] : [blockAt(document, offset)])))
  return [...blocks].flatMap(index => {
    const range = document.blocks[index]?.range
    return range === undefined ? [] : read(document.text.slice(range.start, range.end))
  })
}
