import {
  type Bitext,
  type CapitalName,
  capitalNames,
  corpusRule,
  countOf,
  type Document,
  type DocumentPath,
  excerpt,
  findEntry,
  fixOr,
  hasInnerCapital,
  isCertainCase,
  isMostlyKept,
  isSameLocale,
  leastConfidence,
  type LearnedName,
  type Masker,
  maskOnce,
  type NameEvidence,
  type NameThresholds,
  plainList,
  type Problem,
  type Range,
  smallWordFinder,
  weighNames,
  type Writing,
  writingsOf,
  z
} from '../src/rule.ts'

const mostNames = 400 // Learned from one document.
const mostSlips = 400 // Of one document.

/** What one document tells of the names that its English has. */
export interface Names {
  readonly learned: readonly LearnedName[]
  readonly slips: readonly Slip[]
}

/** A name that a target does not have as its English does. */
export interface Slip {
  readonly unit: number
  readonly name: string
  readonly range: Range
  /** What stands in its place in another letter case; `null`: it is not there. */
  readonly written: string | null
  readonly isListed: boolean
  /** Whether an id ties its texts. */
  readonly isTied: boolean
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
    // A document that names the wrong locale: `front-matter-mismatch` tells of it.
    if (bitext.expectedLocale !== null && !isSameLocale(bitext.expectedLocale, bitext.locale)) return null
    const listed = [...new Set([...terms, ...noLoc(bitext.target), ...(bitext.source === null ? [] : noLoc(bitext.source))])]
    const units = bitext.target.units.map(({confidence}, unit) =>
      confidence < options.leastConfidence ? '' : (bitext.english[unit] ?? '')
    )
    const slips: Slip[] = []
    const masks = maskOnce()
    for (const name of listed) compare(bitext, masks, name, places(units, name), true, slips)
    const learned = learn ? learnNames(bitext, masks, units, new Set(listed), slips) : []
    return learned.length + slips.length === 0 ? null : {learned, slips}
  },
  together: 'locale',
  cite: ({slips}) => slips.map(({unit}) => unit),
  *check(facts, options): Generator<Problem & {readonly path: DocumentPath}> {
    const evidence = weighNames(facts.map(({fact}) => fact.learned))
    for (const {path, locale, fact} of facts) {
      const told = new Map<number, string[]>()
      for (const slip of fact.slips) {
        const {name, unit, range, written, isListed, isTied} = slip
        const message = messageOn(slip, evidence.get(name), locale, options)
        const others = told.get(unit) ?? []
        if (message === null || others.some(other => other.includes(name) || name.includes(other))) continue
        told.set(unit, [...others, name])
        const isCertain = written !== null && isTied && (isListed || hasInnerCapital(name))
        const place = {path, range, units: [unit], message}
        yield written === null ? place : {...place, ...fixOr(isCertain, `Write ${excerpt(name)}`, [{range, text: name}])}
      }
    }
  }
})

/** What to say of a slip; `null` where the evidence on its name does not suffice. */
function messageOn(
  {name, written, isListed}: Slip,
  evidence: NameEvidence | undefined,
  locale: string,
  least: NameThresholds
): string | null {
  if (written !== null) {
    const isCertain = isListed || (evidence !== undefined && isCertainCase(name, evidence, locale))
    return isCertain ? `${excerpt(written)} is not how the name ${excerpt(name)} is written: keep its letter case` : null
  }
  if (isListed) return `The name ${excerpt(name)} stays as it is in every language, but it is not in this translation`
  if (evidence === undefined || !isMostlyKept(name, evidence, least)) return null
  return `The name ${excerpt(name)} stays as it is in ${evidence.kept} of ${evidence.units} translations, but it is not in this one`
}

function noLoc(document: Document): string[] {
  return plainList(findEntry(document, 'no-loc')?.value ?? '')
}

/** Indices of the units whose English has a listed name. */
function places(units: readonly string[], name: string): number[] {
  return units.flatMap((english, unit) => (english.includes(name) ? [unit] : []))
}

function learnNames(bitext: Bitext, masks: Masker, units: readonly string[], listed: ReadonlySet<string>, slips: Slip[]): LearnedName[] {
  const known = new Set<string>()
  for (const english of units) {
    for (const {name, isOpening} of capitalNames(english)) if (!isOpening && !listed.has(name)) known.add(name)
  }
  const holders = new Map<string, Set<number>>()
  for (const [unit, english] of units.entries()) {
    for (const one of capitalNames(english)) {
      const name = settle(one, known)
      if (name === null || (holders.size >= mostNames && !holders.has(name))) continue
      holders.set(name, (holders.get(name) ?? new Set()).add(unit))
    }
  }
  const isSmall = smallWordFinder(units)
  return [...holders].map(([name, at]) => ({
    name,
    units: at.size,
    kept: compare(bitext, masks, name, [...at], false, slips),
    isOrdinary: isSmall(name.toLowerCase().split(' ').slice(0, 2).join(' '))
  }))
}

/** What opens a sentence is a name where it stands as one elsewhere, with its first word or without. */
function settle({name, isOpening}: CapitalName, known: ReadonlySet<string>): string | null {
  if (!isOpening || known.has(name)) return known.has(name) ? name : null
  const rest = name.slice(name.indexOf(' ') + 1)
  return known.has(rest) ? rest : null
}

/**
 * Compare a name's writings in the English and the targets of units; push what slipped.
 *
 * @returns How many of the units' targets have it.
 */
function compare(bitext: Bitext, masks: Masker, name: string, at: readonly number[], isListed: boolean, slips: Slip[]): number {
  const find = (text: string) => writingsOf(name)(masks(text))
  const exactIn = (text = '') => find(text).filter(({isExact}) => isExact).length
  const slip = {name, isListed, isTied: bitext.target.kind === 'bilingual'}
  let kept = 0
  for (const unit of at) {
    const target = bitext.target.units[unit]?.target
    if (target === undefined) continue
    if (isKept(masks, name, bitext.english[unit] ?? '', target.text)) {
      kept++
      continue
    }
    const [wanted, found] = [find(bitext.english[unit] ?? ''), find(target.text)]
    const exact = found.filter(({isExact}) => isExact).length
    const missing = wanted.filter(({isExact}) => isExact).length - exact
    if (exact > 0) kept++
    if (missing <= 0 || slips.length >= mostSlips) continue
    const other = found.filter(one => isSlip(one, name)).slice(wanted.filter(({isExact}) => !isExact).length)
    const [first] = other
    if (first !== undefined) {
      const {start, end} = first.range
      slips.push({...slip, unit, range: {start: target.range.start + start, end: target.range.start + end}, written: first.written})
    }
    if (found.length > 0 || target.text.includes(name)) continue
    const isNearby = [unit - 1, unit + 1].some(next => exactIn(bitext.target.units[next]?.target.text) > exactIn(bitext.english[next]))
    if (!isNearby) slips.push({...slip, unit, range: target.range, written: null})
  }
  return kept
}

/** Whether a target plainly has a name as often as its English: what most have, told without looking closer. */
function isKept(masks: Masker, name: string, english: string, target: string): boolean {
  const own = countOf(masks(target).all, name)
  return own > 0 && own >= countOf(masks(english).all, name)
}

/** Capitals throughout are a style of headings. */
function isSlip({isExact, written}: Writing, name: string): boolean {
  return !isExact && (written !== written.toUpperCase() || name === name.toLowerCase())
}
