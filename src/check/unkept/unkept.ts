import {lowerBoundBy} from '../../model/ascending.ts'
import type {Bitext} from '../../model/bitext.ts'
import {blockAt, type Document} from '../../model/document.ts'
import type {Token} from '../../text/kept/token.ts'
import {rememberedOf} from '../../text/remembered.ts'
import {signsOf} from '../../text/signs.ts'

/** Tokens of a unit's English that its target lacks, and tokens of the target that its English lacks. */
export interface Unkept<Kind extends Token> {
  /** Index into the target document's `units`. */
  readonly unit: number
  /** In offsets of the unit's English. */
  readonly lost: readonly Kind[]
  /** In offsets of the target file. */
  readonly added: readonly Kind[]
}

/** How the tokens of a side are read. The readers get the Markdown of one unit. */
export interface TokenReader<Kind extends Token> {
  readonly english: (text: string) => readonly Kind[]
  readonly target: (text: string) => readonly Kind[]
  readonly leastConfidence: number
  /** A text has none of the tokens where it has none of these signs; default: any text may have some. */
  readonly signs?: number
  /** Whether a unit's texts plainly have the same tokens; it must be quicker than to read them. */
  readonly isAlike?: (english: string, target: string, signs: number) => boolean
  /** Whether the English is what the original says, where that is known: a quote may hold escapes that English never had. */
  readonly isOfOriginal?: boolean
}

/**
 * Compare what each unit's English and target must share, as multisets of keys. What one unit lost and another of its
 * block, or the next one to it, gained was put there by the translator and is left out; so is a unit whose target agrees
 * with the source where only its quote does not, because the quote is told as `source-mismatch`. In plain documents,
 * where a sentence can end up beside another's English, what stands in text without a partner counts as moved, too.
 */
export function findUnkept<Kind extends Token>(bitext: Bitext, reader: TokenReader<Kind>): Unkept<Kind>[] {
  return withoutMoved(differingUnits(bitext, reader))
    .filter(({isSure}) => isSure)
    .map(({unit, lost, added}) => ({unit, lost: lost.filter(isRequired), added: added.filter(isRequired)}))
    .filter(isMissed)
}

/** What units translate, with the signs in each one’s English and target together. */
const quoted = rememberedOf(({target, english}: Bitext) => withSigns(target, english))

const originals = rememberedOf((bitext: Bitext) => withSigns(bitext.target, inOriginal(bitext)))

function withSigns({units}: Document, english: readonly string[]) {
  return {english, present: Int32Array.from(units, (unit, index) => signsOf(english[index] ?? '') | signsOf(unit.target.text))}
}

/** Of each unit what the original says, where that is known. */
export function inOriginal({original, places, english, target}: Bitext): readonly string[] {
  if (original === null || target.kind === 'plain') return english
  return english.map((text, index) => {
    const place = places[index] ?? null
    return place === null ? text : original.text.slice(place.start, place.end)
  })
}

/** What differs in each unit by itself, in order; in plain documents also what a finding cannot rest on. */
export function differingUnits<Kind extends Token>(bitext: Bitext, reader: TokenReader<Kind>): Differing<Kind>[] {
  const {target} = bitext
  const sources = rewordedSources(bitext)
  const isPlain = target.kind === 'plain'
  const {english, present} = reader.isOfOriginal === true ? originals(bitext) : quoted(bitext)
  const differing: Differing<Kind>[] = []
  for (const [index, unit] of target.units.entries()) {
    const signs = present[index] ?? 0
    if (reader.signs !== undefined && (signs & reader.signs) === 0) continue
    const text = english[index] ?? ''
    const isSure = text !== '' && unit.confidence >= reader.leastConfidence
    if ((!isSure && !isPlain) || reader.isAlike?.(text, unit.target.text, signs) === true) continue
    const found = reader.target(unit.target.text)
    const {lost, added} = difference(reader.english(text), found)
    if (lost.length + added.length === 0) continue
    const source = sources.get(index)
    if (source !== undefined && !isMissed(difference(reader.english(source), found))) continue
    const {start} = unit.target.range
    differing.push({unit: index, isSure, block: blockAt(target, start), lost, added: added.map(one => shifted(one, start))})
  }
  return isPlain ? [...differing, ...unpaired(bitext, reader)].sort((a, b) => a.unit - b.unit) : differing
}

export interface Differing<Kind extends Token> extends Unkept<Kind> {
  /** Whether a finding may rest on it. */
  readonly isSure: boolean
  readonly block: number
}

/** English that no unit has, between the units where it would belong. */
function unpaired<Kind extends Token>(bitext: Bitext, reader: TokenReader<Kind>): Differing<Kind>[] {
  const {units} = bitext.target
  return (bitext.alignment?.pairs ?? []).flatMap(pair => {
    if (pair.kind !== 'source-only') return []
    const unit = lowerBoundBy(units, pair.at.start, ({range}) => range.start) - 0.5
    return [{unit, isSure: false, block: blockAt(bitext.target, pair.at.start), lost: reader.english(pair.source.text), added: []}]
  })
}

interface Difference<Kind extends Token> {
  readonly lost: readonly Kind[]
  readonly added: readonly Kind[]
}

/** What is left of two lists of tokens when their equals have taken each other away. */
export function difference<Kind extends Token>(wanted: readonly Kind[], found: readonly Kind[]): Difference<Kind> {
  if (wanted.length === 0 || found.length === 0) return {lost: wanted, added: found}
  if (isSame(wanted, found)) return {lost: [], added: []}
  const gone = new Set<Token>()
  cancel(wanted, found, gone)
  return {lost: wanted.filter(one => !gone.has(one)), added: found.filter(one => !gone.has(one))}
}

/** Whether two lists are the same keys in the same order, as they mostly are. */
function isSame(wanted: readonly Token[], found: readonly Token[]): boolean {
  return wanted.length === found.length && wanted.every(({key}, index) => key === found[index]?.key)
}

/** Put into `gone` what stands in both lists: first by their keys, then by what else they may be read as. */
function cancel(wanted: readonly Token[], found: readonly Token[], gone: Set<Token>): void {
  if (wanted.length === 0 || found.length === 0) return
  for (const keysOf of [({key}: Token) => [key], ({key, otherKeys = []}: Token) => [key, ...otherKeys]]) {
    const byKey = new Map<string, Token[]>()
    for (const one of surestFirst(found).reverse()) {
      if (gone.has(one)) continue
      for (const key of keysOf(one)) {
        const twins = byKey.get(key)
        if (twins === undefined) byKey.set(key, [one])
        else twins.push(one)
      }
    }
    for (const one of surestFirst(wanted)) {
      const twin = gone.has(one) ? undefined : takeOne(keysOf(one), byKey, gone)
      if (twin !== undefined) gone.add(one).add(twin)
    }
  }
}

function takeOne(keys: readonly string[], byKey: ReadonlyMap<string, Token[]>, gone: ReadonlySet<Token>): Token | undefined {
  for (const key of keys) {
    const twins = byKey.get(key) ?? []
    for (let twin = twins.pop(); twin !== undefined; twin = twins.pop()) if (!gone.has(twin)) return twin
  }
  return undefined
}

function doubts({isOptional = false, otherKeys = []}: Token): number {
  return (isOptional ? 2 : 0) + (otherKeys.length > 0 ? 1 : 0)
}

/** Required ones before optional ones, those that can be read in one way before others. */
function surestFirst(tokens: readonly Token[]): Token[] {
  return [...tokens].sort((a, b) => doubts(a) - doubts(b))
}

export function isRequired({isOptional = false}: Token): boolean {
  return !isOptional
}

export function isMissed({lost, added}: Pick<Unkept<Token>, 'lost' | 'added'>): boolean {
  return lost.some(isRequired) || added.some(isRequired)
}

export function shifted<Kind extends Token>(token: Kind, by: number): Kind {
  return {...token, range: {start: token.range.start + by, end: token.range.end + by}}
}

/** Of units whose quote is not what the source says, what the source says; empty where the handoff is known, which the target is compared with. */
const rewordedSources = rememberedOf(({knowsHandoff, alignment}: Bitext): ReadonlyMap<number, string> => {
  const pairs = knowsHandoff ? [] : (alignment?.pairs ?? [])
  return new Map(pairs.flatMap(pair => (pair.kind === 'reworded' ? [[pair.unit, pair.source.text] as const] : [])))
})

/** Differences less what only stands in another unit nearby. */
export function withoutMoved<Kind extends Token>(differing: readonly Differing<Kind>[]): Differing<Kind>[] {
  const gone = new Set<Token>()
  for (let from = 0, to = 0; from < differing.length; from = to) {
    while (to < differing.length && differing[to]?.block === differing[from]?.block) to++
    const block = differing.slice(from, to)
    cancel(
      block.flatMap(({lost}) => lost),
      block.flatMap(({added}) => added),
      gone
    )
  }
  for (const [index, one] of differing.entries()) {
    const next = differing[index + 1]
    if (next === undefined || next.unit > one.unit + 1) continue
    cancel(one.lost, next.added, gone)
    cancel(next.lost, one.added, gone)
  }
  return differing.map(one => ({
    ...one,
    lost: one.lost.filter(token => !gone.has(token)),
    added: one.added.filter(token => !gone.has(token))
  }))
}
