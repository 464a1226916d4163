import {append} from '../model/append.ts'
import {lowerBoundBy} from '../model/ascending.ts'
import type {DocumentPath} from '../model/brand.ts'
import type {Block, Container, Document, TranslationUnit} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import type {Engine} from '../model/settings.ts'
import {parseFrontMatter} from './front-matter.ts'
import {readBlocks} from './markdown.ts'
import {readSections} from './sections.ts'
import {scanSpans, type Spans} from './spans.ts'
import {fileRange, makeView, type View, viewRange} from './view.ts'

/** The two documents that a bilingual file interleaves. Of a plain file both are the body as it stands. */
export interface Projection {
  readonly spans: Spans
  /** What a reader of the translation sees. */
  readonly target: View
  /** The English that was embedded. */
  readonly quote: View
}

/** Take a file's body, from offset `bodyStart` on, apart into its two views. */
export function projectDocument(text: string, bodyStart: number): Projection {
  const spans = scanSpans(text)
  const head = bodyStart > 0 ? [{start: 0, end: bodyStart}] : []
  return {
    spans,
    target: makeView(text, [...head, ...merge(spans.tags, spans.quotes)]),
    quote: makeView(text, [...head, ...merge(spans.tags, spans.targets)])
  }
}

/** Read a document: never throws, whatever stands in the text. */
export function parseDocument(path: DocumentPath, text: string, role: 'source' | 'target', engine: Engine = 'fast'): Document {
  const frontMatter = parseFrontMatter(text)
  const {spans, target, quote} = projectDocument(text, frontMatter?.range.end ?? (text.startsWith('\ufeff') ? 1 : 0))
  const viewBlocks = readBlocks(target.text, /\.mdx$/i.test(path) ? 'mdx' : 'markdown', engine)
  const toFile = (range: Range) => fileRange(target, range)
  const inFiles = new Map<Container, Container>()
  const inFile = (container: Container) => {
    const known = inFiles.get(container) ?? {...container, range: toFile(container.range)}
    inFiles.set(container, known)
    return known
  }
  const blocks: Block[] = viewBlocks.map(({kind, range, content, prose, spanless, row, containers}) => ({
    kind,
    range: toFile(range),
    content: toFile(content),
    prose: prose.map(toFile),
    spanless: spanless.map(toFile),
    row: row === null ? null : toFile(row),
    containers: containers.map(inFile)
  }))
  const isBilingual = spans.units.length > 0 || spans.strays.length > 0
  const english = (block: Block): string | null => {
    if (role === 'source') return text.slice(block.content.start, block.content.end)
    const last = lastUnitIn(spans.units, block.range)
    if (last === null) return null
    const view = viewRange(quote, {start: block.range.start, end: Math.max(block.range.end, last.range.end)})
    return quote.text.slice(view.start, view.end)
  }
  return {
    path,
    text,
    kind: isBilingual ? 'bilingual' : 'plain',
    frontMatter,
    blocks,
    sections: readSections(
      text,
      blocks,
      viewBlocks.map(block => block.depth),
      english
    ),
    units: spans.units,
    strays: spans.strays
  }
}

/** The ranges of both, in order; each ascend. */
function merge(ranges: readonly Range[], others: readonly Range[]): Range[] {
  const merged: Range[] = []
  let next = 0
  for (const range of ranges) {
    for (let other = others[next]; other !== undefined && other.start < range.start; other = others[++next]) merged.push(other)
    merged.push(range)
  }
  append(merged, others.slice(next))
  return merged
}

/** The last unit whose target lies in a block; units ascend. */
function lastUnitIn(units: readonly TranslationUnit[], block: Range): TranslationUnit | null {
  const last = units[lowerBoundBy(units, block.end, unit => unit.range.start) - 1]
  return last !== undefined && last.target.range.end > block.start ? last : null
}
