import type {Range} from '../../model/range.ts'
import {codeAt, codeNear} from '../../text/code-at.ts'
import {proseByRuns} from '../prose-by-runs.ts'
import {readSnippet} from '../unified/read-snippet.ts'
import {fileRange, type View} from '../view.ts'
import {type Leaf, UnsureError} from './blocks.ts'
import {bang, isLineEnd} from './characters.ts'
import {blanksEnd, headingDepth} from './flow-lines.ts'
import type {InlineText} from './inline.ts'

/** A leaf's inline Markdown, and where its nodes stand. */
export interface LeafText extends InlineText {
  readonly content: Range
}

const mostDefinitions = 50 // For each leaf anew; a text with more is read as a whole.

/**
 * What a leaf holds, as remark-parse reads it alone, with the text's definitions behind it.
 *
 * @param labels - Of those definitions, footnotes' with their `^`.
 * @param text - As it was to be read; `source` is it without what is no Markdown.
 * @throws {UnsureError} Where the leaf cannot be told apart from what stands around it.
 */
export function readLeafUnified(text: string, source: string, leaf: Leaf, labels: readonly string[]): LeafText {
  if (labels.length > mostDefinitions) throw new UnsureError('Many definitions')
  const {view, kind, end} = snippetOf(source, leaf)
  const definitions = labels.map(label => `\n\n[${label}]: a`)
  const found = readSnippet(view.text + definitions.join(''), kind, end)
  if (found === null) throw new UnsureError('A block reads otherwise alone')
  const inSource = (range: Range) => (leaf.lines === null ? fileRange(view, range) : fileRange(leaf.lines, fileRange(view, range)))
  const {start, end: last} = found
  if (found.prose !== null) checkEnds(view.text, found.prose, leaf)
  if (leaf.lines !== null) checkTitles(view.text, found.spanless)
  return {
    content: {
      start: start === null ? leaf.start : inSource({start, end: start}).start,
      end: last === null ? leaf.end : inSource({start: last - 1, end: last}).end
    },
    prose: found.prose?.map(inSource) ?? proseByRuns(text.slice(leaf.start, leaf.end), leaf.start),
    spanless: found.spanless.map(inSource)
  }
}

interface Snippet {
  readonly view: View
  readonly kind: 'paragraph' | 'heading' | 'table'
  /** Of its first block. */
  readonly end: number
}

function snippetOf(source: string, {kind, start, end, contentStart, contentEnd, lines}: Leaf): Snippet {
  if (lines !== null) return paragraph(lines.text, 0, lines.text.length)
  const text = source.slice(contentStart, contentEnd)
  if (kind === 'heading' && headingDepth(source, start, end) > 0) return line('heading', '# ', text, ' #', contentStart)
  if (kind === 'cell') return line('table', '| ', text, ' |', contentStart)
  return paragraph(source, contentStart, blanksEnd(source, contentEnd, source.length))
}

function line(kind: Snippet['kind'], before: string, text: string, behind: string, origin: number): Snippet {
  const whole = before + text + behind
  const below = kind === 'table' ? '\n|-|' : ''
  return {view: {text: whole + below, starts: [0, before.length], origins: [0, origin]}, kind, end: whole.length}
}

/** Each further line is indented so far that it can begin nothing but text. */
function paragraph(source: string, start: number, end: number): Snippet {
  const starts = [0]
  const origins = [start]
  let text = ''
  let from = start
  for (let at = start; at < end; at++) {
    if (!isLineEnd(codeAt(source, at)) || isLineEnd(codeNear(source, at + 1))) continue
    text += `${source.slice(from, at + 1)}    `
    from = blanksEnd(source, at + 1, end)
    starts.push(text.length)
    origins.push(from)
  }
  text += source.slice(from, end)
  return {view: {text, starts, origins}, kind: 'paragraph', end: text.length}
}

/**
 * Where micromark looked ahead in vain, a text that ends with its line ends behind the marks of the next line's
 * containers, to it.
 *
 * @throws {UnsureError} Where one may.
 */
export function checkEnds(text: string, prose: readonly Range[], {isHeld}: Leaf): void {
  if (isHeld && prose.some(({end}) => isLineEnd(codeAt(text, end - 1)))) throw new UnsureError('A text ends with its line')
}

/**
 * A link's text that ends with its line ends before the marks of the next line's containers: there, too, begins what its
 * title makes a stretch without spans.
 *
 * @throws {UnsureError} Where one does.
 */
export function checkTitles(text: string, spanless: readonly Range[]): void {
  const isTitle = ({start}: Range) => codeAt(text, start) !== bang
  if (spanless.some(range => isTitle(range) && isLineEnd(codeAt(text, range.start - 1)))) {
    throw new UnsureError('A link’s text ends with its line')
  }
}
