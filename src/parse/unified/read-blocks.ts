import type {Nodes, Parents} from 'mdast'
import type {BlockKind, Container} from '../../model/document.ts'
import type {Range} from '../../model/range.ts'
import type {Dialect} from '../constructs.ts'
import {proseOfHtml} from '../html.ts'
import {bareBlock, finishLeaf, htmlBlock, maskedBlock, type ViewBlock} from '../leaf.ts'
import {type Mask, masksIn} from '../masks.ts'
import {proseByRuns} from '../prose-by-runs.ts'
import {subtract} from '../ranges.ts'
import {containerOf} from './containers.ts'
import {collectInline} from './inline.ts'
import {parseMarkdown} from './parse-markdown.ts'
import {contentOf, rangeOf} from './places.ts'

interface Surroundings {
  readonly text: string
  readonly masks: readonly Mask[]
  readonly isItem: boolean
  readonly row: Range | null
  readonly containers: readonly Container[]
}

/**
 * The leaf blocks of a text, as remark-parse and remark-gfm read it.
 *
 * @param masked - The text without what is no Markdown or would cost too much.
 */
export function readUnified(text: string, masked: string, masks: readonly Mask[], dialect: Dialect): ViewBlock[] {
  const root = parseMarkdown(masked, dialect)
  if (root === null) return readParagraphs(text, masks)
  const blocks: ViewBlock[] = []
  collect(root, {text, masks, isItem: false, row: null, containers: []}, blocks)
  return blocks
}

/** Blocks as blank lines make them: the reading of last resort. */
function readParagraphs(text: string, masks: readonly Mask[]): ViewBlock[] {
  return [...text.matchAll(/\S[^\n]*(?:\n(?![ \t\r]*\n)[^\n]*)*/g)].map(match => {
    const range = {start: match.index, end: match.index + match[0].trimEnd().length}
    const masked = masksIn(masks, range).map(mask => mask.range)
    return {...bareBlock('paragraph', range, null, []), prose: subtract([range], masked)}
  })
}

function collect(node: Nodes, around: Surroundings, blocks: ViewBlock[]): void {
  const {text, masks, row, containers} = around
  switch (node.type) {
    case 'heading':
      blocks.push(leaf('heading', node, around, node.depth))
      return
    case 'paragraph':
      blocks.push(leaf(around.isItem ? 'list-item' : 'paragraph', node, around))
      return
    case 'tableCell':
      blocks.push(leaf('table-cell', node, around))
      return
    case 'definition': {
      const range = rangeOf(node)
      blocks.push({...bareBlock('directive', range, row, containers), spanless: node.title ? [range] : []})
      return
    }
    case 'code':
      blocks.push(bareBlock('code', rangeOf(node), row, containers))
      return
    case 'html':
      blocks.push(htmlBlock(text, masks, rangeOf(node), containers, proseOfHtml))
      return
    case 'thematicBreak': {
      const block = maskedBlock(masks, rangeOf(node), containers)
      if (block !== null) blocks.push(block)
      return
    }
    case 'blockquote':
    case 'list':
    case 'table': {
      const inside = {...around, containers: [...containers, containerOf(node, text)]}
      for (const child of node.children) collect(child, inside, blocks)
      return
    }
    case 'listItem':
      for (const child of node.children) collect(child, {...around, isItem: true}, blocks)
      return
    case 'tableRow':
      for (const child of node.children) collect(child, {...around, row: rangeOf(node)}, blocks)
      return
    default:
      if ('children' in node) for (const child of node.children) collect(child, around, blocks)
  }
}

function leaf(kind: BlockKind, node: Parents, {text, masks, row, containers}: Surroundings, depth = 0): ViewBlock {
  const range = rangeOf(node)
  const placed: Range[] = []
  const spanless: Range[] = []
  const prose = collectInline(node, placed, spanless) ? placed : proseByRuns(text.slice(range.start, range.end), range.start)
  return finishLeaf(text, masks, {kind, range, content: contentOf(node), prose, spanless, row, containers, depth})
}
