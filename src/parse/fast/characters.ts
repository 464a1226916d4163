export {isAlphanumeric, isDigit, isLetter} from '../../text/ascii.ts'

/** Code units that Markdown's syntax is made of. */
export const tab = 9
export const lineFeed = 10
export const carriageReturn = 13
export const space = 32
export const bang = 33
export const quotationMark = 34
export const numberSign = 35
export const ampersand = 38
export const apostrophe = 39
export const leftParenthesis = 40
export const rightParenthesis = 41
export const asterisk = 42
export const plus = 43
export const dash = 45
export const dot = 46
export const slash = 47
export const colon = 58
export const semicolon = 59
export const lessThan = 60
export const equals = 61
export const greaterThan = 62
export const questionMark = 63
export const at = 64
export const leftBracket = 91
export const backslash = 92
export const rightBracket = 93
export const caret = 94
export const underscore = 95
export const graveAccent = 96
export const bar = 124
export const tilde = 126

export function isBlank(code: number): boolean {
  return code === space || code === tab
}

export function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn
}

export function isBlankOrLineEnd(code: number): boolean {
  return code === space || code === lineFeed || code === tab || code === carriageReturn
}

export function isControl(code: number): boolean {
  return code < 32 || code === 127
}

/** What a backslash may stand before. */
export function isAsciiPunctuation(code: number): boolean {
  return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126)
}

/** What stands beside a delimiter run: letters and all else are 0. Half a surrogate pair is no punctuation, as to micromark. */
export type Flank = 0 | 1 | 2
export const whiteSpace = 1
export const punctuation = 2

const unknown = 3
const flanks = new Uint8Array(0x1_00_00).fill(unknown)

export function flankOf(code: number): Flank {
  const known = flanks[code]
  if (known === 0 || known === 1 || known === 2) return known
  const character = String.fromCharCode(code)
  const flank = /\s/.test(character) ? whiteSpace : /\p{P}|\p{S}/u.test(character) ? punctuation : 0
  flanks[code] = flank
  return flank
}
