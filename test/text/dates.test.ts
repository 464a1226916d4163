import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {CalendarDate} from '../../src/model/brand.ts'
import {daysBetween, parseDate, writeDays} from '../../src/text/dates.ts'
import {timed} from '../timed.ts'

function dateOf(text: string): CalendarDate {
  const reading = parseDate(text)
  if (reading.kind !== 'date') throw new Error(`${text} is no date`)
  return reading.date
}

describe('parseDate', () => {
  test.each([
    ['two digits each', '04/02/2019', '2019-04-02'],
    ['one digit each', '4/2/2019', '2019-04-02'],
    ['a month of one digit', '1/03/2020', '2020-01-03'],
    ['a day of one digit', '10/7/2018', '2018-10-07'],
    ['a time after noon', '7/11/2018 12:00:00 AM', '2018-07-11'],
    ['the year first', '2019/04/02', '2019-04-02'],
    ['an ISO date', '2019-04-02', '2019-04-02'],
    ['an ISO time with a zone', '2019-04-02T23:30:00.000Z', '2019-04-02'],
    ['a time with a distance from UTC', '2019-04-02 10:00:00 +0800', '2019-04-02'],
    ['a time without seconds', '2019-04-02 9:30', '2019-04-02'],
    ['double quotes', '"04/02/2019"', '2019-04-02'],
    ['single quotes', "'2019-04-02'", '2019-04-02'],
    ['white space around', ' 04/02/2019 ', '2019-04-02'],
    ['the leap day of a leap year', '02/29/2020', '2020-02-29'],
    ['the leap day of a fourth century', '02/29/2000', '2000-02-29']
  ])('reads %s', (_, text, date) => {
    expect(parseDate(text)).toEqual({kind: 'date', date})
  })

  test.each([
    '[mm/dd/yyyy]',
    'MM/DD/YYYY',
    '#Required; mm/dd/yyyy format.',
    'mm/dd/yy',
    'm/d/yyyy',
    'dd-mm-yyyy',
    'yyyy-mm-dd',
    '{@date}',
    '<date>',
    '"[mm/dd/yyyy]"'
  ])('takes %s for a placeholder', text => {
    expect(parseDate(text)).toEqual({kind: 'placeholder'})
  })

  test.each([
    ['a day that the month lacks', '02/30/2019', 'February 2019 has 28 days'],
    ['the leap day of another year', '02/29/2019', 'February 2019 has 28 days'],
    ['the leap day of a century', '02/29/1900', 'February 1900 has 28 days'],
    ['a month that the year lacks', '13/31/2019', 'there is no month 13'],
    ['month 0', '00/12/2019', 'there is no month 0'],
    ['day 0', '04/00/2019', 'there is no day 0'],
    ['the day first', '25/12/2019', 'day and month are swapped'],
    ['the day second', '2019-25-12', 'day and month are swapped'],
    ['a first number that is no day either', '99/04/2019', 'there is no month 99'],
    ['a year of two digits', '4/2/19', 'its year has two digits'],
    ['the first day of all', '01/01/0001', 'no document is of the year 0001'],
    ['two dates', '07/01/2025, 7/29/2026', 'more than one date stands there'],
    ['German', '02.04.2019', 'it is written neither month/day/year nor year-month-day'],
    ['Japanese', '2019年4月2日', 'it is written neither month/day/year nor year-month-day'],
    ['two separators', '2019-04/02', 'it is written neither month/day/year nor year-month-day'],
    ['a time that no clock shows', '2019-04-02 25:00', 'it is written neither month/day/year nor year-month-day'],
    ['a date in brackets', '[04/02/2019]', 'it is written neither month/day/year nor year-month-day'],
    ['nothing', '', 'it is written neither month/day/year nor year-month-day']
  ])('does not read %s', (_, text, reason) => {
    expect(parseDate(text)).toEqual({kind: 'none', reason})
  })
})

describe('daysBetween', () => {
  test.each([
    ['one day', '2019-04-01', '2019-04-02', 1],
    ['backwards', '2019-04-02', '2019-04-01', -1],
    ['over a leap day', '2020-02-28', '2020-03-01', 2],
    ['over no leap day', '1900-02-28', '1900-03-01', 1],
    ['over the end of a year', '2019-12-31', '2020-01-01', 1],
    ['half a year', '2019-04-02', '2019-09-04', 155],
    ['an era', '1970-01-01', '2370-01-01', 146_097]
  ])('counts %s', (_, from, to, days) => {
    expect(daysBetween(dateOf(from), dateOf(to))).toBe(days)
  })

  test('counts as UTC does, in the order in which dates sort', () => {
    const day = fc.date({min: new Date('1900-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true})
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a, b].map(date => dateOf(date.toISOString().slice(0, 10)))
        if (from === undefined || to === undefined) throw new Error('two days are due')
        const days = daysBetween(from, to)
        expect(days).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000)
        expect(days > 0).toBe(from < to)
      })
    )
  })
})

test('writeDays knows the singular', () => {
  expect([0, 1, 2].map(writeDays)).toEqual(['0 days', '1 day', '2 days'])
})

test('parseDate is quick with hostile text', () => {
  for (const text of ['1/'.repeat(50_000), `[${'<'.repeat(100_000)}`, `2019-04-02${' '.repeat(100_000)}x`, 'mm/dd/'.repeat(20_000)]) {
    expect(timed(() => parseDate(text))).toBeLessThan(200)
  }
})
