import {
  apostrophe,
  backslash,
  isBlankOrLineEnd,
  isControl,
  isLineEnd,
  leftBracket,
  leftParenthesis,
  lessThan,
  greaterThan,
  quotationMark,
  rightBracket,
  rightParenthesis
} from './characters.ts'
import {codeAt, codeNear} from '../../text/code-at.ts'

/** What stood behind a link's text or a definition's colon; its numbers are those of the last reading. */
export interface LinkTail {
  /** The target, without what encloses it. */
  targetStart: number
  targetEnd: number
  /** Whether there is a title with text in it. */
  hasTitle: boolean
  /** Marks that no later text of the leaf closes a title with: one bit each. */
  missing: number
}

export function linkTail(): LinkTail {
  return {targetStart: 0, targetEnd: 0, hasTitle: false, missing: 0}
}

const deepest = 32 // Parentheses in a target, to micromark; none in a definition's.
const longestLabel = 999

/** The offset behind a link's `(…)`, which opens at `from`; -1 where it is none. @see CommonMark 0.31, 6.3 “Links” */
export function resourceEnd(text: string, from: number, end: number, tail: LinkTail): number {
  tail.hasTitle = false
  let at = spacesEnd(text, from + 1, end)
  tail.targetStart = tail.targetEnd = at
  if (codeNear(text, at) !== rightParenthesis || at >= end) {
    at = targetEnd(text, at, end, deepest, tail)
    if (at < 0) return -1
    const gap = spacesEnd(text, at, end)
    const mark = gap < end ? codeAt(text, gap) : 0
    if (gap > at && (mark === quotationMark || mark === apostrophe || mark === leftParenthesis)) {
      at = titleEnd(text, gap, end, tail)
      if (at < 0) return -1
      at = spacesEnd(text, at, end)
    } else at = gap
  }
  return at < end && codeAt(text, at) === rightParenthesis ? at + 1 : -1
}

/** The offset behind blanks and line ends. */
export function spacesEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlankOrLineEnd(codeAt(text, at))) at++
  return at
}

/** The offset behind a target; -1 where there is none. */
export function targetEnd(text: string, from: number, end: number, mostParentheses: number, tail: LinkTail): number {
  if (from >= end) return -1
  if (codeAt(text, from) === lessThan) return enclosedEnd(text, from, end, tail)
  let depth = 0
  let at = from
  for (; at < end; at++) {
    const code = codeAt(text, at)
    if (code === rightParenthesis) {
      if (depth === 0) break
      depth--
    } else if (code === leftParenthesis) {
      if (++depth > mostParentheses) return -1
    } else if (isBlankOrLineEnd(code)) break
    else if (isControl(code)) return -1
    else if (code === backslash) {
      const next = codeNear(text, at + 1)
      if (next === leftParenthesis || next === rightParenthesis || next === backslash) at++
    }
  }
  if (depth > 0 || at === from) return -1
  tail.targetStart = from
  tail.targetEnd = at
  return at
}

function enclosedEnd(text: string, from: number, end: number, tail: LinkTail): number {
  for (let at = from + 1; at < end; at++) {
    const code = codeAt(text, at)
    if (code === greaterThan) {
      tail.targetStart = from + 1
      tail.targetEnd = at
      return at + 1
    }
    if (code === lessThan || isLineEnd(code)) return -1
    if (code === backslash) {
      const next = codeNear(text, at + 1)
      if (next === lessThan || next === greaterThan || next === backslash) at++
    }
  }
  return -1
}

/** The offset behind the title that opens at `from`; -1 where it is never closed. */
export function titleEnd(text: string, from: number, end: number, tail: LinkTail): number {
  const open = codeAt(text, from)
  const close = open === leftParenthesis ? rightParenthesis : open
  const bit = open === quotationMark ? 1 : open === apostrophe ? 2 : 4
  if ((tail.missing & bit) !== 0) return -1
  for (let at = from + 1; at < end; at++) {
    const code = codeAt(text, at)
    if (code === close) {
      tail.hasTitle = at > from + 1
      return at + 1
    }
    if (code === backslash) at++
  }
  tail.missing |= bit
  return -1
}

/** The offset behind the `[…]` that opens at `from`; -1 where it is no label. */
export function labelEnd(text: string, from: number, end: number): number {
  let hasText = false
  let size = 0
  for (let at = from + 1; at < end && size <= longestLabel; at++, size++) {
    const code = codeAt(text, at)
    if (code === leftBracket) return -1
    if (code === rightBracket) return hasText ? at + 1 : -1
    if (!isBlankOrLineEnd(code)) hasText = true
    if (code === backslash) {
      at++
      size++
    }
  }
  return -1
}
