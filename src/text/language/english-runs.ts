import {byScript} from '../by-script.ts'
import type {Locale} from '../../model/brand.ts'
import type {Range} from '../../model/range.ts'
import {codeAt} from '../code-at.ts'
import {functionWords} from './function-words.ts'
import {languageOf, scriptOf} from '../locale.ts'
import {ownWords} from './own-words.ts'
import {remembered} from '../remembered.ts'
import {words} from '../words.ts'

/** English inside a text of another language. */
export interface EnglishRun extends Range {
  /** How many words it has. */
  readonly words: number
}

const wordIn = byScript(() => /[\p{L}\p{M}\p{N}]+(?:['’.\-_][\p{L}\p{N}]+)*/gu)
const latin = /^[A-Za-z\d'’.\-_]+$/
const between = /^[\s,;:/&–—-]{1,200}$/
const glossed = /^[.!?…]?[\s\\]*[(（]/
// Words that say nothing of English where they stand apart: `a`, `in` and `no` are words of half of Europe.
const ambiguous = new Set('a an as at by do in it no on or so we he me be to are is of for was but all use will has'.split(' '))
const farthestApart = 5
const longestWord = Math.max(...[...functionWords('en')].map(({length}) => length))
const fewestInLatin = 3
const fewestElsewhere = 2

/**
 * Where English sentences or pieces of them stand in a text of another language: stretches with several English function
 * words close together. Code, links' texts and targets, tags, emphasis, what is in quotation marks or parentheses, and
 * what a translation in parentheses follows are left out.
 *
 * @param english - What the text translates, whose words go with such a stretch; `null` where it is not known.
 */
export function englishRuns(text: string, locale: Locale, english: string | null): EnglishRun[] {
  const telling = tellingWords(languageOf(locale))
  if (!hasSeveral(text, telling)) return []
  const isLatin = scriptOf(locale) === 'Latn'
  const known = english === null ? null : new Set(words(english))
  const isEnglish = (token: Word | undefined) => token !== undefined && (!isLatin || known?.has(token.text.toLowerCase()) === true)
  const found: EnglishRun[] = []
  for (const run of latinRuns(text)) {
    let from = 0
    for (const cluster of clusters(run.flatMap((token, index) => (telling.has(token.text.toLowerCase()) ? [index] : [])))) {
      let first = cluster[0] ?? 0
      let last = cluster.at(-1) ?? 0
      if (first < from) continue
      while (first > from && isEnglish(run[first - 1])) first--
      while (isEnglish(run[last + 1])) last++
      from = last + 1
      const [start, end] = [run[first]?.start ?? 0, run[last]?.end ?? 0]
      const kinds = new Set(
        run.slice(first, from).flatMap(token => (telling.has(token.text.toLowerCase()) ? [token.text.toLowerCase()] : []))
      )
      const isEnough = kinds.size >= (isLatin && known === null ? fewestInLatin : fewestElsewhere)
      if (isEnough && !glossed.test(text.slice(end, end + 20))) found.push({start, end, words: from - first})
    }
  }
  return found
}

/** Whether enough of some words stand in a text for a stretch of English: most texts have none, and need no closer look. */
function hasSeveral(text: string, telling: ReadonlySet<string>): boolean {
  const found = new Set<string>()
  const {length} = text
  for (let end = 0; end < length; ) {
    const start = skipTo(text, end, true)
    end = skipTo(text, start, false)
    if (end - start < 2 || end - start > longestWord) continue
    const one = text.slice(start, end).toLowerCase()
    if (telling.has(one) && found.add(one).size >= fewestElsewhere) return true
  }
  return false
}

/** Where the next ASCII letter stands, or the next character that is none. */
function skipTo(text: string, from: number, isLetter: boolean): number {
  const {length} = text
  let index = from
  for (; index < length; index++) {
    const code = codeAt(text, index) | 0x20
    if ((code >= 0x61 && code <= 0x7a) === isLetter) break
  }
  return index
}

/** English function words that a language does not share. */
const tellingWords = remembered((language): ReadonlySet<string> => {
  const own = functionWords(language)
  const isTold = (one: string) => !own.has(one) && (own.size > 0 || !ambiguous.has(one))
  return new Set([...functionWords('en')].filter(isTold))
})

interface Word extends Range {
  readonly text: string
}

/** Words in ASCII letters that nothing parts but spaces and light punctuation. */
function latinRuns(text: string): Word[][] {
  const masked = ownWords(text)
  const runs: Word[][] = []
  let run: Word[] = []
  for (const match of masked.matchAll(wordIn(masked))) {
    const last = run.at(-1)
    const isNext = last !== undefined && between.test(masked.slice(last.end, match.index))
    if (!isNext || !latin.test(match[0])) run = []
    if (!latin.test(match[0])) continue
    run.push({start: match.index, end: match.index + match[0].length, text: match[0]})
    if (run.length === 1) runs.push(run)
  }
  return runs
}

/** Ascending numbers in groups whose neighbours lie close together. */
function clusters(ascending: readonly number[]): number[][] {
  const groups: number[][] = []
  for (const one of ascending) {
    const group = groups.at(-1)
    if (group !== undefined && one - (group.at(-1) ?? one) <= farthestApart) group.push(one)
    else groups.push([one])
  }
  return groups
}
