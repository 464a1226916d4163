import type {Range} from '../model/range.ts'

/** A tag of a span, by what it means in the bilingual format. */
export interface SpanTag extends Range {
  readonly kind: 'target' | 'quote' | 'lookup' | 'damaged' | 'plain' | 'close'
  /** The unit id as written; `null` where there is none to read. */
  readonly id: string | null
}

// Every quantifier is bounded or excludes what follows it: one pass over the text, whatever stands in it.
const spanTag = /<span(?=[\s>])(\s[^<>]{0,500})?>|<\/span[\t\n\r ]{0,8}>/g
const idAttribute = /\bdata-(ttu|stu)-id="([^"<>&]{1,64})"/
const anyIdAttribute = /\bdata-(?:ttu|stu)-id\b/
const lookupClass = /\bclass="sxs-lookup"/
const brokenId = /([\da-f]{1,16}-p?\d{1,9})/

/** All span tags of a text, in order. */
export function readSpanTags(text: string): SpanTag[] {
  const tags: SpanTag[] = []
  for (const match of text.matchAll(spanTag)) {
    const place = {start: match.index, end: match.index + match[0].length}
    tags.push(match[0].startsWith('</') ? {kind: 'close', id: null, ...place} : {...readAttributes(match[1] ?? ''), ...place})
  }
  return tags
}

function readAttributes(attributes: string): Pick<SpanTag, 'kind' | 'id'> {
  const id = idAttribute.exec(attributes)
  if (id !== null) return {kind: id[1] === 'ttu' ? 'target' : 'quote', id: id[2] ?? null}
  if (anyIdAttribute.test(attributes)) return {kind: 'damaged', id: brokenId.exec(attributes)?.[1] ?? null}
  return {kind: lookupClass.test(attributes) ? 'lookup' : 'plain', id: null}
}
