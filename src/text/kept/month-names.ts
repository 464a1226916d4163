import {remembered} from '../remembered.ts'

/** The names of the months in one language. */
export interface MonthNames {
  /** 1 … 12, by names in small letters: long and short ones, alone and beside a day. */
  readonly months: ReadonlyMap<string, number>
  /** Alternatives of a pattern with the flag `u`, long names first. */
  readonly pattern: string
}

const hanNumerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/**
 * The names that ICU has for the months of the Gregorian calendar, and the numbered ones of East Asia.
 *
 * @param locale - BCP 47 tag.
 */
export const monthNames = remembered(readMonthNames)

function readMonthNames(locale: string): MonthNames {
  const months = new Map<string, number>()
  for (const width of ['long', 'short'] as const) {
    // Beside a day alone they are what they are beside a day and a year, in all languages (its test asks ICU).
    for (const rest of [{}, {day: 'numeric', year: 'numeric'}] as const) {
      const format = new Intl.DateTimeFormat(locale, {
        month: width,
        ...rest,
        timeZone: 'UTC',
        calendar: 'gregory',
        numberingSystem: 'latn'
      })
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(Date.UTC(2020, month - 1, 5)).find(({type}) => type === 'month')
        const name = monthKey(part?.value ?? '')
        if (isTelling(name) && !months.has(name)) months.set(name, month)
      }
    }
  }
  for (let month = 1; month <= 12; month++) {
    for (const name of [`${month}月`, `${month}월`, `${hanNumerals[month - 1]}月`]) months.set(name, month)
  }
  const names = [...months.keys()].sort((a, b) => b.length - a.length)
  return {months, pattern: names.map(name => Array.from(name, escape).join('\\s?')).join('|')}
}

/** A month's name as `months` has it: in small letters, without white space and the point of an abbreviation. */
export function monthKey(name: string): string {
  return name.toLowerCase().replace(/\s|\.$/g, '')
}

function escape(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
}

/** A name of one or two letters is too like other words. */
function isTelling(name: string): boolean {
  return /\p{L}/u.test(name) && (name.length > 2 || /[\p{Script=Han}\p{Script=Hangul}]/u.test(name))
}
