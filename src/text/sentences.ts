import type {Range} from '../model/range.ts'
import {wordsOnly} from './inline.ts'

// What may end a sentence, with what closes behind it; then white space, then what may open one. CJK ends need no space.
const boundary = /(?:[.!?…]+["'”’)\]*_]*(?=\s)|[。！？]+[」』）”]*)\s*|\u0000+/gu
const abbreviation = /(?:^|[\s(“"])(?:e\.g|i\.e|etc|vs|cf|approx|incl|excl|esp|Inc|Ltd|Corp|Co|No|Fig|Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|[A-Z])\.$/u

/**
 * Where the sentences of a segment stand, trimmed, in order. Stops inside code, links and tags end nothing,
 * nor do those of usual English abbreviations or before a small letter.
 */
export function sentences(text: string): Range[] {
  const words = wordsOnly(markBreaks(text), ['text', 'mark'])
  const found: Range[] = []
  let start = 0
  for (const match of words.matchAll(boundary)) {
    const end = match.index + match[0].trimEnd().length
    const next = match.index + match[0].length
    const stop = match[0].charAt(0)
    if (stop === '\0') {
      pushTrimmed(found, text, start, match.index)
      start = next
      continue
    }
    if (next >= text.length) break
    if (stop === '.' && abbreviation.test(words.slice(Math.max(start, match.index - 12), match.index + 1))) continue
    if (/^\p{Ll}/u.test(words.slice(next, next + 2).replace(/^[*_"'“(]+/, ''))) continue
    pushTrimmed(found, text, start, end)
    start = end
  }
  pushTrimmed(found, text, start, text.length)
  return found
}

/** Tags that end a line or an item end a sentence too: they become NULs, which nothing else is. */
function markBreaks(text: string): string {
  return text.replace(/<\/?(?:br|li|p|ul|ol|td|tr|div)\b[^<>]{0,200}>/gi, tag => '\0'.repeat(tag.length))
}

function pushTrimmed(found: Range[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  const opening = /(?:\s|>)*/y // White space and the quote marks of further lines.
  opening.lastIndex = start
  start += opening.exec(text)?.[0].length ?? 0
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (end > start) found.push({start, end})
}
