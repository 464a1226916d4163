import type {CalendarDate} from '../model/brand.ts'

/** What a front matter value says of a day. */
export type DateReading =
  | {readonly kind: 'date'; readonly date: CalendarDate}
  /** A template's, never filled in: `[mm/dd/yyyy]`. */
  | {readonly kind: 'placeholder'}
  /** `reason` is a clause that says why it is no date: `there is no month 13`. */
  | {readonly kind: 'none'; readonly reason: string}

const time = String.raw`(?:[T ] *(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[AP]M)?(?: ?(?:[A-Z]{1,4}|[+-]\d\d(?::?\d\d)?))?)?`
const monthFirst = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4})${time}$`, 'i')
const yearFirst = new RegExp(String.raw`^(\d{4})([-/])(\d{1,2})\2(\d{1,2})${time}$`, 'i')
const twoDigitYear = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/
const anyDate = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/g
const placeholder = /\b(?:mm?[-/.]dd?|dd?[-/.]mm?)[-/.]y{2,4}\b|\byyyy[-/.]mm?[-/.]dd?\b|^[[{<]\D*[\]}>]$/i

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Documents on disks are younger; `01/01/0001` is what .NET and Go write for no date at all. */
const earliestYear = 1900

/**
 * Read a date as front matters have it: month/day/year, year/month/day or year-month-day, with one digit or two,
 * in quotes or not. A time and a zone may follow; they do not move the day.
 */
export function parseDate(text: string): DateReading {
  const written = text
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
  const english = monthFirst.exec(written)
  if (english) return readDay(Number(english[3]), Number(english[1]), Number(english[2]))
  const iso = yearFirst.exec(written)
  if (iso) return readDay(Number(iso[1]), Number(iso[3]), Number(iso[4]))
  if (placeholder.test(written)) return {kind: 'placeholder'}
  if (twoDigitYear.test(written)) return none('its year has two digits')
  if ((written.match(anyDate)?.length ?? 0) > 1) return none('more than one date stands there')
  return none('it is written neither month/day/year nor year-month-day')
}

/** The day, in UTC, of a time in seconds since 1970, so that it is the same wherever tulint runs. */
export function dayOfSeconds(seconds: number): CalendarDate {
  const milliseconds = Math.min(Math.max(seconds, 0) * 1000, Date.UTC(9999, 11, 31)) // A commit may claim any time.
  return toDate(new Date(milliseconds).toISOString().slice(0, 10))
}

/** How many days later `to` is than `from`; negative where it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day so many days later; days before 1970 are 1970-01-01, those after 9999 its last. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dayOfSeconds((dayNumber(date) + days) * 86_400)
}

/** The first days of months, the latest ones before a day; the oldest first. */
export function monthsBefore(day: CalendarDate, count: number): CalendarDate[] {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - (day.endsWith('-01') ? 2 : 1) // Since the year 0.
  return Array.from({length: count}, (_, index) => {
    const month = months - count + 1 + index
    return toDate(`${digits(Math.floor(month / 12), 4)}-${digits((month % 12) + 1, 2)}-01`)
  })
}

/** `1 day`, `155 days`. */
export function writeDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

function readDay(year: number, month: number, day: number): DateReading {
  if (year < earliestYear) return none(`no document is of the year ${digits(year, 4)}`)
  if (month > 12 && month <= 31 && day >= 1 && day <= 12) return none('day and month are swapped')
  const name = monthNames[month - 1]
  if (name === undefined) return none(`there is no month ${month}`)
  if (day === 0) return none('there is no day 0')
  const length = monthLength(year, month)
  if (day > length) return none(`${name} ${year} has ${length} days`)
  return {kind: 'date', date: toDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`)}
}

/** The one place where a CalendarDate is made. */
function toDate(text: string): CalendarDate {
  return text as CalendarDate
}

function none(reason: string): DateReading {
  return {kind: 'none', reason}
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0')
}

function monthLength(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0)
}

/**
 * Days since 1970-01-01.
 *
 * @see Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`: years begin in March, so
 * that the leap day is a year's last; 400 years are one era of 146,097 days.
 */
function dayNumber(date: CalendarDate): number {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
