import {codeAt, codeNear} from '../../text/code-at.ts'
import type {View} from '../view.ts'
import {fileRange} from '../view.ts'
import {addLeaf, type Blocks, UnsureError} from './blocks.ts'
import {normalizeLabel} from './brackets.ts'
import {carriageReturn, isBlank, isBlankOrLineEnd, isLineEnd, leftBracket, rightBracket, tab} from './characters.ts'
import {readDefinition} from './definition.ts'
import {blanksStart} from './flow-lines.ts'
import {linkTail, spacesEnd} from './link-tail.ts'

/** Begin a paragraph with the line: what definitions it begins with is told at its end. */
export function startContent(blocks: Blocks): void {
  const {cursor, lineStarts, lineEnds} = blocks
  blocks.mayBeHead = cursor.lineStart !== blocks.behindTable
  blocks.flow = 'content'
  lineStarts.length = lineEnds.length = 0
  lineStarts.push(cursor.first)
  lineEnds.push(cursor.lineEnd)
  blocks.lastFirst = cursor.first
  blocks.isQuoted = false
  blocks.opensItem = blocks.itemText === cursor.first
  blocks.isBehindItem = blocks.itemText >= 0 && cursor.lineStart - blocks.itemText <= longestLineEnd
}

export function addContentLine(blocks: Blocks): void {
  const {cursor, lineStarts, lineEnds} = blocks
  lineStarts.push(cursor.at)
  lineEnds.push(cursor.lineEnd)
  blocks.lastFirst = cursor.first
  blocks.mayBeHead = cursor.indent < 4
  blocks.isQuoted ||= blocks.isMarked
  blocks.solidEnd = cursor.lineEnd
}

/** The lines of a paragraph without the marks of quotes between them; `null` where there are none. */
function linesOf({cursor, lineStarts, lineEnds, isQuoted}: Blocks): View | null {
  if (!isQuoted) return null
  const {source} = cursor
  const starts: number[] = []
  let text = ''
  for (const [index, start] of lineStarts.entries()) {
    const end = lineEnds[index] ?? start
    const isLast = index === lineStarts.length - 1
    starts.push(text.length)
    text += source.slice(start, isLast ? end : end + (codeAt(source, end) === carriageReturn ? 2 : 1))
  }
  return {text, starts, origins: [...lineStarts]}
}

/** End a paragraph: the definitions that it begins with, then its text. */
export function endContent(blocks: Blocks): void {
  const {cursor, lineStarts, lineEnds} = blocks
  const start = lineStarts[0] ?? 0
  const end = lineEnds.at(-1) ?? start
  const lines = linesOf(blocks)
  const text = lines?.text ?? cursor.source
  const from = lines === null ? start : 0
  const to = lines === null ? end : text.length
  const rest = codeAt(text, from) === leftBracket ? readDefinitions(blocks, text, from, to, lines) : from
  if (rest >= to) return
  const paragraph = lines === null ? rest : fileRange(lines, {start: rest, end: rest}).start
  // micromark takes the line behind an item without text for the item's, though the item has ended.
  const isTask = (blocks.lists > 0 || blocks.isBehindItem) && isBox(text, rest, to)
  if (isTask && (!blocks.opensItem || rest > from || lines !== null || !isPlainTask(text, rest, to))) {
    throw new UnsureError('A task may begin here')
  }
  if (rest > from && lines !== null) throw new UnsureError('A definition stands before a quoted text')
  const content = isTask ? paragraph + boxLength + 1 : paragraph
  addLeaf(blocks, 'paragraph', paragraph, end, content, blanksStart(cursor.source, paragraph, end), 0, lines, {isTask})
}

const boxLength = 3
const longestLineEnd = 2
const [smallX, capitalX] = [120, 88]

/** Whether a text begins as an item of GFM's task lists does. @see https://github.github.com/gfm/#task-list-items-extension- */
function isBox(text: string, from: number, to: number): boolean {
  const code = codeNear(text, from + 1)
  const close = isLineEnd(code) ? spacesEnd(text, from + 1, to) : from + 2
  if (close >= to || codeAt(text, from) !== leftBracket || codeAt(text, close) !== rightBracket) return false
  return code === smallX || code === capitalX || isBlankOrLineEnd(code)
}

/** Whether one blank and a text stand behind a box without a line end or a tab, which may have columns: then it is a task's. */
function isPlainTask(text: string, from: number, to: number): boolean {
  const inside = codeNear(text, from + 1)
  const behind = from + boxLength
  if (isLineEnd(inside) || inside === tab || behind + 1 >= to) return false
  return isBlank(codeNear(text, behind)) && !isBlankOrLineEnd(codeNear(text, behind + 1))
}

/** @returns Where the text behind the definitions begins. */
function readDefinitions(blocks: Blocks, text: string, from: number, to: number, lines: View | null): number {
  const tail = linkTail()
  let at = from
  while (at < to && codeAt(text, at) === leftBracket) {
    const definition = readDefinition(text, at, to, tail)
    if (definition === null) return at
    const range = lines === null ? {start: at, end: definition.end} : fileRange(lines, {start: at, end: definition.end})
    const label = text.slice(at + 1, definition.labelEnd)
    const key = normalizeLabel(label)
    if (!blocks.definitions.has(key)) blocks.definitions.set(key, label)
    addLeaf(blocks, 'definition', range.start, range.end, range.start, range.end, 0, null, {hasTitle: definition.hasTitle})
    at = spacesEnd(text, definition.end, to)
  }
  return at
}

/** Whether a paragraph holds more than definitions: what stands before an underline. */
export function hasParagraph(blocks: Blocks): boolean {
  const {cursor, lineStarts, lineEnds} = blocks
  const start = lineStarts[0] ?? 0
  if (codeAt(cursor.source, start) !== leftBracket) return true
  const lines = linesOf(blocks)
  const text = lines?.text ?? cursor.source
  const from = lines === null ? start : 0
  const to = lines === null ? (lineEnds.at(-1) ?? start) : text.length
  const tail = linkTail()
  let at = from
  while (at < to && codeAt(text, at) === leftBracket) {
    const definition = readDefinition(text, at, to, tail)
    if (definition === null) break
    at = spacesEnd(text, definition.end, to)
  }
  if (at > from && at < to) throw new UnsureError('Definitions stand in a heading')
  return at < to
}

/** End the paragraph as the heading that the line underlines. */
export function endHeading(blocks: Blocks, depth: number): void {
  const {cursor, lineStarts, lineEnds} = blocks
  const start = lineStarts[0] ?? 0
  const end = lineEnds.at(-1) ?? start
  addLeaf(blocks, 'heading', start, cursor.lineEnd, start, blanksStart(cursor.source, start, end), depth, linesOf(blocks))
}
