import type {Range} from '../../model/range.ts'
import {type LinkTail, linkTail} from './link-tail.ts'
import {clearMarks, makeMarks, type Marks} from './marks.ts'

/** The brackets of a leaf that wait for theirs. */
export interface Brackets {
  /** Indices of their marks. */
  readonly open: number[]
  /** Those that a link's text holds open no more: no link stands in a link. */
  readonly isInactive: boolean[]
  readonly tail: LinkTail
  readonly definitions: ReadonlySet<string>
  /** Labels of footnotes, with their `^`. */
  readonly footnotes: ReadonlySet<string>
}

function makeBrackets(definitions: ReadonlySet<string>, footnotes: ReadonlySet<string>): Brackets {
  return {open: [], isInactive: [], tail: linkTail(), definitions, footnotes}
}

function clearBrackets(brackets: Brackets): void {
  brackets.open.length = 0
  brackets.isInactive.length = 0
  brackets.tail.missing = 0
}

/** Reads the inline Markdown of one leaf after the other. */
export interface InlineReader {
  text: string
  start: number
  end: number
  readonly marks: Marks
  readonly brackets: Brackets
  /** Lengths of runs of back ticks that no later run of the leaf closes. */
  readonly openTicks: number[]
  readonly missing: {bits: number}
  spanless: Range[]
  /** Where what only remark-gfm can tell stands: URLs and addresses without marks. */
  readonly doubts: number[]
  tildes: number
  /** Whether something was looked for up to a later line, in vain. */
  hasLookedAhead: boolean
}

/**
 * @param definitions - The labels of all definitions of the text, normalized.
 * @param footnotes - The same of footnotes, with their `^`.
 */
export function inlineReader(definitions: ReadonlySet<string>, footnotes: ReadonlySet<string>): InlineReader {
  return {
    text: '',
    start: 0,
    end: 0,
    marks: makeMarks(),
    brackets: makeBrackets(definitions, footnotes),
    openTicks: [],
    missing: {bits: 0},
    spanless: [],
    doubts: [],
    tildes: 0,
    hasLookedAhead: false
  }
}

/** Forget the last leaf. */
export function clearReader(reader: InlineReader): void {
  clearMarks(reader.marks)
  clearBrackets(reader.brackets)
  reader.openTicks.length = 0
  reader.missing.bits = 0
  reader.spanless = []
  reader.doubts.length = 0
  reader.tildes = 0
  reader.hasLookedAhead = false
}
