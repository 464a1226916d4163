import type {Range} from '../../model/range.ts'
import {codeAt} from '../../text/code-at.ts'
import {isBlank, isLineEnd, lineFeed} from './characters.ts'
import {blanksStart} from './flow-lines.ts'
import type {Marks} from './marks.ts'

/** What the marks leave of the text. */
export function proseBetween(text: string, start: number, end: number, marks: Marks): Range[] {
  const prose: Range[] = []
  let from = start
  for (let index = 0; index < marks.count; index++) {
    const left = marks.left[index] ?? 0
    const right = marks.right[index] ?? 0
    const markStart = marks.start[index] ?? 0
    const markEnd = marks.end[index] ?? 0
    if (left > 0) {
      addProse(prose, text, from, markStart, end)
      from = markStart + left
    }
    if (right > 0) {
      addProse(prose, text, from, markEnd - right, end)
      from = markEnd
    }
  }
  addProse(prose, text, from, end, end)
  return prose
}

/** Blanks before a line end are no text, nor is the indent behind one. */
function addProse(prose: Range[], text: string, from: number, to: number, end: number): void {
  if (from >= to) return
  let start = from
  while (start < to && isBlank(codeAt(text, start))) start++
  if (start < to ? !isLineEnd(codeAt(text, start)) : to < end) start = from
  const indent = blanksStart(text, start, to)
  const isIndent = indent > start && codeAt(text, indent - 1) === lineFeed
  const stop = isIndent ? indent : to
  if (stop > start) prose.push({start, end: stop})
}
