import {codeAt} from '../../text/code-at.ts'
import {dash, equals, graveAccent, isBlank, numberSign} from './characters.ts'

/** Whether a line is nothing but three or more of the mark that it begins with. @see CommonMark 0.31, 4.1 */
export function isThematicBreak(source: string, from: number, end: number): boolean {
  const mark = codeAt(source, from)
  let size = 0
  for (let at = from; at < end; at++) {
    const code = codeAt(source, at)
    if (code === mark) size++
    else if (!isBlank(code)) return false
  }
  return size >= 3
}

/** The depth of the ATX heading that a line is, or 0. @see CommonMark 0.31, 4.2 */
export function headingDepth(source: string, from: number, end: number): number {
  let at = from
  while (at < end && codeAt(source, at) === numberSign) at++
  const depth = at - from
  return depth <= 6 && (at === end || isBlank(codeAt(source, at))) ? depth : 0
}

/** Whether a line underlines a heading. @see CommonMark 0.31, 4.3 */
export function isUnderline(source: string, from: number, end: number): boolean {
  const mark = codeAt(source, from)
  if (mark !== dash && mark !== equals) return false
  let at = from
  while (at < end && codeAt(source, at) === mark) at++
  return blanksEnd(source, at, end) === end
}

/** How many marks, back ticks or tildes, open a fence at the line's start; 0 where none opens. @see CommonMark 0.31, 4.5 */
export function fenceSize(source: string, from: number, end: number): number {
  const mark = codeAt(source, from)
  let at = from
  while (at < end && codeAt(source, at) === mark) at++
  const size = at - from
  if (size < 3) return 0
  if (mark === graveAccent) for (; at < end; at++) if (codeAt(source, at) === graveAccent) return 0
  return size
}

/** Whether a line closes the fence that `size` marks opened. */
export function closesFence(source: string, from: number, end: number, mark: number, size: number): boolean {
  let at = from
  while (at < end && codeAt(source, at) === mark) at++
  return at - from >= size && blanksEnd(source, at, end) === end
}

/** The offset behind the blanks at `from`. */
export function blanksEnd(source: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(codeAt(source, at))) at++
  return at
}

/** The offset before the blanks that end at `end`. */
export function blanksStart(source: string, from: number, end: number): number {
  let at = end
  while (at > from && isBlank(codeAt(source, at - 1))) at--
  return at
}
