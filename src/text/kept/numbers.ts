import {asciiDigits} from './digits.ts'
import {identifiers} from './identifiers.ts'
import {languageOf} from '../locale.ts'
import type {Locale} from '../../model/brand.ts'
import {numberWords} from './number-words.ts'
import {placeholders} from './placeholders.ts'
import {readable} from './readable.ts'
import type {Token} from './token.ts'
import {remembered} from '../remembered.ts'
import {type WrittenDate, writtenDates} from './written-dates.ts'

const fullStop = '。' // No number has it, but machines write it for the point of a version.
const separator = String.raw`(?:[.,'’٫٬．]|(?<=(?<!\d)\d{1,2})${fullStop}(?=\d{1,2}(?!\d))|[\u00a0\u202f\u2009]{1,8}(?=\d{3}(?!\d)))`
const spaced = String.raw`(?:[.,'’٫٬．]|[\u00a0\u202f\u2009 ]{1,8}(?=\d{3}(?!\d)))`
const pattern = new RegExp(String.raw`\d+(?:${separator}\d+)*`, 'g')
const spacedPattern = new RegExp(String.raw`\d+(?:${spaced}\d+)*`, 'g')
const latinWord = /[A-Za-z_]/
const versionMark = /(?<![A-Za-z])[vV]$/
const versionWord = /(?<![A-Za-z])[vV](?:ersions?)?\.?[ \u00a0]?$/
const product = /[^\s.!?:)]\s{1,3}(?:\.[A-Z]{2,4}|[A-Z][A-Za-z.#+]{1,40})[ \u00a0]$/u
// A capital inside is no sentence’s: such a word is a name also where it opens a text.
const plainlyName = /(?<![A-Za-z])(?:\.[A-Z]{2,4}|[A-Za-z]{0,20}[a-z][A-Z][A-Za-z]{0,20})[ \u00a0]$/
const versionBehind =
  /^(?:[ \u00a0-](?:release|version|milestone|RC|RTM|beta|alpha|preview)s?(?![a-z])| (?:and|or) (?:later|earlier|newer))/i
const unitBehind =
  /^\s?(?:%|(?:percent|[KMGTP]i?B|[KMGT]?Hz|ms|min|sec|[ckm]?m|k?g|px|pt|em|[mb]illion|hours|minutes|seconds|days|times|inch(?:es)?|feet|meters|pixels)\b)/
const scales: readonly (readonly [word: RegExp, value: number])[] = [
  [/^\s?(?:百万)/, 1e6],
  [/^\s?(?:千万)/, 1e7],
  [/^\s?(?:hundred\b|百)/, 100],
  [/^\s?(?:thousand\b|[kK]\b|千|천)/, 1000],
  [/^\s?(?:万|萬|만)/, 10_000],
  [/^\s?(?:million\b|M\b|백만)/, 1e6],
  [/^\s?(?:億|亿|억)/, 1e8],
  [/^\s?(?:billion\b|B\b)/, 1e9],
  [/^\s?(?:trillion\b|兆|조)/, 1e12]
]

/**
 * Numbers that stand in a text, whatever its digits and separators: `1.000,5` may be read as `1,000.5`. Optional are those
 * in code, links’ targets, identifiers, placeholders and dates, which are compared as such, and those written as words.
 */
export function numbers(markdown: string, locale: Locale): Token[] {
  const language = languageOf(locale)
  const {text, rangeOf, isProse} = readable(markdown)
  const digits = asciiDigits(text)
  const inMarkdown = (token: Token) => ({...withScale(token, digits), range: rangeOf(token.range.start, token.range.end)})
  const words = numberWords(text, language).map(inMarkdown)
  if (!/\d/.test(digits)) return words
  const dates = writtenDates(markdown, locale)
  const isOther = within([...identifiers(markdown), ...placeholders(markdown), ...dates], markdown.length)
  const found = [...digits.matchAll(groupsBySpace(locale) ? spacedPattern : pattern)].flatMap(({0: raw, index}) =>
    read(raw, index, language === 'en' && isVersion(digits, index, index + raw.length)).map(token => {
      const {start, end} = token.range
      const isTied = latinWord.test(digits.charAt(start - 1)) && !versionMark.test(digits.slice(Math.max(0, start - 2), start))
      const isSaid = isTied || isOrdinal(digits, start, end) || isAlways(digits, start, end)
      const isOptional = isSaid || !isProse(start, end) || isOther(rangeOf(start, end).start)
      return inMarkdown(isOptional ? {...token, isOptional} : token)
    })
  )
  return [...found, ...words, ...dates.flatMap(inNumbers)].sort((a, b) => a.range.start - b.range.start)
}

/** What a date may be in numbers where its translation is not read as one: `6 PM` is `18`. */
function inNumbers({parts, range}: WrittenDate): Token[] {
  return parts.flatMap(ways => {
    const [key, ...otherKeys] = ways.filter(way => /^\d/.test(way))
    return key === undefined ? [] : [{key, otherKeys, isOptional: true, range}]
  })
}

/** `3rd` is a word in most languages. */
function isOrdinal(text: string, start: number, end: number): boolean {
  return end - start < 3 && /^(?:st|nd|rd|th)\b/.test(text.slice(end, end + 3))
}

/** `24/7` is said in words in many languages. */
function isAlways(text: string, start: number, end: number): boolean {
  return text.startsWith('24/7', start) || text.slice(end - 4, end) === '24/7'
}

function within(tokens: readonly Token[], length: number): (offset: number) => boolean {
  const marks = new Uint8Array(length)
  for (const {range} of tokens) marks.fill(1, range.start, range.end)
  return offset => marks[offset] === 1
}

/** A version is not rewritten by a locale’s customs: `.NET 4.5`, `v3.1`, `the 3.1 release`, but not `Use 3.5 GB`. */
function isVersion(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  const behind = text.slice(end, end + 12)
  const isOfName = product.test(before) || plainlyName.test(before)
  return versionWord.test(before) || versionBehind.test(behind) || (isOfName && !unitBehind.test(behind))
}

/** One number, or several where the marks between them separate no thousands. */
function read(raw: string, start: number, isVersion: boolean): Token[] {
  const parts = raw.split(/([^\d]+)/)
  const groups = parts.filter((_, index) => index % 2 === 0)
  const marks = parts.filter((_, index) => index % 2 === 1)
  const range = {start, end: start + raw.length}
  const keys = readings(raw, groups, marks, isVersion)
  const [key, ...otherKeys] = keys
  if (key !== undefined) return [{key, otherKeys, range}]
  let at = start
  return groups.map((group, index) => {
    const token = {key: integer(group), range: {start: at, end: at + group.length}}
    at += group.length + (marks[index]?.length ?? 0)
    return token
  })
}

/** What a number may say, the English way first: a version under `=`, so that its points stay points. */
function readings(raw: string, groups: readonly string[], marks: readonly string[], isVersion: boolean): string[] {
  if (marks.length === 0) return [integer(raw)]
  if (marks.includes(fullStop)) return [raw]
  const last = marks.at(-1) ?? ''
  const allEqual = marks.every(mark => mark === last)
  const whole = isGrouped(groups) && allEqual ? [integer(groups.join(''))] : []
  const isDecimalMark = /^[.,٫．]$/.test(last)
  const leading = groups.slice(0, -1)
  const isDecimal = isDecimalMark && (marks.length === 1 || (isGrouped(leading) && marks.slice(0, -1).every(mark => mark === marks[0])))
  const decimal = isDecimal && (marks.length === 1 || !allEqual) ? [`${integer(leading.join(''))}.${groups.at(-1)}`] : []
  const version = allEqual && last === '.' ? [`=${raw}`] : []
  if (isVersion && version.length > 0) return version
  return last === '.' ? [...decimal, ...version, ...whole] : [...whole, ...decimal]
}

/** One to three digits, then three each, or two each before the last three, as in India. */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups
  const inner = rest.slice(0, -1)
  return (
    first.length <= 3 &&
    (rest.length === 0 || rest.at(-1)?.length === 3) &&
    (inner.every(({length}) => length === 3) || inner.every(({length}) => length === 2))
  )
}

function integer(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

/** `1.5 million` is also 1,500,000, as `150万` is. */
function withScale(token: Token, text: string): Token {
  const behind = text.slice(token.range.end, token.range.end + 10)
  const scale = scales.find(([word]) => word.test(behind))
  if (scale === undefined) return token
  const scaled = String(Math.round(Number(token.key.replace('=', '')) * scale[1] * 1000) / 1000)
  return {...token, otherKeys: [...(token.otherKeys ?? []), scaled]}
}

/** Whether a locale groups thousands by spaces, so that an ordinary one may stand there. */
const groupsBySpace = remembered(locale =>
  new Intl.NumberFormat(locale).formatToParts(1_234_567).some(({type, value}) => type === 'group' && /\s/.test(value))
)
