import {codeAt} from '../../text/code-at.ts'
import {addCell, type Blocks, UnsureError} from './blocks.ts'
import {backslash, bar, colon, dash, isBlank} from './characters.ts'
import {endContent} from './content.ts'
import {blanksEnd} from './flow-lines.ts'
import {htmlKindOf} from './html-lines.ts'

/** Whether the line is the delimiter row of a table, its head the paragraph's last line. @see https://github.github.com/gfm/#tables-extension- */
export function opensTable({cursor, mayBeHead, lastFirst, lineEnds}: Blocks): boolean {
  if (!mayBeHead) return false
  const columns = delimiters(cursor.source, cursor.first, cursor.lineEnd)
  return columns > 0 && columns === headColumns(cursor.source, lastFirst, lineEnds.at(-1) ?? lastFirst)
}

/** How many columns a delimiter row has; 0 where the line is none. */
function delimiters(source: string, from: number, end: number): number {
  let columns = 0
  let at = from
  let isMarked = false
  if (codeAt(source, at) === bar) {
    isMarked = true
    at = blanksEnd(source, at + 1, end)
  }
  while (at < end) {
    const start = at
    if (codeAt(source, at) === colon) at++
    const filler = at
    while (at < end && codeAt(source, at) === dash) at++
    if (at === filler) return 0
    if (at < end && codeAt(source, at) === colon) at++
    isMarked ||= codeAt(source, start) === colon || codeAt(source, at - 1) === colon
    columns++
    at = blanksEnd(source, at, end)
    if (at === end) break
    if (codeAt(source, at) !== bar) return 0
    isMarked = true
    at = blanksEnd(source, at + 1, end)
  }
  return isMarked ? columns : 0
}

/** How many columns the head of a table has, as micromark counts; 0 where the line is none. */
function headColumns(source: string, from: number, end: number): number {
  let columns = 0
  let isAtCell = codeAt(source, from) !== bar
  for (let at = from; at < end; ) {
    const code = codeAt(source, at)
    if (isBlank(code)) {
      at++
      continue
    }
    if (isAtCell) columns++
    isAtCell = code === bar
    at = isAtCell ? at + 1 : dataEnd(source, at, end)
  }
  return columns
}

/** The offset behind what stands in a cell before a blank or a bar. */
function dataEnd(source: string, from: number, end: number): number {
  let at = from
  while (at < end) {
    const code = codeAt(source, at)
    if (code === bar || isBlank(code)) return at
    at++
    if (code === backslash && at < end) {
      const next = codeAt(source, at)
      if (next === backslash || next === bar) at++
    }
  }
  return at
}

/** Begin a table with the line, its delimiter row: the paragraph's last line is its head. */
export function startTable(blocks: Blocks): void {
  const {cursor, lineStarts, lineEnds, lastFirst, path} = blocks
  lineStarts.pop()
  const headEnd = lineEnds.pop() ?? lastFirst
  if (lineStarts.length > 0) {
    endContent(blocks)
    if (htmlKindOf(cursor.source, lastFirst, headEnd, true) > 0) throw new UnsureError('A tag behind a text that a table ends')
  }
  const range = {start: lastFirst, end: cursor.lineEnd}
  blocks.flow = 'table'
  blocks.table = {range, containers: [...path, {kind: 'table', range, name: ''}]}
  blocks.solidEnd = cursor.lineEnd
  blocks.behindTable = cursor.next
  addCells(blocks, lastFirst, headEnd)
}

export function addRow(blocks: Blocks): void {
  const {cursor, table} = blocks
  addCells(blocks, cursor.first, cursor.lineEnd)
  if (table !== null) table.range.end = cursor.lineEnd
  blocks.solidEnd = cursor.lineEnd
  blocks.behindTable = cursor.next
}

/** Each cell begins with the bar before it; the last one has the bar behind it. */
function addCells(blocks: Blocks, start: number, end: number): void {
  const {source} = blocks.cursor
  const row = {start, end}
  let cell = start
  let textStart = -1
  let textEnd = -1
  const next = (until: number) => {
    addCell(blocks, row, cell, until, textStart < 0 ? cell : textStart, textStart < 0 ? cell : textEnd)
  }
  let isFirst = true // The row's first bar opens its first cell.
  let ended = -1 // Where the bar that ended a cell stands, until the next one begins.
  for (let at = start; at < end; ) {
    const code = codeAt(source, at)
    if (isBlank(code)) {
      at++
      continue
    }
    if (code === bar && isFirst) at++
    else {
      if (ended >= 0) {
        next(ended)
        cell = ended
        textStart = textEnd = -1
        ended = -1
      }
      if (code === bar) ended = at++
      else {
        if (textStart < 0) textStart = at
        at = textEnd = dataEnd(source, at, end)
      }
    }
    isFirst = false
  }
  next(end)
}

export function endTable(blocks: Blocks): void {
  blocks.table = null
}
