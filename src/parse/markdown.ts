import type {Nodes, Parents, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Block, BlockKind} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {guardMarkdown} from './guard.ts'
import {proseOfHtml} from './html.ts'
import {machineText} from './machine-text.ts'
import {proseByRuns} from './prose-by-runs.ts'

/** A leaf block of a view: its ranges are the view's. */
export interface ViewBlock extends Block {
  /** Of headings, 1 … 6; of others 0. */
  readonly depth: number
}

const processor = unified().use(remarkParse).use(remarkGfm).freeze()

/** The leaf blocks of Markdown without front matter and spans, in order. Hostile text costs linear time and never throws. */
export function readBlocks(text: string): ViewBlock[] {
  const root = parseMarkdown(text)
  if (root === null) return readParagraphs(text)
  const blocks: ViewBlock[] = []
  collect(root, {text, isItem: false, row: null}, blocks)
  return blocks
}

function parseMarkdown(text: string): Root | null {
  try {
    return processor.parse(guardMarkdown(text))
  } catch (error) {
    if (error instanceof RangeError) return null // The stack ran out: something nests that the guard does not know.
    throw error
  }
}

/** Blocks as blank lines make them: the reading of last resort. */
function readParagraphs(text: string): ViewBlock[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?![ \t\r]*\n))*/g)].map(match => {
    const range = {start: match.index, end: match.index + match[0].trimEnd().length}
    return {kind: 'paragraph', range, content: range, prose: [range], spanless: [], row: null, depth: 0}
  })
}

interface Surroundings {
  readonly text: string
  readonly isItem: boolean
  readonly row: Range | null
}

function collect(node: Nodes, around: Surroundings, blocks: ViewBlock[]): void {
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
    case 'definition':
      blocks.push({...bare('directive', node, around), spanless: node.title ? [rangeOf(node)] : []})
      return
    case 'code':
      blocks.push(bare('code', node, around))
      return
    case 'html': {
      const range = rangeOf(node)
      blocks.push({...bare('html', node, around), prose: proseOfHtml(around.text.slice(range.start, range.end), range.start)})
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

function bare(kind: BlockKind, node: Nodes, around: Surroundings): ViewBlock {
  const range = rangeOf(node)
  return {kind, range, content: range, prose: [], spanless: [], row: around.row, depth: 0}
}

function leaf(kind: BlockKind, node: Parents, around: Surroundings, depth = 0): ViewBlock {
  const range = rangeOf(node)
  const raw = around.text.slice(range.start, range.end)
  const machine = machineText(raw, range.start)
  const spanless: Range[] = []
  const placed: Range[] = []
  const prose = collectInline(node, placed, spanless) ? placed : proseByRuns(raw, range.start)
  const readable = prose.flatMap(one => subtract(one, machine))
  const isDirective = machine.length > 0 && readable.every(one => !/\p{L}/u.test(around.text.slice(one.start, one.end)))
  return {
    kind: isDirective ? 'directive' : kind,
    range,
    content: withoutLabel(around.text, contentOf(node), machine),
    prose: readable,
    spanless,
    row: around.row,
    depth
  }
}

/** An alert's text begins behind its `[!NOTE]`. */
function withoutLabel(text: string, content: Range, [first]: readonly Range[]): Range {
  const isLabel = first !== undefined && first.start <= content.start && first.end < content.end && text.startsWith('[!', first.start)
  return isLabel ? {start: first.end, end: content.end} : content
}

/** What a block's inline nodes cover; nothing of an empty cell. */
function contentOf(node: Parents): Range {
  const {start, end} = rangeOf(node)
  const first = node.children[0]
  if (first === undefined) return {start, end: start}
  return {start: first.position?.start.offset ?? start, end: node.children.at(-1)?.position?.end.offset ?? end}
}

/**
 * Sort the inline nodes below a node into what is read and what is translated without spans.
 *
 * @returns Whether every node has its place: remark-gfm makes some without, where it finds URLs late.
 */
function collectInline(node: Nodes, prose: Range[], spanless: Range[]): boolean {
  if (node.position === undefined) return false
  switch (node.type) {
    case 'text':
      prose.push(rangeOf(node))
      return true
    case 'image':
    case 'imageReference':
      spanless.push(rangeOf(node))
      return true
    case 'link': {
      const [first] = node.children
      const isBare = node.children.length === 1 && first?.type === 'text' && node.url.endsWith(first.value)
      if (isBare) return true // An autolink: its text is its target.
      const end = node.children.at(-1)?.position?.end.offset
      if (node.title && end !== undefined) spanless.push({start: end, end: rangeOf(node).end})
      return node.children.every(child => collectInline(child, prose, spanless))
    }
    default:
      return !('children' in node) || node.children.every(child => collectInline(child, prose, spanless))
  }
}

function subtract(range: Range, cuts: readonly Range[]): Range[] {
  const left: Range[] = []
  let start = range.start
  for (const cut of cuts) {
    if (cut.end <= start || cut.start >= range.end) continue
    if (cut.start > start) left.push({start, end: cut.start})
    start = Math.max(start, cut.end)
  }
  if (start < range.end) left.push({start, end: range.end})
  return left
}

function rangeOf(node: Nodes): Range {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}
