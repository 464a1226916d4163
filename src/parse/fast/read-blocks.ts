import type {Range} from '../../model/range.ts'
import {codeNear} from '../../text/code-at.ts'
import {bareBlock, finishLeaf, htmlBlock, maskedBlock, type ViewBlock} from '../leaf.ts'
import type {Mask} from '../masks.ts'
import {fileRange} from '../view.ts'
import {type Blocks, blocksOf, type Leaf, UnsureError} from './blocks.ts'
import {closeFlow, endFlow} from './close-flow.ts'
import {closeContainers, readContainers} from './container-lines.ts'
import {checkEnds, checkTitles, type LeafText, readLeafUnified} from './fallback.ts'
import {continueFlow, startFlow} from './flow.ts'
import {proseOfHtml} from '../html.ts'
import {blanksStart} from './flow-lines.ts'
import {readInline} from './inline.ts'
import {type InlineReader, inlineReader} from './inline-reader.ts'
import {isBlankLine, nextLine} from './line.ts'
import {hasMark, machineMarks} from './machine-marks.ts'

/**
 * The leaf blocks of a text, in one pass over its lines and one over the text of each.
 *
 * @param source - The text, code unit for code unit as long, without what is no Markdown or would cost too much.
 * @param readDoubtful - Reads a leaf whose inline Markdown only remark-parse can tell.
 * @returns `null` where only remark-parse can tell what the blocks are.
 */
export function readFast(text: string, source: string, masks: readonly Mask[], readDoubtful = readLeafUnified): ViewBlock[] | null {
  if (codeNear(source, 0) === 0xfeff || source.includes('\0')) return null
  try {
    return finish(readLines(text, source), masks, readDoubtful)
  } catch (error) {
    if (error instanceof UnsureError) return null
    throw error
  }
}

function readLines(text: string, source: string): Blocks {
  const blocks = blocksOf(source, text)
  const {cursor, stack} = blocks
  while (nextLine(cursor)) {
    const continued = readContainers(blocks)
    blocks.isLazy = continued < stack.length
    if (cursor.at === source.length && cursor.spare === 0) {
      endText(blocks)
      return blocks
    }
    if (!continueFlow(blocks)) {
      if (blocks.isLazy) closeContainers(blocks, continued, blocks.solidEnd)
      if (!isBlankLine(cursor)) startFlow(blocks)
    }
    if (blocks.isMarked) blocks.solidEnd = cursor.lineEnd
  }
  cursor.lineStart = cursor.at = source.length
  blocks.isMarked = false
  // Behind a last line end quotes have ended, to micromark, and what is open in them with them; items have not.
  blocks.isLazy = source.endsWith('\n') && stack.some(({form}) => form === 'quote')
  endText(blocks)
  return blocks
}

/** End what is open at the end of the text, behind the marks of containers in its last line. */
function endText(blocks: Blocks): void {
  const {cursor, isLazy} = blocks
  let isSwallowed = false
  if (isLazy) endFlow(blocks)
  else isSwallowed = closeFlow(blocks)
  closeContainers(blocks, 0, isSwallowed || blocks.isMarked ? cursor.at : blocks.solidEnd)
}

function finish(
  {text, cursor, leaves, definitions, footnotes}: Blocks,
  masks: readonly Mask[],
  readDoubtful: typeof readLeafUnified
): ViewBlock[] {
  const {source} = cursor
  const reader = inlineReader(new Set(definitions.keys()), new Set(footnotes.keys()))
  const labels = [...definitions.values(), ...footnotes.values()]
  const marks = machineMarks(text)
  const blocks: ViewBlock[] = []
  for (const leaf of leaves) {
    const {kind, start, end, row, containers, isTask} = leaf
    const range = {start, end}
    switch (kind) {
      case 'code':
        blocks.push(bareBlock('code', range, row, containers))
        break
      case 'definition':
        blocks.push({...bareBlock('directive', range, row, containers), spanless: leaf.hasTitle ? [range] : []})
        break
      case 'html':
        blocks.push(htmlBlock(text, masks, range, containers, proseOfHtml))
        break
      case 'break': {
        const block = maskedBlock(masks, range, containers)
        if (block !== null) blocks.push(block)
        break
      }
      default: {
        const found = readText(reader, source, leaf)
        const {content, prose, spanless} = found ?? readDoubtful(text, source, leaf, labels)
        // A task begins with its text; with its box, where something else opens it (mdast-util-gfm-task-list-item).
        const whole = isTask && prose[0]?.start === content.start ? {start: content.start, end} : range
        const inline = {kind: kindOf(leaf), range: whole, content, prose, spanless, row, containers, depth: leaf.depth}
        blocks.push(finishLeaf(text, masks, inline, hasMark(marks, start, end)))
      }
    }
  }
  return blocks
}

function kindOf({kind, isItem}: Leaf): 'heading' | 'table-cell' | 'list-item' | 'paragraph' {
  if (kind === 'heading') return 'heading'
  if (kind === 'cell') return 'table-cell'
  return isItem ? 'list-item' : 'paragraph'
}

/** @returns `null` where only remark-parse can tell. */
function readText(reader: InlineReader, source: string, leaf: Leaf): LeafText | null {
  const {contentStart, contentEnd, lines} = leaf
  const content = {start: contentStart, end: contentEnd}
  if (contentStart === contentEnd) return {content, prose: [], spanless: []}
  const isWhole = lines === null
  const found = isWhole
    ? readInline(reader, source, contentStart, contentEnd)
    : readInline(reader, lines.text, 0, blanksStart(lines.text, 0, lines.text.length))
  if (found === null) {
    if (leaf.isTask) throw new UnsureError('A task reads otherwise alone')
    return null
  }
  const {prose, spanless} = found
  if (reader.hasLookedAhead) checkEnds(reader.text, prose, leaf)
  if (isWhole) return {content, prose, spanless}
  checkTitles(lines.text, spanless)
  const inSource = (range: Range) => fileRange(lines, range)
  return {content, prose: prose.map(inSource), spanless: spanless.map(inSource)}
}
