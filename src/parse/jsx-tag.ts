import type {Range} from '../model/range.ts'
import {matchEnd} from '../text/match-end.ts'
import {closingMark} from './braces.ts'

/** A tag of a component or element. */
export interface Tag {
  /** The offset behind it. */
  readonly end: number
  /** The values of attributes that readers see. */
  readonly spanless: readonly Range[]
}

const readers = new Set(['alt', 'aria-label', 'caption', 'description', 'label', 'placeholder', 'summary', 'title'])

const name = String.raw`[$_\p{ID_Start}][$\p{ID_Continue}\u200c\u200d-]*`
const opening = new RegExp(String.raw`<\/?(?:${name}(?:[.:]${name})*|(?=>))`, 'uy')
const attribute = new RegExp(String.raw`${name}(?::${name})?`, 'uy')
const assignment = /\s*=\s*/y
const text = /"[^"]*"|'[^']*'/y
const blankLine = /\n[ \t]*\r?\n/
const closing = /\/?>/y
const gap = /\s*/y
const quotedGap = /\s*(?:(?<=\n[ \t]*)>\s*)*/y // A block quote's marks stand before its further lines.
const elementOfHtml = /<\/?[A-Za-z][^<>\n]*>/y

/**
 * The tag of JSX at `start`, `limit` its utmost end; `null` where there is none. One that JSX does not know, as with
 * values without quotes, is read as a tag of HTML, without its attributes.
 *
 * @param isQuoted - Whether it stands in a block quote.
 */
export function readTag(source: string, start: number, limit: number, isQuoted: boolean): Tag | null {
  const tag = readJsx(source, start, limit, isQuoted)
  if (tag !== null && tag.end <= limit) return tag
  const end = matchEnd(elementOfHtml, source, start)
  return end === null ? null : {end, spanless: []}
}

function readJsx(source: string, start: number, limit: number, isQuoted: boolean): Tag | null {
  const spanless: Range[] = []
  const between = isQuoted ? quotedGap : gap
  let at = matchEnd(opening, source, start)
  while (at !== null && at < limit) {
    at = matchEnd(between, source, at) ?? at
    const end = matchEnd(closing, source, at)
    if (end !== null) return {end, spanless}
    if (source.charAt(at) === '{') {
      at = closingMark(source, at, limit)
      continue
    }
    const nameEnd = matchEnd(attribute, source, at)
    if (nameEnd === null) return null
    const value = matchEnd(assignment, source, nameEnd)
    if (value === null) at = nameEnd
    else if (source.charAt(value) === '{') at = closingMark(source, value, limit)
    else {
      const valueEnd = matchEnd(text, source, value)
      if (valueEnd === null) return null
      const written = source.slice(value + 1, valueEnd - 1)
      if (blankLine.test(written)) return null // Its quote mark was lost: this one is the next value's.
      if (readers.has(source.slice(at, nameEnd)) && /\p{L}/u.test(written)) spanless.push({start: value + 1, end: valueEnd - 1})
      at = valueEnd
    }
  }
  return null
}
