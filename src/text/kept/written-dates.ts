import {byScript} from '../by-script.ts'
import {remembered} from '../remembered.ts'
import {asciiDigits} from './digits.ts'
import {monthKey, monthNames} from './month-names.ts'
import {readable} from './readable.ts'
import type {Token} from './token.ts'

/** A day, a month of a year or a time of day as running text has it: `January 5, 2020`, `3:00 PM`. */
export interface WrittenDate extends Token {
  /** What it says, each in every way that another language may say it: numbers, and `m1` … `m12` for months. */
  readonly parts: readonly (readonly string[])[]
}

// No letter of a script that is written with spaces.
const noWordBefore = String.raw`(?<![^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|\d)`
const noWordBehind = String.raw`(?![^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|(?<=\d)\d)`
const yearPattern = String.raw`(?:19|20|25)\d\d(?!\d)`
const dayPattern = String.raw`(?:3[01]|[12]\d|0?[1-9])(?!\d|[:.,]\d|\s?%)`
const gap = String.raw`(?:\p{L}{0,3}[\s.,'’/-]{1,2}){0,2}`

const numeric =
  /(?<![\d.:/-])(?:(?<year1>(?:19|20)\d\d)(?<mark>[-/.])(?<month1>\d{1,2})\k<mark>(?<day1>\d{1,2})|(?<a>\d{1,2})(?<mark2>[-/.])(?<b>\d{1,2})\k<mark2>(?<year2>(?:19|20)\d\d))(?![\d/-]|[.:]\d)/gu
const clockIn = byScript(
  () =>
    /(?<![\d.:/])(?<hour>[01]?\d|2[0-4])(?:(?::|\s?h\s?)(?<minute>[0-5]\d)(?!\d)(?::[0-5]\d)?)?\s?(?<half>[ap]m\b|[ap]\.\s?m\.?)?(?![\d:]|\p{L})/giu
)

/** The dates and times that stand in a text, in a link’s or an emphasis’s, too, but not in code. */
export function writtenDates(markdown: string, locale: string): WrittenDate[] {
  if (!/\p{Nd}/u.test(markdown)) return []
  const {text, rangeOf, isProse} = readable(markdown)
  const digits = asciiDigits(text)
  const [hasNumeric, hasNamed, hasClock] = [mayBeNumeric.test(digits), mayNameMonth(digits, locale), mayBeClock.test(digits)]
  if (!hasNumeric && !hasNamed && !hasClock) return []
  const found: WrittenDate[] = []
  const taken = new Uint8Array(digits.length)
  const add = (match: RegExpMatchArray, keys: readonly [string, ...string[]], parts: WrittenDate['parts']) => {
    const start = match.index ?? 0
    const end = start + match[0].trimEnd().length
    const [key, ...otherKeys] = keys
    if (taken[start] === 1 || taken[end - 1] === 1 || !isProse(start, end)) return
    taken.fill(1, start, end)
    found.push({key, otherKeys, parts, range: rangeOf(start, end)})
  }
  for (const match of hasNumeric ? digits.matchAll(numeric) : []) {
    const {year1, month1, day1, a, b, year2} = match.groups ?? {}
    const [first, second] = [Number(month1 ?? a), Number(day1 ?? b)]
    if (first < 1 || second < 1 || Math.min(first, second) > 12 || Math.max(first, second) > 31) continue
    const year = year1 ?? year2 ?? ''
    add(
      match,
      [`${year}-${first}-${second}`, `${year}-${second}-${first}`],
      [[year], [`${first}`, `m${first}`], [`${second}`, `m${second}`]]
    )
  }
  for (const match of hasNamed ? digits.matchAll(namedPattern(locale)(digits)) : []) {
    const {year1 = '', day1, month = '', day2, year2 = ''} = match.groups ?? {}
    const number = monthNames(locale).months.get(monthKey(month))
    const isName = !/^en\b/.test(locale) || /^\p{Lu}/u.test(month) // “may” is a verb.
    const day = Number(day1 ?? day2)
    const year = year1 || year2
    if (number === undefined || !isName || (year === '' && (Number.isNaN(day) || month.length < 4))) continue
    const written = Number.isNaN(day) ? '' : `-${day}`
    add(match, [`${year}-${number}${written}`], [...yearParts(year), [`m${number}`, `${number}`], ...(written === '' ? [] : [[`${day}`]])])
  }
  for (const match of hasClock ? digits.matchAll(clockIn(digits)) : []) {
    const {hour = '', minute, half} = match.groups ?? {}
    if (minute === undefined && half === undefined) continue
    const short = Number(hour) % 12
    const hours = [short, short + 12, ...(short === 0 ? [24] : [])].map(String)
    add(match, [`${short}:${minute ?? '00'}`], [hours, ...(minute === undefined || minute === '00' ? [] : [[String(Number(minute))]])])
  }
  return found.sort((one, other) => one.range.start - other.range.start)
}

// What a date in numbers and a time of day have at least.
const mayBeNumeric = /\d[-/.]\d{1,2}[-/.]\d/
const mayBeClock = /\d(?::|\s?h\s?)[0-5]\d|\d\s?[ap]\.?\s?m/i

// What a month has beside it at least: a day or a year.
const mayBeDayOrYear = /(?<!\d)(?:\d\d?|(?:19|20|25)\d\d)(?!\d)/

function mayNameMonth(digits: string, locale: string): boolean {
  if (!mayBeDayOrYear.test(digits)) return false
  const letters = digits.toLowerCase().replace(/\s+/g, '')
  const {counted, named} = monthsByForm(locale)
  return named.some(name => letters.includes(name)) || (/[月월]/.test(letters) && counted.some(name => letters.includes(name)))
}

const monthsByForm = remembered(locale => {
  const names = [...monthNames(locale).months.keys()]
  return {counted: names.filter(isCounted), named: names.filter(name => !isCounted(name))}
})

/** Whether a month’s name is its number: `3月`. */
function isCounted(name: string): boolean {
  return /[月월]$/.test(name)
}

/** All that a text says in numbers and names of months, as `parts` have it. */
export function dateFacts(markdown: string, locale: string): ReadonlySet<string> {
  const digits = asciiDigits(readable(markdown).text)
  const facts = new Set((digits.match(/\d{1,15}/g) ?? []).map(number => String(Number(number))))
  const named = monthKey(digits)
  for (const [name, month] of monthNames(locale).months) if (named.includes(name)) facts.add(`m${month}`)
  return facts
}

/** Whether a text with these facts can say a date, whatever its form. Where it names months, it says none by number. */
export function saysDate(facts: ReadonlySet<string>, {parts}: WrittenDate): boolean {
  const namesMonths = [...facts].some(isMonth)
  return parts.every(ways => {
    const [first = ''] = ways
    return namesMonths && isMonth(first) ? facts.has(first) : ways.some(way => facts.has(way))
  })
}

function isMonth(fact: string): boolean {
  return fact.startsWith('m')
}

// Buddhist years run 543 ahead.
function yearParts(year: string): string[][] {
  if (year === '') return []
  const number = Number(year)
  return [[year, String(number > 2400 ? number - 543 : number + 543)]]
}

const namedPattern = remembered(readNamedPattern)

function readNamedPattern(locale: string): (text: string) => RegExp {
  const pattern = new RegExp(
    `(?:(?<!\\d)(?<year1>${yearPattern})(?:\\p{L}|\\.)?${gap}[年년]?)?(?:(?<!\\d)(?<day1>${dayPattern})[\\p{L}.º°]{0,3}[\\s-]{0,2}(?:\\p{L}{1,3}[\\s'’]{1,2})?)?` +
      `${noWordBefore}(?<month>${monthNames(locale).pattern})\\.?${noWordBehind}` +
      `(?:[\\s.,-]{0,3}(?<day2>${dayPattern})(?:st|nd|rd|th|日|일|\\.)?)?(?:${gap}(?<year2>${yearPattern}))?`,
    'giu'
  )
  return byScript(() => pattern)
}
