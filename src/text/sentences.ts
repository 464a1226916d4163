import type {Range} from '../model/range.ts'
import {abbreviationBefore} from './abbreviations.ts'
import {wordsOnly} from './markdown/inline.ts'

// What may end a sentence, with what closes behind it; then white space, then what may open one. Full-width ends need no
// space, and what they close may have been opened in the midst of a sentence. Within a row of stops nothing begins anew.
const boundary = /(?:(?<![.!?…؟۔।॥။។։።])[.!?…؟۔।॥။។։።]+["'”“’‘»›)\]*_]*(?=\s)|[。！？｡]+[」』）”)\]*_]*)\s*|\u0000+/gu
const fullWidth = /[。！？｡]/
const linkTarget = /\](?:\([^()\n]{0,2000}\)|\[[^[\]\n]{0,500}\])?[.!?…*_]*/y
const closesParenthesis = /[」』）)]$/
const opensParenthesis = /[「『（(]/g
const letter = /[\p{L}\p{N}]/gu
// Behind what opens emphasis or a quote: anything but a small letter, or a name that is written with one: `nuget.exe`.
const opensSentence = /^[\s>*_"'“”‘’«[]{0,20}(?:[^\p{Ll}\s>*_"'“”‘’«[]|\p{Ll}[\p{L}\p{N}-]*(?:[._]\p{L}|\p{Lu}|\d)|$)/u

/**
 * Where the sentences of a segment stand, trimmed, in order. Stops inside code, links and tags end nothing, nor do
 * those of usual abbreviations or before a small letter, unless it opens a name (`nuget.exe`).
 *
 * @param language - As BCP 47 has it, `fr`: whose abbreviations are known, beside the English ones.
 */
export function sentences(text: string, language = 'en'): Range[] {
  const abbreviation = abbreviationBefore(language)
  const words = wordsOnly(markBreaks(text), ['text', 'mark'])
  const found: Range[] = []
  const last = text.trimEnd().length
  let start = 0
  const nextParenthesis = nextOf(opensParenthesis, words)
  const nextLetter = nextOf(letter, words)
  for (const match of words.matchAll(boundary)) {
    const stop = match[0].charAt(0)
    const stopEnd = match.index + match[0].trimEnd().length
    const end = linkEnd(stopEnd)
    if (stop === '\0') {
      pushTrimmed(found, text, start, match.index)
      start = match.index + match[0].length
      continue
    }
    if (end >= last) break
    if (stop === '.' && isAbbreviated(match.index, match[0].length)) continue
    if (fullWidth.test(stop) && text.charAt(stopEnd) === ']') continue
    if (!fullWidth.test(stop) && !opensSentence.test(text.slice(end, end + 60))) continue
    if (fullWidth.test(stop) && closesParenthesis.test(words.slice(end - 1, end)) && opensWithin(start)) continue
    pushTrimmed(found, text, start, end)
    start = end
  }
  pushTrimmed(found, text, start, text.length)
  return found

  /** Where a link ends whose text ends at an index: `[What is it?](a.md) says` goes on behind it. */
  function linkEnd(index: number): number {
    if (text.charAt(index) !== ']') return index
    linkTarget.lastIndex = index
    return linkTarget.test(text) ? linkTarget.lastIndex : index + 1
  }

  /** Whether the stop at an index is an abbreviation's; `length` is its own, with the white space behind it. */
  function isAbbreviated(index: number, length: number): boolean {
    return abbreviation.test(words.slice(Math.max(start, index - 12), index + Math.min(length, 4) + 1))
  }

  /** Whether the sentence's first bracket opens in its midst: what closes behind a stop then closes no sentence. */
  function opensWithin(from: number): boolean {
    return nextLetter(from) < nextParenthesis(from)
  }
}

/** Where a pattern is next found at or behind an index, the text's length where it is not; asked for ever later indices. */
function nextOf(pattern: RegExp, text: string): (from: number) => number {
  let next = -1
  return from => {
    if (next < from) {
      pattern.lastIndex = from
      next = pattern.exec(text)?.index ?? text.length
    }
    return next
  }
}

/** Tags that end a line or an item end a sentence too: they become NULs, which nothing else is. */
function markBreaks(text: string): string {
  return text.replace(/<\/?(?:br|li|p|ul|ol|td|tr|div)\b[^<>]{0,200}>/gi, tag => '\0'.repeat(tag.length))
}

function pushTrimmed(found: Range[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  const opening = /[\s>]*/y // White space and the quote marks of further lines.
  opening.lastIndex = start
  start += opening.exec(text)?.[0].length ?? 0
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (end > start) found.push({start, end})
}
