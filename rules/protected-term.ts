import {
  type Bitext,
  type CapitalName,
  capitalNames,
  corpusRule,
  type Document,
  type DocumentPath,
  excerpt,
  findEntry,
  type Gathered,
  leastConfidence,
  plainList,
  type Problem,
  type Range,
  shapeOf,
  writesLatin,
  type Writing,
  wordsOnly,
  writingsOf,
  z
} from '../src/rule.ts'

const mostNames = 400 // Learned from one document.
const mostSlips = 400 // Of one document.

/** What one document tells of the names that its English has. */
export interface Names {
  readonly learned: readonly Learned[]
  readonly slips: readonly Slip[]
}

export interface Learned {
  readonly name: string
  /** Units whose English has it, and those of them whose target has it too. */
  readonly units: number
  readonly kept: number
  /** Whether the English has its words in small letters as well. */
  readonly isOrdinary: boolean
}

/** A name that a target does not have as its English does. */
export interface Slip {
  readonly unit: number
  readonly name: string
  readonly range: Range
  /** What stands in its place in another letter case; `null`: it is not there. */
  readonly written: string | null
  readonly isListed: boolean
}

export default corpusRule({
  summary: 'a name that must stay as it is, its letter case included',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    terms: z.array(z.string().min(1)).default([]).describe('Names that stay as they are in every language, besides those of `no-loc`.'),
    learn: z.boolean().default(true).describe('Also learn names from what the translations into a language keep.'),
    fewestUnits: z.int().min(1).default(10).describe('Texts with a learned name at least, for a finding where it is not kept.'),
    fewestDocuments: z.int().min(1).default(3).describe('Documents that they stand in at least.'),
    leastShare: z.number().min(0.5).max(1).default(0.97).describe('Share of them that keep it at least.'),
    leastConfidence: leastConfidence.default(0.9)
  }),
  gather(bitext, {terms, learn, ...options}): Names | null {
    const listed = [...new Set([...terms, ...noLoc(bitext.target), ...(bitext.source === null ? [] : noLoc(bitext.source))])]
    const units = bitext.target.units.map(({confidence}, unit) =>
      confidence < options.leastConfidence ? '' : (bitext.english[unit] ?? '')
    )
    const slips: Slip[] = []
    for (const name of listed) compare(bitext, name, places(units, name), true, slips)
    const learned = learn ? learnNames(bitext, units, new Set(listed), slips) : []
    return learned.length + slips.length === 0 ? null : {learned, slips}
  },
  cite: ({slips}) => slips.map(({unit}) => unit),
  *check(facts, options): Generator<Problem & {readonly path: DocumentPath}> {
    const locales = new Map<string, ReadonlyMap<string, Evidence>>()
    for (const {locale} of facts) if (!locales.has(locale)) locales.set(locale, weigh(facts.filter(one => one.locale === locale)))
    for (const {path, locale, fact} of facts) {
      for (const {name, unit, range, written, isListed} of fact.slips) {
        const evidence = locales.get(locale)?.get(name)
        const place = {path, range, units: [unit]}
        if (written !== null && (isListed || (evidence !== undefined && hasCase(name, evidence, locale)))) {
          yield {...place, message: `${excerpt(written)} is not how the name ${excerpt(name)} is written: keep its letter case`}
        } else if (written === null && isListed) {
          yield {...place, message: `The name ${excerpt(name)} stays as it is in every language, but it is not in this translation`}
        } else if (written === null && evidence !== undefined && isKept(evidence, options)) {
          const usual = `${evidence.kept} of ${evidence.units} translations`
          yield {...place, message: `The name ${excerpt(name)} stays as it is in ${usual}, but it is not in this one`}
        }
      }
    }
  }
})

function noLoc(document: Document): string[] {
  return plainList(findEntry(document, 'no-loc')?.value ?? '')
}

/** Indices of the units whose English has a listed name. */
function places(units: readonly string[], name: string): number[] {
  return units.flatMap((english, unit) => (english.includes(name) ? [unit] : []))
}

function learnNames(bitext: Bitext, units: readonly string[], listed: ReadonlySet<string>, slips: Slip[]): Learned[] {
  const found = units.flatMap((english, unit) => capitalNames(english).map(one => ({...one, unit})))
  const known = new Set(found.flatMap(({name, isOpening}) => (isOpening || listed.has(name) ? [] : [name])))
  const holders = new Map<string, Set<number>>()
  for (const one of found) {
    const name = settle(one, known)
    if (name === null || (holders.size >= mostNames && !holders.has(name))) continue
    holders.set(name, (holders.get(name) ?? new Set()).add(one.unit))
  }
  const pairs = smallPairs(units)
  return [...holders].map(([name, at]) => ({
    name,
    units: at.size,
    kept: compare(bitext, name, [...at], false, slips),
    isOrdinary: pairs.has(name.toLowerCase().split(' ').slice(0, 2).join(' '))
  }))
}

/** What opens a sentence is a name where it stands as one elsewhere, with its first word or without. */
function settle({name, isOpening}: CapitalName, known: ReadonlySet<string>): string | null {
  if (!isOpening || known.has(name)) return known.has(name) ? name : null
  const rest = name.slice(name.indexOf(' ') + 1)
  return known.has(rest) ? rest : null
}

/** English words in small letters, and neighbouring two of them. */
function smallPairs(units: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const english of units) {
    const all = wordsOnly(english).match(/[\p{L}\p{N}.@_/\\]+/gu) ?? []
    for (const [index, word] of all.entries()) {
      if (!/^\p{Ll}/u.test(word) || word !== word.toLowerCase()) continue
      pairs.add(word)
      const next = all[index + 1]
      if (next !== undefined && next === next.toLowerCase()) pairs.add(`${word} ${next}`)
    }
  }
  return pairs
}

/**
 * Compare a name's writings in the English and the targets of units; push what slipped.
 *
 * @returns How many of the units' targets have it.
 */
function compare(bitext: Bitext, name: string, at: readonly number[], isListed: boolean, slips: Slip[]): number {
  const find = writingsOf(name)
  const exactIn = (text = '') => find(text).filter(({isExact}) => isExact).length
  let kept = 0
  for (const unit of at) {
    const target = bitext.target.units[unit]?.target
    if (target === undefined) continue
    const [wanted, found] = [find(bitext.english[unit] ?? ''), find(target.text)]
    const exact = found.filter(({isExact}) => isExact).length
    const missing = wanted.filter(({isExact}) => isExact).length - exact
    if (exact > 0) kept++
    if (missing <= 0 || slips.length >= mostSlips) continue
    const other = found.filter(one => isSlip(one, name)).slice(wanted.filter(({isExact}) => !isExact).length)
    for (const {range, written} of other.slice(0, missing)) {
      const [start, end] = [target.range.start + range.start, target.range.start + range.end]
      slips.push({unit, name, range: {start, end}, written, isListed})
    }
    const neighbours = [unit - 1, unit + 1].some(next => exactIn(bitext.target.units[next]?.target.text) > exactIn(bitext.english[next]))
    if (found.length === 0 && !target.text.includes(name) && !neighbours) {
      slips.push({unit, name, range: target.range, written: null, isListed})
    }
  }
  return kept
}

/** Capitals throughout are a style of headings. */
function isSlip({isExact, written}: Writing, name: string): boolean {
  return !isExact && (written !== written.toUpperCase() || name === name.toLowerCase())
}

interface Evidence {
  readonly units: number
  readonly kept: number
  readonly documents: number
  readonly isOrdinary: boolean
}

/** What all documents of a locale say of each name together. */
function weigh(facts: readonly Gathered<Names>[]): ReadonlyMap<string, Evidence> {
  const names = new Map<string, Evidence>()
  for (const {name, units, kept, isOrdinary} of facts.flatMap(({fact}) => fact.learned)) {
    const before = names.get(name) ?? {units: 0, kept: 0, documents: 0, isOrdinary: false}
    names.set(name, {
      units: before.units + units,
      kept: before.kept + kept,
      documents: before.documents + 1,
      isOrdinary: before.isOrdinary || isOrdinary
    })
  }
  return names
}

/** Whether the same letters in another case can only be the name, badly written. */
function hasCase(name: string, {units, kept, isOrdinary}: Evidence, locale: string): boolean {
  const shape = shapeOf(name)
  if (shape === 'mixed') return true
  return !isOrdinary && ((shape === 'words' && !writesLatin(locale)) || (units >= 5 && kept >= units * 0.8))
}

function isKept({units, kept, documents, isOrdinary}: Evidence, least: Record<'fewestUnits' | 'fewestDocuments' | 'leastShare', number>) {
  return !isOrdinary && units >= least.fewestUnits && documents >= least.fewestDocuments && kept >= units * least.leastShare
}
