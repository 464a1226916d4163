import type {Container, ContainerKind} from '../../model/document.ts'
import type {Range} from '../../model/range.ts'
import type {View} from '../view.ts'
import type {HtmlKind} from './html-lines.ts'
import {type Cursor, cursorOf} from './line.ts'

/** A block that holds text, and where it stands; its inline Markdown is read when all definitions are known. */
export interface Leaf {
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'html' | 'code' | 'definition' | 'break'
  readonly start: number
  readonly end: number
  /** Of its inline Markdown, without blanks at its ends. */
  readonly contentStart: number
  readonly contentEnd: number
  /** Of headings 1 … 6, else 0. */
  readonly depth: number
  readonly row: Range | null
  readonly containers: readonly Container[]
  /** Whether it stands in a container, or in a footnote. */
  readonly isHeld: boolean
  readonly isItem: boolean
  /** Where quote marks stand between its lines: the lines without them, from `start` on. */
  readonly lines: View | null
  /** Of a definition. */
  readonly hasTitle: boolean
  /** Whether a task's box stands before its text. */
  readonly isTask: boolean
}

/** A quote, a list in which one item is open, or a footnote. */
export interface OpenContainer {
  readonly form: 'quote' | 'list' | 'footnote'
  /** What blocks in it tell of it: of a footnote, nothing. */
  readonly container: {kind: ContainerKind; readonly range: {readonly start: number; end: number}; name: string} | null
  /** Of a list: what its items begin with, behind their digits. */
  readonly mark: number
  readonly isOrdered: boolean
  /** Columns that a line of the item is indented by. */
  size: number
  beginsBlank: boolean
  hasFurtherBlank: boolean
  /** Where the first block in it begins, or -1. */
  firstChild: number
}

export type Flow = 'none' | 'content' | 'fence' | 'html' | 'indented' | 'table'

/** Where reading the blocks of a text stands. */
export interface Blocks {
  readonly cursor: Cursor
  /** What was to be read; the cursor's source is it without what would cost too much. */
  readonly text: string
  readonly leaves: Leaf[]
  /** Labels of definitions as written, by what they match. */
  readonly definitions: Map<string, string>
  /** The same of footnotes, with their `^`. */
  readonly footnotes: Map<string, string>
  readonly stack: OpenContainer[]
  path: readonly Container[]
  lists: number
  /** Whether a mark of a quote or an item was taken from the line: it is part of what holds it, though blank. */
  isMarked: boolean
  /** Where the text behind the mark of the item that was opened last begins. */
  itemText: number
  /** Whether, to micromark, the line's containers interrupt a block. */
  interrupts: boolean
  /** Whether the line lacks the marks of a container that is still open. */
  isLazy: boolean
  /** The end of the last line that is not blank: there, what is open ends. */
  solidEnd: number
  flow: Flow
  /** Of the open block. */
  flowStart: number
  flowEnd: number
  /** Of a fence its mark and how many opened it. */
  mark: number
  size: number
  html: HtmlKind
  /** Of a paragraph's lines, behind the marks of containers, and before the line ends. */
  readonly lineStarts: number[]
  readonly lineEnds: number[]
  /** Whether a quote's mark stands before a further line of the paragraph. */
  isQuoted: boolean
  /** Whether the paragraph begins right behind an item's mark. */
  opensItem: boolean
  /** Whether its line stands right behind that of an item without text. */
  isBehindItem: boolean
  /** Whether the paragraph's last line may be a table's head. */
  mayBeHead: boolean
  lastFirst: number
  /** Where the line behind the last row begins: to micromark, a text that follows is none's head. */
  behindTable: number
  table: {readonly range: {readonly start: number; end: number}; readonly containers: readonly Container[]} | null
}

export function blocksOf(source: string, text: string): Blocks {
  return {
    cursor: cursorOf(source),
    text,
    leaves: [],
    definitions: new Map(),
    footnotes: new Map(),
    stack: [],
    path: [],
    lists: 0,
    isMarked: false,
    itemText: -1,
    interrupts: false,
    isLazy: false,
    solidEnd: 0,
    flow: 'none',
    flowStart: 0,
    flowEnd: 0,
    mark: 0,
    size: 0,
    html: 0,
    lineStarts: [],
    lineEnds: [],
    isQuoted: false,
    opensItem: false,
    isBehindItem: false,
    mayBeHead: false,
    lastFirst: 0,
    behindTable: -1,
    table: null
  }
}

export function addLeaf(
  blocks: Blocks,
  kind: Leaf['kind'],
  start: number,
  end: number,
  contentStart = start,
  contentEnd = end,
  depth = 0,
  lines: View | null = null,
  {hasTitle = false, isTask = false} = {}
): void {
  const {leaves, path, stack, lists} = blocks
  const place = {row: null, containers: path, isHeld: stack.length > 0, isItem: lists > 0}
  leaves.push({kind, start, end, contentStart, contentEnd, depth, ...place, lines, hasTitle, isTask})
}

export function addCell(
  {leaves, table, path, stack}: Blocks,
  row: Range,
  start: number,
  end: number,
  contentStart: number,
  contentEnd: number
): void {
  const containers = table?.containers ?? path
  leaves.push({
    kind: 'cell',
    start,
    end,
    contentStart,
    contentEnd,
    depth: 0,
    row,
    containers,
    isHeld: stack.length > 0,
    isItem: false,
    lines: null,
    hasTitle: false,
    isTask: false
  })
}

/** Tell the quotes around a block where their first one begins: an alert's label may stand there. */
export function noteChild({stack}: Blocks, start: number): void {
  for (let index = stack.length - 1; index >= 0; index--) {
    const open = stack[index]
    if (open === undefined || open.firstChild >= 0) return
    open.firstChild = start
  }
}

/** Thrown where only remark-parse can tell what the blocks of a text are. */
export class UnsureError extends Error {}
