import {codeAt} from '../../text/code-at.ts'
import {addLeaf, type Blocks, noteChild, UnsureError} from './blocks.ts'
import {asterisk, dash, equals, graveAccent, lessThan, numberSign, tilde, underscore} from './characters.ts'
import {endFlow} from './close-flow.ts'
import {addContentLine, endHeading, hasParagraph, startContent} from './content.ts'
import {blanksEnd, blanksStart, closesFence, fenceSize, headingDepth, isThematicBreak, isUnderline} from './flow-lines.ts'
import {closesHtml, htmlKindOf} from './html-lines.ts'
import {deepIndent, isBlankLine} from './line.ts'
import {addRow, opensTable, startTable} from './table.ts'

/**
 * Go on with the block that is open, where the line belongs to it.
 *
 * @returns Whether the line was read; else the block has ended, if there was one.
 */
export function continueFlow(blocks: Blocks): boolean {
  const {cursor, flow, isLazy} = blocks
  switch (flow) {
    case 'none':
      return false
    case 'content':
      return continueContent(blocks)
    case 'table':
      if (!isLazy && !isBlankLine(cursor) && cursor.indent < deepIndent && !interruptsTable(blocks)) {
        addRow(blocks)
        return true
      }
      break
    case 'indented':
      if (!isLazy && (isBlankLine(cursor) || cursor.indent >= deepIndent)) {
        if (cursor.indent >= deepIndent) blocks.flowEnd = blocks.solidEnd = cursor.lineEnd
        return true
      }
      break
    case 'fence':
      if (!isLazy) return continueFence(blocks)
      break
    case 'html':
      if (!isLazy && (blocks.html < 6 || !isBlankLine(cursor))) return continueHtml(blocks, cursor.at)
  }
  endFlow(blocks)
  return false
}

function continueContent(blocks: Blocks): boolean {
  const {cursor, isLazy} = blocks
  const {source, first, lineEnd} = cursor
  if (isBlankLine(cursor)) {
    endFlow(blocks)
    return false
  }
  if (cursor.indent < deepIndent) {
    if (!isLazy && opensTable(blocks)) {
      startTable(blocks)
      return true
    }
    if (!isLazy && isUnderline(source, first, lineEnd)) {
      if (!hasParagraph(blocks)) {
        endFlow(blocks)
        return false
      }
      blocks.flow = 'none'
      endHeading(blocks, codeAt(source, first) === equals ? 1 : 2)
      blocks.solidEnd = lineEnd
      return true
    }
    if (interrupts(blocks, isLazy)) {
      endFlow(blocks)
      return false
    }
  }
  addContentLine(blocks)
  return true
}

/** Whether a line that begins with no container's mark begins something other than text. */
function interrupts({cursor, isLazy}: Blocks, mayBeTag: boolean): boolean {
  const {source, first, lineEnd} = cursor
  switch (codeAt(source, first)) {
    case numberSign:
      return headingDepth(source, first, lineEnd) > 0
    case asterisk:
    case dash:
    case underscore:
      return isThematicBreak(source, first, lineEnd)
    case graveAccent:
    case tilde:
      return fenceSize(source, first, lineEnd) > 0
    case lessThan: {
      const kind = htmlKindOf(source, first, lineEnd, mayBeTag)
      if (kind === 7 && isLazy) throw new UnsureError('Whether a container ends depends on the next line')
      return kind > 0
    }
    default:
      return false
  }
}

function interruptsTable(blocks: Blocks): boolean {
  return interrupts(blocks, true)
}

function continueFence(blocks: Blocks): boolean {
  const {cursor, mark, size} = blocks
  blocks.flowEnd = blocks.solidEnd = cursor.lineEnd
  if (cursor.indent < deepIndent && closesFence(cursor.source, cursor.first, cursor.lineEnd, mark, size)) endFlow(blocks)
  return true
}

function continueHtml(blocks: Blocks, from: number): boolean {
  const {cursor, html} = blocks
  blocks.flowEnd = blocks.solidEnd = cursor.lineEnd
  if (closesHtml(cursor.source, from, cursor.lineEnd, html)) endFlow(blocks)
  return true
}

/** Begin the block that a line opens which is not blank. */
export function startFlow(blocks: Blocks): void {
  const {cursor} = blocks
  const {source, at, first, lineEnd} = cursor
  blocks.solidEnd = lineEnd
  blocks.flowStart = first
  if (cursor.indent >= deepIndent) {
    if (blocks.isLazy) throw new UnsureError('Code ends a container')
    noteChild(blocks, at)
    blocks.flow = 'indented'
    blocks.flowStart = at
    blocks.flowEnd = lineEnd
    return
  }
  switch (codeAt(source, first)) {
    case numberSign: {
      const depth = headingDepth(source, first, lineEnd)
      if (depth === 0) break
      noteChild(blocks, first)
      addHeading(blocks, depth)
      return
    }
    case asterisk:
    case dash:
    case underscore:
      if (!isThematicBreak(source, first, lineEnd)) break
      noteChild(blocks, first)
      addLeaf(blocks, 'break', first, lineEnd)
      return
    case graveAccent:
    case tilde: {
      const size = fenceSize(source, first, lineEnd)
      if (size === 0) break
      noteChild(blocks, first)
      blocks.flow = 'fence'
      blocks.mark = codeAt(source, first)
      blocks.size = size
      blocks.flowEnd = lineEnd
      return
    }
    case lessThan: {
      const kind = htmlKindOf(source, first, lineEnd, true)
      if (kind === 0) break
      if (kind === 5) throw new UnsureError('CDATA')
      noteChild(blocks, at)
      blocks.flow = 'html'
      blocks.flowStart = at
      blocks.html = kind
      continueHtml(blocks, first + (kind === 4 ? 3 : kind === 2 ? 2 : 1))
      return
    }
    default:
  }
  noteChild(blocks, first)
  startContent(blocks)
}

/** A heading of one line: its text goes to the marks that close it. */
function addHeading(blocks: Blocks, depth: number): void {
  const {source, first, lineEnd} = blocks.cursor
  const start = blanksEnd(source, first + depth, lineEnd)
  let end = blanksStart(source, start, lineEnd)
  let close = end
  while (close > start && codeAt(source, close - 1) === numberSign) close--
  if (close < end && (close === start || codeAt(source, close - 1) <= 32)) end = blanksStart(source, start, close)
  if (start === end) addLeaf(blocks, 'heading', first, lineEnd, first, first, depth)
  else addLeaf(blocks, 'heading', first, lineEnd, start, end, depth)
}
