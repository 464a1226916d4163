import type {Range} from '../model/range.ts'
import {codeAt, codeNear} from '../text/code-at.ts'

/** A tag of a span, by what it means in the bilingual format. */
export interface SpanTag extends Range {
  readonly kind: 'target' | 'quote' | 'lookup' | 'damaged' | 'plain' | 'close'
  /** The unit id as written; `null` where there is none to read. */
  readonly id: string | null
}

// Every quantifier is bounded or excludes what follows it: one pass over the text, whatever stands in it.
const spanTag = /<span(?=[\s>])(\s[^<>]{0,500})?>/y
const closeTag = /<\/span[\t\n\r ]{0,8}>/y
const idAttribute = /\bdata-(ttu|stu)-id="([^"<>&\r\n]{1,64})"/
const anyIdAttribute = /\bdata-(?:ttu|stu)-id\b/
const lookupClass = /\bclass="sxs-lookup"/
const brokenId = /([\da-f]{1,16}-p?\d{1,9})/

const targetTag = '<span data-ttu-id="'
const quoteTag = '<span data-stu-id="'
const lookupTag = '<span class="sxs-lookup">'
const longestId = 64

/** All span tags of a text, in order. */
export function readSpanTags(text: string): SpanTag[] {
  const tags: SpanTag[] = []
  for (let at = text.indexOf('span'); at >= 0; ) {
    const tag = codeAt(text, at - 1) === 47 ? readClose(text, at - 2) : readOpening(text, at - 1)
    if (tag !== null) tags.push(tag)
    at = text.indexOf('span', tag === null ? at + 4 : tag.end)
  }
  return tags
}

function readClose(text: string, start: number): SpanTag | null {
  if (codeNear(text, start + 6) === 62 && codeNear(text, start) === 60) return {kind: 'close', id: null, start, end: start + 7}
  closeTag.lastIndex = Math.max(start, 0)
  return start >= 0 && closeTag.test(text) ? {kind: 'close', id: null, start, end: closeTag.lastIndex} : null
}

/** The three tags of a sound unit are told by their letters, all others by their attributes. */
function readOpening(text: string, start: number): SpanTag | null {
  if (codeAt(text, start) !== 60) return null
  const isTarget = text.startsWith(targetTag, start)
  if (isTarget || text.startsWith(quoteTag, start)) {
    const idStart = start + targetTag.length
    const idEnd = endOfId(text, idStart)
    if (idEnd > idStart && codeNear(text, idEnd) === 34 && codeNear(text, idEnd + 1) === 62) {
      return {kind: isTarget ? 'target' : 'quote', id: text.slice(idStart, idEnd), start, end: idEnd + 2}
    }
  } else if (text.startsWith(lookupTag, start)) return {kind: 'lookup', id: null, start, end: start + lookupTag.length}
  spanTag.lastIndex = start
  const match = spanTag.exec(text)
  return match === null ? null : {...readAttributes(match[1] ?? ''), start, end: spanTag.lastIndex}
}

function endOfId(text: string, start: number): number {
  const limit = start + longestId
  for (let at = start; at <= limit; at++) {
    const code = codeAt(text, at)
    if (isOutsideIds(code)) return at
  }
  return start
}

/** `"`, `<`, `>`, `&`, and a line's or the text's end. */
function isOutsideIds(code: number): boolean {
  return code === 34 || code === 60 || code === 62 || code === 38 || code === 10 || code === 13 || Number.isNaN(code)
}

function readAttributes(attributes: string): Pick<SpanTag, 'kind' | 'id'> {
  const id = idAttribute.exec(attributes)
  if (id !== null) return {kind: id[1] === 'ttu' ? 'target' : 'quote', id: id[2] ?? null}
  if (anyIdAttribute.test(attributes)) return {kind: 'damaged', id: brokenId.exec(attributes)?.[1] ?? null}
  return {kind: lookupClass.test(attributes) ? 'lookup' : 'plain', id: null}
}
