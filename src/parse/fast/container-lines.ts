import {alertLabel} from '../alert-label.ts'
import {type Blocks, noteChild, type OpenContainer, UnsureError} from './blocks.ts'
import {asterisk, caret, dash, dot, greaterThan, isBlank, isDigit, leftBracket, plus, rightParenthesis} from './characters.ts'
import {closeFlow} from './close-flow.ts'
import {blanksEnd, isThematicBreak} from './flow-lines.ts'
import {isBlankLine, takeBlanks, takeMark} from './line.ts'

const mostDigits = 9 // Of an item's number.
const deepIndent = 4 // Columns from which on no mark opens anything.
const one = 49

/**
 * Take the marks of the open containers from the line, then those of new ones, as micromark's document tokenizer does.
 *
 * @returns How many of the open containers the line is in.
 */
export function readContainers(blocks: Blocks): number {
  const {stack, cursor} = blocks
  blocks.isMarked = false
  blocks.interrupts = false
  let continued = 0
  for (let isNew = false; continued < stack.length && !isNew; continued++) {
    const open = stack[continued]
    if (open === undefined) break
    if (open.isQuote) {
      if (!continueQuote(blocks)) break
    } else if (!continueItem(blocks, open)) {
      if (itemLength(blocks, open) === 0) break
      closeFlow(blocks)
      closeContainers(blocks, continued + 1, blocks.solidEnd)
      takeItem(blocks, open)
      isNew = true
    }
  }
  if (continued === stack.length) {
    if (blocks.flow === 'fence' || blocks.flow === 'html') return continued
    blocks.interrupts = blocks.flow === 'content' || blocks.flow === 'indented'
  }
  if (!opensContainer(blocks)) return continued
  const isSwallowed = closeFlow(blocks)
  // A quote's marks of this line stand before the end of what the new container closes, to micromark.
  closeContainers(blocks, continued, blocks.isMarked || isSwallowed ? cursor.at : blocks.solidEnd)
  do openContainer(blocks)
  while (opensContainer(blocks))
  return stack.length
}

function continueQuote(blocks: Blocks): boolean {
  const {cursor} = blocks
  if (cursor.indent >= deepIndent || isBlankLine(cursor) || cursor.source.charCodeAt(cursor.first) !== greaterThan) return false
  takeQuote(blocks)
  return true
}

function takeQuote(blocks: Blocks): void {
  takeMark(blocks.cursor, 1)
  takeBlanks(blocks.cursor, 1)
  blocks.isMarked = true
}

/** Whether the line goes on with the list's open item, which is indented. */
function continueItem({cursor}: Blocks, open: OpenContainer): boolean {
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
function itemLength({cursor, interrupts}: Blocks, open: OpenContainer | null): number {
  const {source, first, lineEnd} = cursor
  if (cursor.indent >= deepIndent || first === lineEnd) return 0
  const code = source.charCodeAt(first)
  const isBullet = code === asterisk || code === dash || code === plus
  const isInterrupting = interrupts && open === null
  let at = first
  if (isBullet) {
    if (open !== null && open.mark !== code) return 0
    if (code !== plus && isThematicBreak(source, first, lineEnd)) return 0
  } else {
    if (!isDigit(code) || (open !== null && !open.isOrdered) || (isInterrupting && code !== one)) return 0
    while (at < lineEnd && at - first < mostDigits && isDigit(source.charCodeAt(at))) at++
    const mark = source.charCodeAt(at)
    if (at === lineEnd || (mark !== dot && mark !== rightParenthesis) || (isInterrupting && at - first > 1)) return 0
    if (open !== null && open.mark !== mark) return 0
  }
  at++
  if (blanksEnd(source, at, lineEnd) === lineEnd) return isInterrupting ? 0 : at - first
  return isBlank(source.charCodeAt(at)) ? at - first : 0
}

/** Take an item's mark and the blanks behind it: one, where more make its text code. */
function takeItem(blocks: Blocks, open: OpenContainer): void {
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
}

function opensContainer(blocks: Blocks): boolean {
  const {source, first, indent, lineEnd} = blocks.cursor
  if (indent >= deepIndent || first === lineEnd) return false
  const code = source.charCodeAt(first)
  if (code === greaterThan) return true
  if (code === leftBracket && source.charCodeAt(first + 1) === caret) throw new UnsureError('A footnote may begin here')
  return (code === asterisk || code === dash || code === plus || isDigit(code)) && itemLength(blocks, null) > 0
}

/** Open the container that the line's next mark opens. */
function openContainer(blocks: Blocks): void {
  const {cursor, stack} = blocks
  const {source, first} = cursor
  const code = source.charCodeAt(first)
  const isQuote = code === greaterThan
  const isOrdered = isDigit(code)
  noteChild(blocks, first)
  const length = isQuote ? 1 : itemLength(blocks, null)
  const open: OpenContainer = {
    container: {
      kind: isQuote ? 'quote' : isOrdered ? 'ordered-list' : 'bullet-list',
      range: {start: first, end: first},
      name: isOrdered ? String(Number.parseInt(source.slice(first, first + length), 10)) : ''
    },
    isQuote,
    mark: isQuote ? code : source.charCodeAt(first + length - 1),
    isOrdered,
    size: 0,
    beginsBlank: false,
    hasFurtherBlank: false,
    firstChild: isQuote ? -1 : first
  }
  if (isQuote) takeQuote(blocks)
  else takeItem(blocks, open)
  stack.push(open)
  blocks.path = [...blocks.path, open.container]
  if (!isQuote) blocks.lists++
}

/** Close all but the outermost containers, at an offset. */
export function closeContainers(blocks: Blocks, size: number, end: number): void {
  const {stack} = blocks
  if (stack.length === size) return
  while (stack.length > size) {
    const open = stack.pop()
    if (open === undefined) break
    open.container.range.end = end
    if (!open.isQuote) blocks.lists--
    else if (open.firstChild >= 0) {
      const label = alertLabel(blocks.text, open.firstChild)
      if (label !== null) {
        open.container.kind = 'alert'
        open.container.name = label
      }
    }
  }
  blocks.path = blocks.path.slice(0, size)
}
