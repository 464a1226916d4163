import {lowerBound} from '../model/ascending.ts'
import type {Point, Span} from '../model/finding.ts'
import type {Range} from '../model/range.ts'

/** Offsets at which the lines of a text start; `\r\n`, `\n` and a lone `\r` end a line. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  // Most texts have `\n` alone, which needs no match to be made for each line.
  if (text.includes('\r')) for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  else for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** The offset of what ends the line that an offset stands in: a line feed, with the carriage return before it. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  if (end < 0) return text.length
  return end > offset && text.charAt(end - 1) === '\r' ? end - 1 : end
}

/** Line and column (from 1, in UTF-16 code units) of an offset. */
export function pointAt(starts: readonly number[], offset: number): Point {
  const line = lowerBound(starts, offset + 1) - 1
  return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
}

export function spanOf(starts: readonly number[], range: Range): Span {
  return {start: pointAt(starts, range.start), end: pointAt(starts, range.end)}
}
