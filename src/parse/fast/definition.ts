import {codeAt} from '../../text/code-at.ts'
import {apostrophe, colon, isLineEnd, leftParenthesis, quotationMark} from './characters.ts'
import {blanksEnd} from './flow-lines.ts'
import {labelEnd, type LinkTail, spacesEnd, targetEnd, titleEnd} from './link-tail.ts'

/** A definition at the beginning of a text. */
export interface Definition {
  /** With the blanks behind it, before its line end. */
  readonly end: number
  /** Of the label's text. */
  readonly labelEnd: number
  readonly hasTitle: boolean
}

/**
 * The definition that begins at `from`, or `null`.
 *
 * @param tail - One for all definitions of a paragraph: it remembers what closes no title.
 * @see CommonMark 0.31, 4.7 “Link reference definitions”
 */
export function readDefinition(text: string, from: number, end: number, tail: LinkTail): Definition | null {
  const label = labelEnd(text, from, end)
  if (label < 0 || label >= end || codeAt(text, label) !== colon) return null
  const target = targetEnd(text, spacesEnd(text, label + 1, end), end, Number.POSITIVE_INFINITY, tail)
  if (target < 0) return null
  const title = titleBehind(text, target, end, tail)
  if (title >= 0) return {end: title, labelEnd: label - 1, hasTitle: tail.hasTitle}
  const rest = blanksEnd(text, target, end)
  return rest === end || isLineEnd(codeAt(text, rest)) ? {end: rest, labelEnd: label - 1, hasTitle: false} : null
}

/** The offset behind the title that stands behind a target, if its line ends with it; else -1. */
function titleBehind(text: string, target: number, end: number, tail: LinkTail): number {
  const start = spacesEnd(text, target, end)
  if (start === target || start >= end) return -1
  const code = codeAt(text, start)
  if (code !== quotationMark && code !== apostrophe && code !== leftParenthesis) return -1
  const title = titleEnd(text, start, end, tail)
  if (title < 0) return -1
  const rest = blanksEnd(text, title, end)
  return rest === end || isLineEnd(codeAt(text, rest)) ? rest : -1
}
