import type {GlossaryEntry} from '../../model/glossary.ts'
import type {Range} from '../../model/range.ts'
import {wordsOnly} from '../markdown/inline.ts'
import {coversLocale} from '../locale.ts'
import {wordForm} from './word-form.ts'
import {stems} from '../words.ts'
import {maskText} from './writings.ts'

/** What a glossary says of one English term in one locale. */
export interface Term {
  readonly source: string
  /** The preferred ones first. */
  readonly allowed: readonly string[]
  readonly forbidden: readonly string[]
}

/** The terms of a locale by the stem of their first word, the longest first. */
export type TermIndex = ReadonlyMap<string, readonly StemmedTerm[]>

interface StemmedTerm extends Term {
  readonly stems: readonly string[]
}

const word = /[\p{L}\p{M}\p{N}]+/gu
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const longestEnding = 3 // Letters by which a form of a word may end otherwise.
const leastShared = 0.6 // Of a word's letters, from its beginning.

type Entries = readonly (GlossaryEntry | string)[]

// Made once for all documents of a run.
const indices = new WeakMap<Entries, Map<string, TermIndex>>()

/** The terms of a glossary in a locale; names of files, which nobody read, are passed over. */
export function indexTerms(entries: Entries, locale: string): TermIndex {
  const known = indices.get(entries) ?? new Map<string, TermIndex>()
  const index = known.get(locale) ?? makeIndex(entries, locale)
  indices.set(entries, known.set(locale, index))
  return index
}

function makeIndex(entries: Entries, locale: string): TermIndex {
  const terms = new Map<string, {source: string; preferred: string[]; admitted: string[]; forbidden: string[]}>()
  for (const entry of entries) {
    if (typeof entry === 'string') continue
    const {source, target, locale: tag, status} = entry
    if (tag !== null && !coversLocale(tag, locale)) continue
    const term = terms.get(source) ?? {source, preferred: [], admitted: [], forbidden: []}
    term[status].push(target)
    terms.set(source, term)
  }
  const index = new Map<string, StemmedTerm[]>()
  for (const {source, preferred, admitted, forbidden} of terms.values()) {
    const own = stems((source.match(word) ?? []).join(' '))
    const [first] = own
    if (first === undefined) continue
    const sharing = index.get(first) ?? []
    sharing.push({source, allowed: [...preferred, ...admitted], forbidden, stems: own})
    index.set(first, sharing)
  }
  for (const sharing of index.values()) sharing.sort((a, b) => b.stems.length - a.stems.length)
  return index
}

/**
 * The terms that a segment of English holds, each once: by the stems of their words, outside code and URLs, and not as
 * parts of longer terms. A term with capitals stands only where these are.
 */
export function termsIn(text: string, index: TermIndex): Term[] {
  const found = wordsOnly(text).match(word) ?? []
  const stemmed = found.map(one => stems(one)[0] ?? one)
  const terms = new Set<Term>()
  let at = 0
  while (at < found.length) {
    const from = at
    const term = (index.get(stemmed[from] ?? '') ?? []).find(
      one =>
        one.stems.every((stem, offset) => stem === stemmed[from + offset]) &&
        hasCapitals(one.source, found.slice(from, from + one.stems.length))
    )
    if (term !== undefined) terms.add(term)
    at += term?.stems.length ?? 1
  }
  return [...terms]
}

/** A translation made ready for looking up terms in it. */
export interface TermText {
  /** Blank where something else stands, offset for offset. */
  readonly prose: string
  readonly form: string
  /** In small letters, code among them. */
  readonly words: readonly string[]
}

const mostWords = 2000 // Of a translation that are looked at one by one.

export function termText(text: string): TermText {
  const {prose, all} = maskText(text)
  return {prose, form: wordForm(all), words: [...new Set(all.toLowerCase().match(word))].slice(0, mostWords)}
}

/** Whether a translation holds a term in some form: each of its words, in whatever order and with whatever ending, or in a compound. */
export function holdsTerm({form, words}: TermText, term: string): boolean {
  if (form.includes(wordForm(term))) return true
  return !unspaced.test(term) && (term.toLowerCase().match(word) ?? []).every(wanted => words.some(one => isFormOf(one, wanted)))
}

/** Where a term stands in a translation word for word, its last letters apart. */
export function findTerm({prose}: TermText, term: string): Range[] {
  const pieces = (term.match(word) ?? []).map(piece => piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  if (pieces.length === 0) return []
  const bounds = unspaced.test(term) ? ['', ''] : ['(?<![\\p{L}\\p{N}])', `(?:\\p{L}{0,${longestEnding}}(?![\\p{L}\\p{N}]))`]
  const pattern = new RegExp(`${bounds[0]}${pieces.join('[\\s\\p{Pd}]{0,3}')}${bounds[1]}`, 'giu')
  return [...prose.matchAll(pattern)].map(match => ({start: match.index, end: match.index + match[0].length}))
}

function hasCapitals(source: string, found: readonly string[]): boolean {
  const wanted = source.match(word) ?? []
  return wanted.every((one, at) => one === one.toLowerCase() || (found[at] ?? '').startsWith(one.charAt(0)))
}

function isFormOf(found: string, wanted: string): boolean {
  let shared = 0
  while (shared < wanted.length && found[shared] === wanted[shared]) shared++
  const enough = Math.max(Math.min(wanted.length, 3), Math.min(wanted.length - longestEnding, Math.ceil(wanted.length * leastShared)))
  return shared >= enough || (wanted.length > longestEnding + 2 && found.includes(wanted.slice(0, wanted.length - longestEnding)))
}
