import {codeAt, codeNear} from '../../text/code-at.ts'
import {ampersand, backslash, isBlank, leftBracket, leftParenthesis, lineFeed, rightBracket, semicolon} from './characters.ts'
import {UnsureError} from './blocks.ts'
import type {Brackets, InlineReader} from './inline-reader.ts'
import {labelEnd, resourceEnd} from './link-tail.ts'
import {addMark, type Marks, pairRuns} from './marks.ts'

/** `end - start` is 2 for an image's. */
export function openBracket({marks, brackets}: InlineReader, start: number, end: number): void {
  brackets.open.push(marks.count)
  brackets.isInactive.push(false)
  addMark(marks, start, end, false)
}

/**
 * Read the link or image that a bracket closes, or the bracket alone.
 *
 * @returns The offset behind it.
 */
export function closeBracket(reader: InlineReader, at: number): number {
  const {brackets, marks} = reader
  const opening = brackets.open.pop()
  const isInactive = brackets.isInactive.pop()
  if (opening === undefined || isInactive === true) return at + 1
  const start = marks.start[opening] ?? 0
  const labelStart = marks.end[opening] ?? 0
  const end = tailEnd(reader, labelStart, at)
  if (end < 0) {
    if (labelStart - start === 2) refuseCall(reader, labelStart, at)
    const next = codeNear(reader.text, at + 1)
    reader.hasLookedAhead ||= next === leftParenthesis || next === leftBracket
    return at + 1
  }
  dropDoubts(reader, start)
  if (labelStart - start === 2) {
    replaceMarks(reader, opening, end)
    reader.spanless.push({start, end})
    return end
  }
  deactivate(brackets, marks)
  pairRuns(reader.text, marks, opening + 1)
  const isResource = end > at + 1 && codeNear(reader.text, at + 1) === leftParenthesis
  if (isResource && !hasCut(marks, opening + 1)) {
    const isBare = isSameAsTarget(reader, labelStart, at)
    if (isBare === null) reader.doubts.push(start)
    if (isBare === true) {
      replaceMarks(reader, opening, end)
      return end
    }
  }
  if (isResource && brackets.tail.hasTitle && at > labelStart) reader.spanless.push({start: textEnd(reader.text, labelStart, at), end})
  marks.left[opening] = 1
  addMark(marks, at, end, true)
  return end
}

/** No image after all: its brackets may call a footnote behind an exclamation mark. */
function refuseCall({text, brackets: {footnotes}}: InlineReader, start: number, end: number): void {
  if (footnotes.size > 0 && footnotes.has(normalizeLabel(text.slice(start, end))))
    throw new UnsureError('A footnote behind an exclamation mark')
}

/** The offset behind what follows a link's or image's text; -1 where that is none. */
function tailEnd({text, end, brackets}: InlineReader, labelStart: number, at: number): number {
  const {definitions, tail} = brackets
  const next = codeNear(text, at + 1)
  const isDefined = definitions.size > 0 && definitions.has(normalizeLabel(text.slice(labelStart, at)))
  if (next === leftParenthesis) {
    const to = resourceEnd(text, at + 1, end, tail)
    return to < 0 && isDefined ? at + 1 : to
  }
  if (definitions.size === 0) return -1
  if (next !== leftBracket) return isDefined ? at + 1 : -1
  const to = labelEnd(text, at + 1, end)
  if (to >= 0 && definitions.has(normalizeLabel(text.slice(at + 2, to - 1)))) return to
  return isDefined && codeNear(text, at + 2) === rightBracket ? at + 3 : -1
}

/** @see CommonMark 0.31, 4.7: labels match after case folding, white space collapsed; so does micromark. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
}

/** What a link's target swallowed was no URL without marks. */
function dropDoubts({doubts}: InlineReader, start: number): void {
  while (doubts.length > 0 && (doubts.at(-1) ?? 0) >= start) doubts.pop()
}

/** No link stands in a link; images may hold one. */
function deactivate({open, isInactive}: Brackets, {start, end}: Marks): void {
  for (let index = open.length - 1; index >= 0 && isInactive[index] !== true; index--) {
    const mark = open[index] ?? 0
    if ((end[mark] ?? 0) - (start[mark] ?? 0) === 1) isInactive[index] = true
  }
}

/** Cut everything from a mark on, as one. */
function replaceMarks({marks, spanless}: InlineReader, from: number, end: number): void {
  const start = marks.start[from] ?? 0
  while ((marks.runs.at(-1) ?? -1) >= from) marks.runs.pop()
  while ((spanless.at(-1)?.start ?? -1) >= start) spanless.pop()
  marks.count = from
  addMark(marks, start, end, true)
}

function hasCut({count, left, right}: Marks, from: number): boolean {
  for (let index = from; index < count; index++) if ((left[index] ?? 0) + (right[index] ?? 0) > 0) return true
  return false
}

/** Whether a link's target ends with its text, as an autolink's does; `null` where escapes hide it. */
function isSameAsTarget({text, brackets}: InlineReader, labelStart: number, labelEnd: number): boolean | null {
  const {targetStart, targetEnd} = brackets.tail
  if (labelEnd === labelStart) return false
  const last = codeAt(text, labelEnd - 1)
  const other = targetEnd > targetStart ? codeAt(text, targetEnd - 1) : 0
  if (last !== other && last !== semicolon && other !== semicolon) return false
  if (!isPlain(text, labelStart, labelEnd) || !isPlain(text, targetStart, targetEnd)) return null
  let at = labelEnd
  for (let target = targetEnd; at > labelStart && target > targetStart; at--, target--) {
    if (codeAt(text, at - 1) !== codeAt(text, target - 1)) return false
  }
  return at === labelStart
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = codeAt(text, at)
    if (unit === backslash || unit === ampersand) return false
  }
  return true
}

/** Where the last node of a link's text ends: an indent before the bracket is none. */
function textEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlank(codeAt(text, at - 1))) at--
  return at > start && at < end && codeAt(text, at - 1) === lineFeed ? at : end
}
