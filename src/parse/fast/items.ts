import {codeAt, codeNear} from '../../text/code-at.ts'
import type {Blocks, OpenContainer} from './blocks.ts'
import {asterisk, dash, dot, isBlank, isDigit, plus, rightParenthesis} from './characters.ts'
import {blanksEnd, isThematicBreak} from './flow-lines.ts'
import {deepIndent, isBlankLine, takeBlanks, takeMark} from './line.ts'

const mostDigits = 9 // Of an item's number.
const one = 49

/** Whether the line goes on with the list's open item, which is indented. */
export function continueItem({cursor}: Blocks, open: OpenContainer): boolean {
  if (isBlankLine(cursor)) {
    open.hasFurtherBlank ||= open.beginsBlank
    takeBlanks(cursor, open.size)
    return true
  }
  const isEnded = open.hasFurtherBlank || cursor.indent < open.size
  open.hasFurtherBlank = open.beginsBlank = false
  if (!isEnded) takeBlanks(cursor, open.size)
  return !isEnded
}

/** The code units of the mark that opens an item at the line's start; 0 where none does. `open` is the list that it must fit. */
export function itemLength({cursor, interrupts}: Blocks, open: OpenContainer | null): number {
  const {source, first, lineEnd} = cursor
  if (cursor.indent >= deepIndent || first === lineEnd) return 0
  const code = codeAt(source, first)
  const isBullet = code === asterisk || code === dash || code === plus
  const isInterrupting = interrupts && open === null
  let at = first
  if (isBullet) {
    if (open !== null && open.mark !== code) return 0
    if (code !== plus && isThematicBreak(source, first, lineEnd)) return 0
  } else {
    if (!isDigit(code) || (open !== null && !open.isOrdered) || (isInterrupting && code !== one)) return 0
    while (at < lineEnd && at - first < mostDigits && isDigit(codeAt(source, at))) at++
    const mark = codeNear(source, at)
    if (at === lineEnd || (mark !== dot && mark !== rightParenthesis) || (isInterrupting && at - first > 1)) return 0
    if (open !== null && open.mark !== mark) return 0
  }
  at++
  if (blanksEnd(source, at, lineEnd) === lineEnd) return isInterrupting ? 0 : at - first
  return isBlank(codeAt(source, at)) ? at - first : 0
}

/** Take an item's mark and the blanks behind it: one, where more make its text code. */
export function takeItem(blocks: Blocks, open: OpenContainer): void {
  const {cursor} = blocks
  const length = itemLength(blocks, open)
  const indent = cursor.indent
  takeMark(cursor, length)
  open.beginsBlank = isBlankLine(cursor)
  open.hasFurtherBlank = false
  const gap = open.beginsBlank ? 0 : cursor.indent > 4 ? 1 : cursor.indent
  takeBlanks(cursor, gap)
  open.size = indent + length + (open.beginsBlank ? 1 : gap)
  blocks.isMarked = true
  blocks.itemText = cursor.first
}
