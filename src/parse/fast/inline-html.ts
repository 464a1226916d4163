import {
  apostrophe,
  at as atSign,
  bang,
  colon,
  dash,
  dot,
  equals,
  graveAccent,
  greaterThan,
  isAlphanumeric,
  isBlankOrLineEnd,
  isControl,
  isLetter,
  leftBracket,
  lessThan,
  plus,
  questionMark,
  quotationMark,
  slash,
  space,
  underscore
} from './characters.ts'
import {codeAt, codeNear} from '../../text/code-at.ts'
import {isNamePart} from './html-lines.ts'
import {spacesEnd} from './link-tail.ts'

/** What no later text of a leaf closes: a bit for each mark. */
export interface Missing {
  bits: number
}

/** The offset behind the tag, comment or autolink that opens at `from`; -1 where there is none. @see CommonMark 0.31, 6.5 and 6.6 */
export function angleEnd(text: string, from: number, end: number, missing: Missing): number {
  const link = autolinkEnd(text, from, end)
  return link < 0 ? htmlEnd(text, from, end, missing) : link
}

function htmlEnd(text: string, from: number, end: number, missing: Missing): number {
  if (from + 1 >= end) return -1
  const code = codeNear(text, from + 1)
  if (isLetter(code)) return openingTagEnd(text, from, end, missing)
  if (code === slash) return closingTagEnd(text, from, end)
  if (code === questionMark) return closeOf(text, '?>', from + 2, end, missing, 1)
  if (code !== bang) return -1
  const next = codeNear(text, from + 2)
  if (next === dash) return codeNear(text, from + 3) === dash ? closeOf(text, '-->', from + 2, end, missing, 2) : -1
  if (next === leftBracket) return text.startsWith('CDATA[', from + 3) ? closeOf(text, ']]>', from + 9, end, missing, 4) : -1
  return isLetter(next) ? closeOf(text, '>', from + 3, end, missing, 8) : -1
}

function closeOf(text: string, mark: string, from: number, end: number, missing: Missing, bit: number): number {
  if ((missing.bits & bit) !== 0) return -1
  const code = codeAt(mark, 0)
  for (let at = from; at <= end - mark.length; at++) {
    if (codeAt(text, at) === code && text.startsWith(mark, at)) return at + mark.length
  }
  missing.bits |= bit
  return -1
}

function nameEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (codeAt(text, at) === dash || isAlphanumeric(codeAt(text, at)))) at++
  return at
}

function closingTagEnd(text: string, from: number, end: number): number {
  if (from + 2 >= end || !isLetter(codeAt(text, from + 2))) return -1
  const at = spacesEnd(text, nameEnd(text, from + 3, end), end)
  return at < end && codeAt(text, at) === greaterThan ? at + 1 : -1
}

function openingTagEnd(text: string, from: number, end: number, missing: Missing): number {
  let at = nameEnd(text, from + 2, end)
  const after = codeNear(text, at)
  if (at >= end || (after !== slash && after !== greaterThan && !isBlankOrLineEnd(after))) return -1
  while (at < end) {
    at = spacesEnd(text, at, end)
    if (at >= end) return -1
    const code = codeAt(text, at)
    if (code === greaterThan) return at + 1
    if (code === slash) return at + 1 < end && codeAt(text, at + 1) === greaterThan ? at + 2 : -1
    if (code !== colon && code !== underscore && !isLetter(code)) return -1
    at++
    while (at < end && isNamePart(codeAt(text, at))) at++
    const sign = spacesEnd(text, at, end)
    if (sign < end && codeAt(text, sign) === equals) at = valueEnd(text, spacesEnd(text, sign + 1, end), end, missing)
    else at = sign
    if (at < 0) return -1
  }
  return -1
}

function valueEnd(text: string, from: number, end: number, missing: Missing): number {
  if (from >= end) return -1
  const first = codeAt(text, from)
  if (first === lessThan || first === equals || first === greaterThan || first === graveAccent) return -1
  if (first === quotationMark || first === apostrophe) {
    const close = closeOf(text, first === quotationMark ? '"' : "'", from + 1, end, missing, first === quotationMark ? 16 : 32)
    if (close < 0 || close >= end) return -1
    const after = codeAt(text, close)
    return after === slash || after === greaterThan || isBlankOrLineEnd(after) ? close : -1
  }
  for (let at = from + 1; at < end; at++) {
    const code = codeAt(text, at)
    if (code === slash || code === greaterThan || isBlankOrLineEnd(code)) return at
    if (code === quotationMark || code === apostrophe || code === lessThan || code === equals || code === graveAccent) return -1
  }
  return -1
}

const longestScheme = 32
const longestLabel = 63

function autolinkEnd(text: string, from: number, end: number): number {
  let at = from + 1
  if (at < end && isLetter(codeAt(text, at))) {
    at++
    while (at < end && isSchemePart(codeAt(text, at))) at++
    const size = at - from - 1
    if (at < end && codeAt(text, at) === colon && size >= 2 && size <= longestScheme) return urlEnd(text, at + 1, end)
  }
  return addressEnd(text, from, end)
}

function isSchemePart(code: number): boolean {
  return code === plus || code === dash || code === dot || isAlphanumeric(code)
}

function urlEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = codeAt(text, at)
    if (code === greaterThan) return at + 1
    if (code === space || code === lessThan || isControl(code)) return -1
  }
  return -1
}

function addressEnd(text: string, from: number, end: number): number {
  let at = from + 1
  while (at < end && isAddressPart(codeAt(text, at))) at++
  if (at === from + 1 || at >= end || codeAt(text, at) !== atSign) return -1
  for (at++; at < end; at++) {
    const start = at
    while (at < end && (codeAt(text, at) === dash || isAlphanumeric(codeAt(text, at)))) at++
    if (at === start || at - start > longestLabel || codeAt(text, start) === dash || codeAt(text, at - 1) === dash) return -1
    if (at < end && codeAt(text, at) === greaterThan) return at + 1
    if (at >= end || codeAt(text, at) !== dot) return -1
  }
  return -1
}

/** @see CommonMark 0.31, 6.4: what may stand before the `@`. */
function isAddressPart(code: number): boolean {
  return isAlphanumeric(code) || (code < 128 && ".#$%&'*+/=?^_`{|}~-".includes(String.fromCharCode(code)))
}
