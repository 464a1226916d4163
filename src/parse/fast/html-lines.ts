import {
  apostrophe,
  bang,
  colon,
  dash,
  dot,
  equals,
  graveAccent,
  greaterThan,
  isAlphanumeric,
  isBlank,
  isLetter,
  leftBracket,
  lessThan,
  questionMark,
  quotationMark,
  slash,
  underscore
} from './characters.ts'
import {codeAt, codeNear} from '../../text/code-at.ts'
import {blanksEnd} from './flow-lines.ts'

/** The kinds of HTML blocks, as CommonMark numbers them; 0 is none. */
export type HtmlKind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

const rawNames = new Set(['pre', 'script', 'style', 'textarea'])
const blockNames = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem ' +
    'nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'
  ).split(' ')
)

/**
 * The kind of the HTML block that a line opens.
 *
 * @param from - Of the line's `<`.
 * @param mayBeSeven - Whether any tag that has its line for itself may open one.
 * @see CommonMark 0.31, 4.6 “HTML blocks”
 */
export function htmlKindOf(source: string, from: number, end: number, mayBeSeven: boolean): HtmlKind {
  const code = codeNear(source, from + 1)
  if (code === questionMark) return 3
  if (code === bang) {
    const next = codeNear(source, from + 2)
    if (next === dash) return codeNear(source, from + 3) === dash ? 2 : 0
    if (next === leftBracket) return source.startsWith('CDATA[', from + 3) ? 5 : 0
    return isLetter(next) ? 4 : 0
  }
  const isClosing = code === slash
  const nameStart = from + (isClosing ? 2 : 1)
  if (!isLetter(codeNear(source, nameStart))) return 0
  let at = nameStart + 1
  while (at < end && (codeAt(source, at) === dash || isAlphanumeric(codeAt(source, at)))) at++
  const after = at < end ? codeAt(source, at) : 0
  if (at < end && after !== slash && after !== greaterThan && !isBlank(after)) return 0
  const name = source.slice(nameStart, at).toLowerCase()
  if (after !== slash && !isClosing && rawNames.has(name)) return 1
  if (blockNames.has(name)) return after !== slash || codeNear(source, at + 1) === greaterThan ? 6 : 0
  return mayBeSeven && isWholeTag(source, at, end, isClosing) ? 7 : 0
}

/** Whether a tag, from behind its name on, has the rest of its line for itself. */
function isWholeTag(source: string, from: number, end: number, isClosing: boolean): boolean {
  const at = isClosing ? blanksEnd(source, from, end) : attributesEnd(source, from, end)
  return codeNear(source, at) === greaterThan && blanksEnd(source, at + 1, end) === end
}

/** The offset behind the attributes of a tag in one line, and behind its slash; -1 where they are damaged. */
function attributesEnd(source: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    at = blanksEnd(source, at, end)
    const code = codeNear(source, at)
    if (code === slash) return at + 1
    if (code !== colon && code !== underscore && !isLetter(code)) return at
    at = nameEnd(source, at + 1, end)
    for (let sign = blanksEnd(source, at, end); codeNear(source, sign) === equals; sign = blanksEnd(source, at, end)) {
      const value = blanksEnd(source, sign + 1, end)
      const isQuoted = codeNear(source, value) === quotationMark || codeNear(source, value) === apostrophe
      at = valueEnd(source, value, end)
      if (at < 0) return -1
      if (isQuoted) break // What is not quoted may have a further value, to micromark.
    }
  }
  return at
}

function nameEnd(source: string, from: number, end: number): number {
  let at = from
  while (at < end && isNamePart(codeAt(source, at))) at++
  return at
}

export function isNamePart(code: number): boolean {
  return code === dash || code === dot || code === colon || code === underscore || isAlphanumeric(code)
}

function valueEnd(source: string, from: number, end: number): number {
  if (from >= end) return -1
  const first = codeAt(source, from)
  if (first === lessThan || first === equals || first === greaterThan || first === graveAccent) return -1
  if (first === quotationMark || first === apostrophe) {
    let at = from + 1
    while (at < end && codeAt(source, at) !== first) at++
    const after = codeNear(source, at + 1)
    return at + 1 < end && (after === slash || after === greaterThan || isBlank(after)) ? at + 1 : -1
  }
  let at = from
  while (at < end && isBareValue(codeAt(source, at))) at++
  return at
}

function isBareValue(code: number): boolean {
  if (isBlank(code) || code === quotationMark || code === apostrophe || code === slash) return false
  return code !== lessThan && code !== equals && code !== greaterThan && code !== graveAccent
}

/**
 * Whether an HTML block of a kind that does not end with a blank line ends in a line.
 *
 * @param from - In the block's first line, where its opening allows the first mark of its closing.
 */
export function closesHtml(source: string, from: number, end: number, kind: HtmlKind): boolean {
  switch (kind) {
    case 1:
      return closesRaw(source, from, end)
    case 2:
      return isWithin(source, '-->', from, end)
    case 3:
      return isWithin(source, '?>', from, end)
    case 4:
      return isWithin(source, '>', from, end)
    default:
      return false
  }
}

function isWithin(source: string, mark: string, from: number, end: number): boolean {
  const last = end - mark.length
  const code = codeAt(mark, 0)
  for (let at = from; at <= last; at++) if (codeAt(source, at) === code && source.startsWith(mark, at)) return true
  return false
}

function closesRaw(source: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    if (codeAt(source, at) !== lessThan || codeNear(source, at + 1) !== slash) continue
    let to = at + 2
    while (to < end && to < at + 10 && isLetter(codeAt(source, to))) to++
    if (to < end && codeAt(source, to) === greaterThan && rawNames.has(source.slice(at + 2, to).toLowerCase())) return true
  }
  return false
}
