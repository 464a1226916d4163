import {codeAt} from '../../text/code-at.ts'
import {alertLabel} from '../alert-label.ts'
import {type Blocks, noteChild, type OpenContainer} from './blocks.ts'
import {normalizeLabel} from './brackets.ts'
import {asterisk, dash, greaterThan, isDigit, leftBracket, plus} from './characters.ts'
import {closeFlow} from './close-flow.ts'
import {footnoteEnd} from './footnote.ts'
import {deepIndent, isBlankLine, takeBlanks, takeMark} from './line.ts'
import {continueItem, itemLength, takeItem} from './items.ts'

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
    if (open.form === 'quote') {
      if (!continueQuote(blocks)) break
    } else if (open.form === 'footnote') {
      if (!continueFootnote(blocks)) break
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
  if (cursor.indent >= deepIndent || isBlankLine(cursor) || codeAt(cursor.source, cursor.first) !== greaterThan) return false
  takeQuote(blocks)
  return true
}

function takeQuote(blocks: Blocks): void {
  takeMark(blocks.cursor, 1)
  takeBlanks(blocks.cursor, 1)
  blocks.isMarked = true
}

/** Whether the line goes on with a footnote: it is indented, or blank. */
function continueFootnote({cursor}: Blocks): boolean {
  if (isBlankLine(cursor)) return true
  if (cursor.indent < deepIndent) return false
  takeBlanks(cursor, deepIndent)
  return true
}

/** Take what opens a footnote, and all blanks behind it: none of its text is code. */
function takeFootnote(blocks: Blocks): void {
  const {cursor, footnotes} = blocks
  const {source, first, lineEnd} = cursor
  const end = footnoteEnd(source, first, lineEnd)
  const label = source.slice(first + 1, end - 2)
  const key = normalizeLabel(label)
  if (!footnotes.has(key)) footnotes.set(key, label)
  takeMark(cursor, end - first)
  takeBlanks(cursor, cursor.indent)
  blocks.isMarked = true
}

function opensContainer(blocks: Blocks): boolean {
  const {source, first, indent, lineEnd} = blocks.cursor
  if (indent >= deepIndent || first === lineEnd) return false
  const code = codeAt(source, first)
  if (code === greaterThan) return true
  if (code === leftBracket) return footnoteEnd(source, first, lineEnd) >= 0
  return (code === asterisk || code === dash || code === plus || isDigit(code)) && itemLength(blocks, null) > 0
}

/** Open the container that the line's next mark opens. */
function openContainer(blocks: Blocks): void {
  const {source, first} = blocks.cursor
  const code = codeAt(source, first)
  noteChild(blocks, first)
  if (code === greaterThan) {
    push(blocks, {...fresh, form: 'quote', container: {kind: 'quote', range: {start: first, end: first}, name: ''}, firstChild: -1})
    takeQuote(blocks)
  } else if (code === leftBracket) {
    push(blocks, {...fresh, form: 'footnote', firstChild: first})
    takeFootnote(blocks)
  } else takeItem(blocks, openList(blocks))
}

const fresh: OpenContainer = {
  form: 'list',
  container: null,
  mark: 0,
  isOrdered: false,
  size: 0,
  beginsBlank: false,
  hasFurtherBlank: false,
  firstChild: -1
}

function openList(blocks: Blocks): OpenContainer {
  const {source, first} = blocks.cursor
  const length = itemLength(blocks, null)
  const isOrdered = isDigit(codeAt(source, first))
  const name = isOrdered ? String(Number.parseInt(source.slice(first, first + length), 10)) : ''
  const container: OpenContainer['container'] = {kind: isOrdered ? 'ordered-list' : 'bullet-list', range: {start: first, end: first}, name}
  blocks.lists++
  return push(blocks, {...fresh, container, mark: codeAt(source, first + length - 1), isOrdered, firstChild: first})
}

function push(blocks: Blocks, open: OpenContainer): OpenContainer {
  blocks.stack.push(open)
  if (open.container !== null) blocks.path = [...blocks.path, open.container]
  return open
}

/** Close all but the outermost containers, at an offset. */
export function closeContainers(blocks: Blocks, size: number, end: number): void {
  const {stack} = blocks
  let depth = blocks.path.length
  while (stack.length > size) {
    const open = stack.pop()
    if (open?.form === 'list') blocks.lists--
    if (!open?.container) continue
    depth--
    open.container.range.end = end
    const label = open.form === 'quote' && open.firstChild >= 0 ? alertLabel(blocks.text, open.firstChild) : null
    if (label === null) continue
    open.container.kind = 'alert'
    open.container.name = label
  }
  if (depth < blocks.path.length) blocks.path = blocks.path.slice(0, depth)
}
