import {
  asterisk,
  bang,
  bar,
  carriageReturn,
  dash,
  dot,
  greaterThan,
  isBlank,
  isDigit,
  leftBracket,
  lessThan,
  numberSign,
  plus,
  rightBracket,
  rightParenthesis,
  tilde,
  underscore
} from './characters.ts'
import {codeAt, codeNear} from '../../text/code-at.ts'
import {blanksEnd} from './flow-lines.ts'

const fewest = 200 // Code units: no shorter run has marks enough, comments counted ten times.
const most = 1000 // Marks, as in `guard.ts`.
const longestPrefix = 32
const costOfComment = 10

/**
 * Whether `guardMarkdown` would change a text. It may say so of one that it leaves alone, never the other way round.
 */
export function needsGuard(text: string): boolean {
  let runStart = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (prefixEnd(text, start, end) - start > longestPrefix) return true
    if (startsBlock(text, start, end)) {
      if (start - runStart > fewest && hasManyMarks(text, runStart, start)) return true
      runStart = start
    }
    start = end + 1
  }
  return text.length - runStart > fewest && hasManyMarks(text, runStart, text.length)
}

/** The offset behind what may open containers, and blanks: what a guarded prefix has at the most. */
function prefixEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isPrefix(codeAt(text, at))) at++
  return at
}

function isPrefix(code: number): boolean {
  if (isBlank(code) || isDigit(code) || code === greaterThan || code === dash) return true
  return code === plus || code === asterisk || code === dot || code === rightParenthesis
}

/** Whether a line is blank or begins what marks are counted anew from; some such lines are missed. */
function startsBlock(text: string, start: number, end: number): boolean {
  const at = blanksEnd(text, start, end)
  if (at === end) return true
  const code = codeAt(text, at)
  if (code === carriageReturn) return at + 1 === end
  if (code === bar || code === numberSign || code === greaterThan) return true
  if (code === dash || code === asterisk || code === plus) return isBlank(codeNear(text, at + 1)) && at + 1 < end
  return false
}

function hasManyMarks(text: string, start: number, end: number): boolean {
  let brackets = 0
  let emphasis = 0
  for (let at = start; at < end; at++) {
    const code = codeAt(text, at)
    if (code === leftBracket || code === rightBracket) brackets++
    else if (code === lessThan) brackets += codeNear(text, at + 1) === bang ? costOfComment : 1
    else if (code === asterisk || code === underscore || code === tilde) emphasis++
  }
  return brackets > most || emphasis > most
}
