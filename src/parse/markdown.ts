import type {Nodes, Parents, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Block, BlockKind, Container} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import type {Dialect} from './constructs.ts'
import {containerOf} from './containers.ts'
import {guardMarkdown} from './guard.ts'
import {readHeadingId} from './heading-id.ts'
import {proseOfHtml} from './html.ts'
import {machineText} from './machine-text.ts'
import {applyMasks, findMasks, type Mask, masksIn} from './masks.ts'
import {proseByRuns} from './prose-by-runs.ts'
import {byStart, subtract} from './ranges.ts'

/** A leaf block of a view: its ranges are the view's. */
export interface ViewBlock extends Block {
  /** Of headings, 1 … 6; of others 0. */
  readonly depth: number
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
const processors: Readonly<Record<Dialect, typeof markdown>> = {
  markdown,
  // Tags are masked before, save for what stands in for them inside lines; indents mean nothing in MDX.
  mdx: markdown()
    .data('micromarkExtensions', [{disable: {null: ['codeIndented', 'htmlFlow']}}])
    .freeze()
}

/** The leaf blocks of Markdown without front matter and spans, in order. Hostile text costs linear time and never throws. */
export function readBlocks(text: string, dialect: Dialect = 'markdown'): ViewBlock[] {
  const masks = findMasks(text, dialect)
  const root = parseMarkdown(applyMasks(text, masks), dialect)
  if (root === null) return readParagraphs(text, masks)
  const blocks: ViewBlock[] = []
  collect(root, {text, masks, isItem: false, row: null, containers: []}, blocks)
  return blocks
}

function parseMarkdown(text: string, dialect: Dialect): Root | null {
  try {
    return processors[dialect].parse(guardMarkdown(text))
  } catch (error) {
    if (error instanceof RangeError) return null // The stack ran out: something nests that the guard does not know.
    throw error
  }
}

/** Blocks as blank lines make them: the reading of last resort. */
function readParagraphs(text: string, masks: readonly Mask[]): ViewBlock[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?![ \t\r]*\n))*/g)].map(match => {
    const range = {start: match.index, end: match.index + match[0].trimEnd().length}
    const prose = subtract(
      [range],
      masksIn(masks, range).map(mask => mask.range)
    )
    return {kind: 'paragraph', range, content: range, prose, spanless: [], row: null, containers: [], depth: 0}
  })
}

interface Surroundings {
  readonly text: string
  readonly masks: readonly Mask[]
  readonly isItem: boolean
  readonly row: Range | null
  readonly containers: readonly Container[]
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
      const prose = proseOfHtml(around.text.slice(range.start, range.end), range.start)
      const masked = masksIn(around.masks, range).map(mask => mask.range)
      blocks.push({...bare('html', node, around), prose: subtract(prose, masked)})
      return
    }
    case 'thematicBreak': {
      const [mask] = masksIn(around.masks, rangeOf(node)) // A break stands in for what has its lines for itself.
      if (mask !== undefined) blocks.push({...bare('directive', node, around), spanless: mask.spanless})
      return
    }
    case 'blockquote':
    case 'list':
    case 'table': {
      const containers = [...around.containers, containerOf(node, around.text)]
      for (const child of node.children) collect(child, {...around, containers}, blocks)
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
  return {kind, range, content: range, prose: [], spanless: [], row: around.row, containers: around.containers, depth: 0}
}

function leaf(kind: BlockKind, node: Parents, around: Surroundings, depth = 0): ViewBlock {
  const range = rangeOf(node)
  const raw = around.text.slice(range.start, range.end)
  const machine = machineText(raw, range.start)
  const masks = masksIn(around.masks, range)
  const spanless: Range[] = masks.flatMap(mask => mask.spanless)
  const placed: Range[] = []
  const prose = collectInline(node, placed, spanless) ? placed : proseByRuns(raw, range.start)
  const whole = withoutLabel(around.text, contentOf(node), machine)
  const content = kind === 'heading' ? withoutId(around.text, whole) : whole
  const unread = [...machine, ...masks.map(mask => mask.range), {start: content.end, end: whole.end}].sort(byStart)
  const readable = subtract(prose, unread)
  const isDirective = machine.length > 0 && readable.every(one => !/\p{L}/u.test(around.text.slice(one.start, one.end)))
  return {
    ...bare(isDirective ? 'directive' : kind, node, around),
    content,
    prose: readable,
    spanless: spanless.sort(byStart),
    depth
  }
}

/** An alert's text begins behind its `[!NOTE]`. */
function withoutLabel(text: string, content: Range, [first]: readonly Range[]): Range {
  const isLabel = first !== undefined && first.start <= content.start && first.end < content.end && text.startsWith('[!', first.start)
  return isLabel ? {start: first.end, end: content.end} : content
}

/** A heading's text ends before its id. */
function withoutId(text: string, content: Range): Range {
  const raw = text.slice(content.start, content.end)
  const id = readHeadingId(raw)
  return id === null ? content : {start: content.start, end: content.start + raw.slice(0, id.range.start).trimEnd().length}
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

function rangeOf(node: Nodes): Range {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}
