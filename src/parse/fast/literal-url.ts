import {codeAt, codeNear} from '../../text/code-at.ts'
import * as code from './characters.ts'

const longestTrail = 100 // Code units: who writes more behind a URL is left to remark.

/** Where the `http` or `https` before a colon begins; -1 where there is none, or a letter stands before it. */
export function protocolStart(text: string, colon: number, start: number): number {
  const last = codeAt(text, colon - 1)
  const from = last === 115 || last === 83 ? colon - 5 : colon - 4
  if (from < start || text.slice(from, from + 4).toLowerCase() !== 'http') return -1
  return code.isLetter(codeNear(text, from - 1)) ? -1 : from
}

/**
 * The offset behind a URL that stands in the text without marks; -1 where there is none, or only remark-gfm can tell.
 *
 * @param from - Behind its two slashes.
 * @see https://github.github.com/gfm/#autolinks-extension- and micromark-extension-gfm-autolink-literal
 */
export function literalUrlEnd(text: string, from: number, end: number): number {
  if (from >= end || code.flankOf(codeAt(text, from)) > 0 || code.isControl(codeAt(text, from))) return -1
  let at = from
  let isLastUnderscored = false
  let isSecondUnderscored = false
  for (; at < end; at++) {
    const unit = codeAt(text, at)
    if (unit === code.dot || unit === code.underscore) {
      const trail = isTrail(text, at, end)
      if (trail === null) return -1
      if (trail) break
      if (unit === code.dot) {
        isSecondUnderscored = isLastUnderscored
        isLastUnderscored = false
      } else isLastUnderscored = true
    } else if (unit !== code.dash && code.flankOf(unit) > 0) break
  }
  return isLastUnderscored || isSecondUnderscored ? -1 : pathEnd(text, at, end)
}

function pathEnd(text: string, from: number, end: number): number {
  let depth = 0
  for (let at = from; at < end; at++) {
    const unit = codeAt(text, at)
    if (unit === code.leftParenthesis) depth++
    else if (unit === code.rightParenthesis && depth > 0) depth--
    else {
      const trail = isTrail(text, at, end)
      if (trail !== false) return trail === null ? -1 : at
      if (unit === code.rightParenthesis) depth--
    }
  }
  return end
}

/** What is no part of a URL where nothing but its like stands behind it: `! " & ' ) * , . : ; < ? ] _ ~`. */
function endsUrl(unit: number): boolean {
  return unit < 127 && '!"&\')*,.:;<?]_~'.includes(String.fromCharCode(unit))
}

/** Whether nothing but signs stands before the next blank; `null` where these are too many. */
function isTrail(text: string, from: number, end: number): boolean | null {
  for (let at = from; at < end; at++) {
    if (at - from > longestTrail) return null
    const unit = codeAt(text, at)
    if (unit === code.lessThan || code.flankOf(unit) === code.whiteSpace) return true
    if (!endsUrl(unit)) return false
    if (unit === code.ampersand) {
      let letter = at + 1
      while (letter < end && code.isLetter(codeAt(text, letter))) letter++
      if (letter === at + 1 || codeNear(text, letter) !== code.semicolon || letter >= end) return false
      at = letter
    } else if (unit === code.rightBracket) {
      const next = at + 1 < end ? codeAt(text, at + 1) : code.space
      if (next === code.leftParenthesis || next === code.leftBracket || code.flankOf(next) === code.whiteSpace) return true
    }
  }
  return true
}
