import {isDigit} from '../ascii.ts'
import {codeAt, codeNear} from '../code-at.ts'
import {signs} from '../signs.ts'

/**
 * Whether two texts plainly have the same numbers in digits: the same figures as written, and nothing around one that
 * would make it another number, such as a scale (`3 million`) or a blank that may group thousands.
 *
 * @param present - The signs in both.
 */
export function sameFigures(english: string, target: string, present: number): boolean {
  if ((present & signs.ampersand) !== 0) return false // Entities hide digits and what parts them.
  const wanted = figuresIn(english)
  const found = figuresIn(target)
  if (wanted === null || found === null || wanted.length !== found.length) return false
  return wanted.sort().join(' ') === found.sort().join(' ')
}

/** The figures of a text; `null` where one is not plainly a number by itself. */
function figuresIn(text: string): string[] | null {
  const figures: string[] = []
  const {length} = text
  for (let index = 0; index < length; index++) {
    const code = codeAt(text, index)
    if (isForeign(code)) return null
    if (!isDigit(code)) continue
    const start = index
    while (isDigit(codeNear(text, index)) || (isPoint(codeNear(text, index)) && isDigit(codeNear(text, index + 1)))) index++
    if (mayGoOn(text, index)) return null
    figures.push(text.slice(start, index))
    index--
  }
  return figures
}

/** Whether what follows a figure may be a part of the number: a separator before more digits, an escaped one, or a scale. */
function mayGoOn(text: string, end: number): boolean {
  const next = codeNear(text, end)
  if (Number.isNaN(next)) return false
  if (next === backslash) return true
  if (isDigit(codeNear(text, end + 1)) && !isPlainSeparator(next)) return true
  const first = next === 0x20 || next === 0xa0 ? text.charAt(end + 1) : text.charAt(end)
  return first !== '' && scales.includes(first)
}

const backslash = 0x5c

/** What words like `thousand` begin with, and what stands for such a word. */
const scales = 'hHtTkKmMbB百千万萬億亿兆백천만억조'

/** What parts two numbers: no blank, apostrophe or mark that may group digits. */
function isPlainSeparator(code: number): boolean {
  return code < 0x80 && code !== 0x20 && code !== 0x27
}

/** Whether a character may be a digit of another script. */
function isForeign(code: number): boolean {
  return (code >= 0x660 && code < 0x2000) || (code >= 0xa000 && code < 0xac00) || (code >= 0xd800 && code < 0xe000) || code >= 0xff10
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0x2c
}
