import type {Alignment, Bitext, Pair} from '../../model/bitext.ts'
import type {Range} from '../../model/range.ts'
import type {Problem, Suggestion, TextEdit} from '../../model/finding.ts'

/** What a problem says of its mending. */
export type Mending = Pick<Problem, 'fix' | 'suggestions'>

/** How far English is known to say, then and now, what a mending puts back. */
export interface Restored {
  /** Index of the unit that lost it; `null` outside units. */
  readonly unit: number | null
  /** The lost text as the English has it. */
  readonly english: string
  /** Text of the target that is to go, where English may say it by now. */
  readonly gone?: string
}

/**
 * Edits that put back what English says: a fix where a unit's English is sure and still says it, a suggestion where it is
 * only likely, nothing where English has since changed.
 *
 * @param isCertain - Whether the edits are what mends it, if the English is what it is taken for.
 */
export function mendingOf(bitext: Bitext, restored: Restored, {message, edits}: Suggestion, isCertain = true): Mending {
  if (edits.length === 0 || hasChanged(bitext, restored)) return {}
  return isCertain && isEnglishSure(bitext, restored) ? {fix: edits} : {suggestions: [{message, edits}]}
}

/** A mending that needs no English: a fix, or a suggestion in its stead. */
export function fixOr(isCertain: boolean, message: string, edits: readonly TextEdit[]): Mending {
  return isCertain ? {fix: edits} : {suggestions: [{message, edits}]}
}

/** Whether the source says no more what was lost, or says what stands in its place. */
function hasChanged({source, original, alignment, knowsHandoff}: Bitext, {unit, english, gone}: Restored): boolean {
  if (source === null || (source.text === original?.text && (unit === null || knowsHandoff))) return false
  if (unit === null) return !says(source.text, english) || (gone !== undefined && says(source.text, gone))
  const pair = alignment === null ? undefined : pairsOf(alignment).get(unit)
  if (pair === undefined) return false
  if (pair.kind === 'target-only') return true
  // Texts that are the same save for form may differ in where their links lead.
  const text = pair.kind === 'same' ? source.text.slice(pair.source.start, pair.source.end) : pair.source.text
  return !says(text, english) || (gone !== undefined && says(text, gone) && !says(english, gone))
}

/** Whether a text holds another; quotes gain escapes where the English had none. */
function says(text: string, other: string): boolean {
  return text.includes(other) || text.replaceAll('\\', '').includes(other.replaceAll('\\', ''))
}

type UnitPair = Exclude<Pair, {readonly kind: 'source-only'}>

const known = new WeakMap<Alignment, ReadonlyMap<number, UnitPair>>()

/** The pairs of an alignment by their units. */
function pairsOf(alignment: Alignment): ReadonlyMap<number, UnitPair> {
  const pairs = known.get(alignment) ?? new Map(alignment.pairs.flatMap(pair => (pair.kind === 'source-only' ? [] : [[pair.unit, pair]])))
  known.set(alignment, pairs)
  return pairs
}

/** Where the source says today what a unit translates; `null` where it does not. */
export function placeInSource({alignment}: Bitext, unit: number): Range | null {
  const pair = alignment === null ? undefined : pairsOf(alignment).get(unit)
  if (pair === undefined || pair.kind === 'target-only') return null
  return pair.kind === 'same' ? pair.source : pair.source.range
}

/** Whether it is known beyond doubt which English a unit has: an id ties them, and the original says what the quote says. */
function isEnglishSure({target, original, places, quotes, knowsHandoff, alignment}: Bitext, {unit, english}: Restored): boolean {
  if (target.kind === 'plain' || original === null) return false
  if (unit === null) return knowsHandoff || (alignment?.pairs.every(({kind}) => kind === 'same') ?? false)
  const place = places[unit] ?? null
  const isQuoted = quotes === null || quotes[unit]?.kind === 'same'
  return place !== null && isQuoted && original.text.slice(place.start, place.end).includes(english)
}
