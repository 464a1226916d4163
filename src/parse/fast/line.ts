import {codeAt} from '../../text/code-at.ts'
import {carriageReturn, isBlank, tab} from './characters.ts'

/** Columns of indent from which on a line is code, where it goes on with nothing. */
export const deepIndent = 4

/** Where reading stands in a text: one line, and an offset in it. Offsets are UTF-16, columns count from 0. */
export interface Cursor {
  readonly source: string
  lineStart: number
  /** Before the line end. */
  lineEnd: number
  /** Behind the line end. */
  next: number
  at: number
  column: number
  /** Columns of a tab before `at` that nothing took yet. */
  spare: number
  /** Columns of blanks from `at` on, and the offset of what stands behind them. */
  indent: number
  first: number
}

export function cursorOf(source: string): Cursor {
  return {source, lineStart: 0, lineEnd: 0, next: 0, at: 0, column: 0, spare: 0, indent: 0, first: 0}
}

/** Go on to the next line; `false` at the end of the text. */
export function nextLine(cursor: Cursor): boolean {
  const {source, next} = cursor
  if (next >= source.length) return false
  const newline = source.indexOf('\n', next)
  cursor.lineStart = next
  if (newline < 0) {
    cursor.lineEnd = source.length
    cursor.next = source.length
  } else {
    cursor.lineEnd = newline > next && codeAt(source, newline - 1) === carriageReturn ? newline - 1 : newline
    cursor.next = newline + 1
  }
  cursor.at = next
  cursor.column = 0
  cursor.spare = 0
  measure(cursor)
  return true
}

/** Look how far what stands at the cursor is indented. A tab reaches to the next column that four divides. */
function measure(cursor: Cursor): void {
  const {source, lineEnd} = cursor
  let {at, column, spare} = cursor
  let indent = spare
  column += spare
  for (spare = 0; at < lineEnd; at++) {
    const code = codeAt(source, at)
    if (!isBlank(code)) break
    const width = code === tab ? 4 - (column % 4) : 1
    indent += width
    column += width
  }
  cursor.indent = indent
  cursor.first = at
}

/** Take some columns of the blanks at the cursor, as many as there are at most. */
export function takeBlanks(cursor: Cursor, columns: number): void {
  const {source, first} = cursor
  let left = Math.min(columns, cursor.indent)
  cursor.indent -= left
  const fromSpare = Math.min(left, cursor.spare)
  cursor.spare -= fromSpare
  cursor.column += fromSpare
  left -= fromSpare
  while (left > 0 && cursor.at < first) {
    const width = codeAt(source, cursor.at) === tab ? 4 - (cursor.column % 4) : 1
    cursor.at++
    cursor.column += Math.min(width, left)
    cursor.spare = Math.max(0, width - left)
    left -= width
  }
}

/** Take all blanks at the cursor, then some code units, none of them a blank. */
export function takeMark(cursor: Cursor, length: number): void {
  cursor.column += cursor.indent + length
  cursor.at = cursor.first + length
  cursor.spare = 0
  measure(cursor)
}

export function isBlankLine(cursor: Cursor): boolean {
  return cursor.first === cursor.lineEnd
}
