import {codeAt, codeNear} from '../../text/code-at.ts'
import {backslash, caret, colon, isBlankOrLineEnd, leftBracket, rightBracket} from './characters.ts'

const longestLabel = 999

/**
 * The offset behind the label of a footnote, which opens at `from`; -1 where it is none.
 *
 * @see https://github.com/micromark/micromark-extension-gfm-footnote#syntax
 */
export function footnoteLabelEnd(text: string, from: number, end: number): number {
  if (codeNear(text, from + 1) !== caret) return -1
  const start = from + 2
  let size = 0
  for (let at = start; at < end && size <= longestLabel; at++, size++) {
    const code = codeAt(text, at)
    if (code === rightBracket) return at === start ? -1 : at + 1
    if (code === leftBracket || isBlankOrLineEnd(code)) return -1
    if (code !== backslash || at + 1 === end) continue
    const next = codeNear(text, at + 1)
    if (next !== leftBracket && next !== backslash && next !== rightBracket) continue
    at++
    size++
  }
  return -1
}

/** The same for what opens a footnote’s definition: the label, and the colon behind it. */
export function footnoteEnd(text: string, from: number, end: number): number {
  const label = footnoteLabelEnd(text, from, end)
  return label >= 0 && label < end && codeAt(text, label) === colon ? label + 1 : -1
}
