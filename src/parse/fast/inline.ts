import type {Range} from '../../model/range.ts'
import {codeAt, codeNear} from '../../text/code-at.ts'
import * as code from './characters.ts'
import {blanksStart} from './flow-lines.ts'
import {angleEnd} from './inline-html.ts'
import {closeBracket, normalizeLabel, openBracket} from './brackets.ts'
import {footnoteLabelEnd} from './footnote.ts'
import {clearReader, type InlineReader} from './inline-reader.ts'
import {literalUrlEnd, protocolStart} from './literal-url.ts'
import {addMark, addRun, pairRuns} from './marks.ts'
import {proseBetween} from './prose.ts'
import {mayBeUrl} from './urls.ts'

/** What a leaf's text holds for readers and translators. */
export interface InlineText {
  readonly prose: Range[]
  readonly spanless: Range[]
}

// What the loop stops at: line ends and `! & : < @ W [ \ ] * _ ~ w` and back ticks.
const special = new Uint8Array(128)
for (const character of '\n\r!&:<@W[\\]*_~w`') special[codeAt(character, 0)] = 1

/**
 * Read a leaf's text, which has no blanks at its ends.
 *
 * @returns `null` where only remark-parse can tell.
 * @see CommonMark 0.31, 6 “Inlines”, as micromark reads it
 */
export function readInline(reader: InlineReader, text: string, start: number, end: number): InlineText | null {
  reader.text = text
  reader.start = start
  reader.end = end
  clearReader(reader)
  for (let at = start; at < end; ) {
    const unit = codeAt(text, at)
    at = unit > 127 || special[unit] === 0 ? at + 1 : readSpecial(reader, at, unit)
  }
  if (reader.doubts.length > 0 || reader.tildes > 1) return null
  pairRuns(text, reader.marks, 0)
  return {prose: proseBetween(text, start, end, reader.marks), spanless: reader.spanless}
}

/** @returns The offset behind what was read. */
function readSpecial(reader: InlineReader, at: number, unit: number): number {
  const {text, end, marks} = reader
  switch (unit) {
    case code.lineFeed:
    case code.carriageReturn:
      return readLineEnd(reader, at)
    case code.backslash:
      return readBackslash(reader, at)
    case code.graveAccent:
      return readTicks(reader, at)
    case code.asterisk:
    case code.underscore: {
      const to = runEnd(text, at, end, unit)
      addRun(marks, at, to, unit, at > reader.start ? codeAt(text, at - 1) : code.space, to < end ? codeAt(text, to) : code.space)
      return to
    }
    case code.tilde:
      reader.tildes++
      return runEnd(text, at, end, unit)
    case code.leftBracket:
      return readCall(reader, at)
    case code.bang:
      if (codeNear(text, at + 1) !== code.leftBracket) return at + 1
      openBracket(reader, at, at + 2)
      return at + 2
    case code.rightBracket:
      return closeBracket(reader, at)
    case code.lessThan: {
      const to = angleEnd(text, at, end, reader.missing)
      if (to >= 0) addMark(marks, at, to, true)
      else reader.hasLookedAhead = true
      return to < 0 ? at + 1 : to
    }
    case code.colon:
      return readColon(reader, at)
    default:
      if (mayBeUrl(text, at, end, unit)) reader.doubts.push(at)
      return at + 1
  }
}

/** A call of a footnote that the text defines, or a bracket. */
function readCall(reader: InlineReader, at: number): number {
  const {text, end, brackets} = reader
  const to = brackets.footnotes.size > 0 ? footnoteLabelEnd(text, at, end) : -1
  if (to < 0 || !brackets.footnotes.has(normalizeLabel(text.slice(at + 1, to - 1)))) {
    openBracket(reader, at, at + 1)
    return at + 1
  }
  addMark(reader.marks, at, to, true)
  return to
}

/** A URL without marks is a link, save where a bracket may make a link of more. */
function readColon(reader: InlineReader, at: number): number {
  const {text, start, end, marks, brackets} = reader
  if (!mayBeUrl(text, at, end, code.colon)) return at + 1
  const from = brackets.open.length > 0 || !text.startsWith('//', at + 1) ? -1 : protocolStart(text, at, start)
  const to = from < 0 ? -1 : literalUrlEnd(text, at + 3, end)
  if (to < 0) {
    reader.doubts.push(at)
    return at + 1
  }
  addMark(marks, from, to, true)
  return to
}

function runEnd(text: string, at: number, end: number, unit: number): number {
  let to = at + 1
  while (to < end && codeAt(text, to) === unit) to++
  return to
}

/** Two spaces before a line end are a break; the next line's indent is no text. */
function readLineEnd(reader: InlineReader, at: number): number {
  const {text} = reader
  const blanks = blanksStart(text, reader.start, at)
  const to = lineEndEnd(text, at)
  if (at - blanks < 2) return to
  for (let index = blanks; index < at; index++) if (codeAt(text, index) === code.tab) return to
  return addBreak(reader, blanks, to)
}

function addBreak(reader: InlineReader, start: number, lineStart: number): number {
  let to = lineStart
  while (to < reader.end && code.isBlank(codeAt(reader.text, to))) to++
  addMark(reader.marks, start, to, true)
  return to
}

function readBackslash(reader: InlineReader, at: number): number {
  const {text, end} = reader
  if (at + 1 >= end) return at + 1
  const next = codeNear(text, at + 1)
  if (code.isLineEnd(next)) return addBreak(reader, at, lineEndEnd(text, at + 1))
  if (!code.isAsciiPunctuation(next)) return at + 1
  if (mayBeUrl(text, at + 1, end, next)) reader.doubts.push(at)
  return at + 2
}

function readTicks(reader: InlineReader, at: number): number {
  const {text, end, openTicks} = reader
  const open = runEnd(text, at, end, code.graveAccent)
  const size = open - at
  if (openTicks.includes(size)) return open
  for (let from = open; from < end; ) {
    if (codeAt(text, from) !== code.graveAccent) {
      from++
      continue
    }
    const close = runEnd(text, from, end, code.graveAccent)
    if (close - from === size) {
      addMark(reader.marks, at, close, true)
      return close
    }
    from = close
  }
  openTicks.push(size)
  reader.hasLookedAhead = true
  return open
}

/** The offset behind a line end. */
function lineEndEnd(text: string, at: number): number {
  return codeAt(text, at) === code.carriageReturn && codeNear(text, at + 1) === code.lineFeed ? at + 2 : at + 1
}
