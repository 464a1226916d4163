import {append} from '../../model/append.ts'
import type {Block, Document, Section} from '../../model/document.ts'
import type {Range} from '../../model/range.ts'
import {sentences} from '../../text/sentences.ts'
import {readTokens, type Tokens} from './tokens.ts'

/** What alignment moves as one: a sentence, a cell, a block without words. */
export interface Piece extends Tokens {
  /** Pieces of one kind can correspond: `heading 2`, `table-cell`, `code`. */
  readonly kind: string
  /** Index into the document's `blocks`. */
  readonly block: number
  readonly range: Range
  /** Markdown source. */
  readonly text: string
  /** Whether no words stand in it that are translated; it is told by its text alone then. */
  readonly isQuiet: boolean
  /** A cell without text: what stands in its place in the other document is missing here. */
  readonly isEmpty: boolean
  /** Whether it is its block's first, and its last. */
  readonly opens: boolean
  readonly closes: boolean
  /** Place of a cell in its row, from 0; -1 elsewhere. */
  readonly column: number
  /** Names by which links reach a heading: `<a name>`, `{#id}`, of English also its slug. */
  readonly anchors: readonly string[]
  /** Characters that people read. */
  readonly length: number
}

/** @param language - Language subtag of the document's text: `en`, `ja`. */
export function readPieces(document: Document, language: string): Piece[] {
  const sections = new Map(document.sections.map(section => [section.block, section]))
  const pieces: Piece[] = []
  let row = -1
  let column = -1
  for (const [index, block] of document.blocks.entries()) {
    column = block.row === null ? -1 : block.row.start === row ? column + 1 : 0
    row = block.row?.start ?? -1
    const section = sections.get(index)
    const common = {
      kind: section === undefined ? block.kind : `heading ${section.depth}`,
      block: index,
      column,
      anchors: section === undefined ? [] : anchorsOf(section)
    }
    append(pieces, blockPieces(document.text, block, common, language))
  }
  return pieces
}

/** What a block that is one piece is, unless it says otherwise. */
const alone = {isQuiet: false, isEmpty: false, opens: true, closes: true}

function blockPieces(text: string, block: Block, common: Pick<Piece, 'kind' | 'block' | 'column' | 'anchors'>, language: string): Piece[] {
  const content = text.slice(block.content.start, block.content.end)
  if (content.trim() === '') {
    if (common.column < 0) return []
    return [{...alone, isEmpty: true, range: block.content, text: '', words: [], marks: [], length: 0, ...common}]
  }
  const hasProse = block.prose.some(({start, end}) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
  if (!hasProse && (block.kind === 'code' || block.kind === 'html' || block.kind === 'directive')) {
    const own = text.slice(block.range.start, block.range.end)
    return [
      {
        ...alone,
        isQuiet: true,
        range: block.range,
        text: own,
        words: [],
        marks: [own.replace(/\s+/g, '')],
        length: own.replaceAll('\r\n', '\n').length,
        ...common
      }
    ]
  }
  const stretches = block.kind === 'html' ? block.prose : [block.content]
  // Signs alone make no sentences: of a million there would be a million.
  const telling = hasProse
    ? stretches
        .flatMap(stretch => sentencesIn(text, stretch, language))
        .filter(({start, end}) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    : stretches
  return telling.map((range, index) => {
    const own = text.slice(range.start, range.end)
    const isFirst = index === 0
    const {kind, block, column, anchors} = common // Properties new behind a spread would cost Node 20 more than all else here.
    const {words, marks} = readTokens(own, language)
    return {
      kind,
      block,
      column,
      anchors: isFirst ? anchors : [],
      isQuiet: false,
      isEmpty: false,
      range,
      text: own,
      opens: isFirst,
      closes: index === telling.length - 1,
      words,
      marks,
      length: readableLength(own)
    }
  })
}

function sentencesIn(text: string, stretch: Range, language: string): Range[] {
  return sentences(text.slice(stretch.start, stretch.end), language).map(({start, end}) => ({
    start: stretch.start + start,
    end: stretch.start + end
  }))
}

function anchorsOf({anchor, id, slug}: Section): string[] {
  return [anchor?.name, id?.name, slug].filter(name => typeof name === 'string')
}

/** Without code, URLs and tags, which are as long in every language; a line end is one character. */
function readableLength(text: string): number {
  return text.replace(/<[^<>]{0,500}>|\]\([^()\s]{0,500}\)|`[^`]{0,500}`|\r(?=\n)/g, '').length
}
