import {byScript} from './by-script.ts'
import {codeAt, codeNear} from './code-at.ts'
import {wordsOnly} from './markdown/inline.ts'
import {stem} from './stem.ts'

const wordIn = byScript(
  () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+(?:['’.\-_][\p{L}\p{N}]+)*/gu
)

/** The words of a text in lower case; of a script written without spaces, its characters. */
export function words(text: string): string[] {
  const lower = text.toLowerCase()
  return lower.match(wordIn(lower)) ?? []
}

/** The words that a translator would have to translate: outside code, links' targets, tags, entities and `{placeholders}`. */
export function translatableWords(text: string): string[] {
  const prose = wordsOnly(text).replace(/&#?\w{1,31};|\{[^{}]*\}/g, ' ')
  return (prose.match(wordIn(prose)) ?? []).filter(found => /\p{L}/u.test(found))
}

/** Of the words to translate, those as sentences are made of: no names, numbers or identifiers. */
export function proseWords(text: string): string[] {
  return translatableWords(text).filter(found => /^\p{Ll}+$/u.test(found))
}

/** How many words a text has, marks of Markdown apart. */
export function countWords(text: string): number {
  const {length} = text
  let count = 0
  for (let index = 0; index < length; index++) {
    const kind = kindOf(codeAt(text, index))
    if (kind === foreign) return text.match(wordIn(text))?.length ?? 0
    if (kind !== inWord) continue
    count++
    while (
      kindOf(codeNear(text, index + 1)) === inWord ||
      (kindOf(codeNear(text, index + 1)) === tie && kindOf(codeNear(text, index + 2)) === inWord)
    )
      index++
  }
  return count
}

const [between, inWord, tie, foreign] = [0, 1, 2, 3]

/** What a character of English is to a word; anything that the pattern must tell is `foreign`. */
function kindOf(code: number): number {
  if (code < 0x80) return asciiKinds[code] ?? between
  if (code === 0x2019) return tie
  return (code >= 0x2010 && code <= 0x2026) || code === 0xa0 || Number.isNaN(code) ? between : foreign
}

const asciiKinds = Uint8Array.from({length: 128}, (_, code) => {
  const character = String.fromCharCode(code)
  return /[A-Za-z\d]/.test(character) ? inWord : "'.-_".includes(character) ? tie : between
})

/** The stems of a text's English words (Porter 1980): “Finding packages” and “Find a package” share two. */
export function stems(text: string): string[] {
  return words(text).map(stem)
}

/** What a word counts for where texts are compared. */
export type WordWeight = (word: string) => number

/**
 * Weigh words by how few of the texts hold them: `log(1 + texts / texts with the word)`, the inverse document frequency
 * (Spärck Jones 1972), so that two texts are not alike for their “the” and “to”.
 */
export function weighWords(texts: readonly string[]): WordWeight {
  const holders = new Map<string, number>()
  for (const text of texts) for (const one of new Set(stems(text))) holders.set(one, (holders.get(one) ?? 0) + 1)
  return one => Math.log(1 + texts.length / (holders.get(one) ?? 1))
}

/** A text's words, by their stems, with what they count for, made once for many comparisons. */
export interface WordBag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

export function wordBag(text: string, weight: WordWeight = () => 1): WordBag {
  const counts = new Map<string, number>()
  let size = 0
  for (const one of stems(text)) {
    const more = weight(one)
    counts.set(one, (counts.get(one) ?? 0) + more)
    size += more
  }
  return {counts, size}
}

/** Dice's coefficient of two bags of words: 0 nothing shared, 1 the same words. */
export function likeness(a: WordBag, b: WordBag): number {
  return a.size + b.size === 0 ? 1 : (2 * sharedWords(a, b)) / (a.size + b.size)
}

/** How much of `part` stands in `whole`: 0 … 1. */
export function containment(part: WordBag, whole: WordBag): number {
  return part.size === 0 ? 0 : sharedWords(part, whole) / part.size
}

function sharedWords(a: WordBag, b: WordBag): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let shared = 0
  for (const [one, count] of small.counts) shared += Math.min(count, large.counts.get(one) ?? 0)
  return shared
}

/** Whether a text holds another with no letter or digit beside it. */
export function holdsWord(text: string, word: string): boolean {
  if (word === '') return false
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + word.length)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(index - 1) + text.charAt(index + word.length))) return true
  }
  return false
}
