import type {Range} from '../model/range.ts'

/** Code units that an excerpt shows at most. */
export const longestExcerpt = 72

/**
 * A text fit for one line of a message: white space folded, and with it the marks that lines of a quote begin with; cut at
 * a word's end, in the quotation marks of messages.
 */
export function excerpt(text: string, longest = longestExcerpt): string {
  const folded = fold(text).trim()
  if (folded.length <= longest) return `“${folded}”`
  const cut = folded.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `“${cut.slice(0, space > longest / 2 ? space : longest).replace(/[\ud800-\udbff]$/, '')} …”`
}

/** A place in a text between its surroundings: so many code units at either side, and the rest of the words that these cut. */
export function excerptAround(text: string, {start, end}: Range, width: number): string {
  const before = fold(text.slice(Math.max(0, start - 8 * width), start))
  const behind = fold(text.slice(end, end + 8 * width))
  const opening = restBefore.exec(before.slice(0, -width))?.[0] ?? ''
  const closing = restBehind.exec(behind.slice(width))?.[0] ?? ''
  return excerpt(opening + before.slice(-width) + text.slice(start, end) + behind.slice(0, width) + closing)
}

/** The rest of a word, which scripts without spaces have no need of; and of a character. */
const restBefore = /(?:[\p{Lu}\p{Ll}\p{M}]{0,16}|[\ud800-\udbff])$/u
const restBehind = /^(?:[\udc00-\udfff]|[\p{Lu}\p{Ll}\p{M}]{0,16})/u

function fold(text: string): string {
  return text.replace(/(?:\s*\n[ \t]*(?:>[ \t]*)+)+\s*|\s+/g, ' ')
}
