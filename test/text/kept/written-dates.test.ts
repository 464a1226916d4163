import {describe, expect, test} from 'vitest'
import {dateFacts, saysDate, writtenDates} from '../../../src/text/kept/written-dates.ts'

const keys = (text: string, locale: string) => writtenDates(text, locale).map(({key}) => key)

test.each([
  ['month first', 'en', 'on January 5, 2020', ['2020-1-5']],
  ['with an ordinal', 'en', 'on January 5th, 2020', ['2020-1-5']],
  ['day first', 'en', 'on 5 January 2020', ['2020-1-5']],
  ['no year', 'en', 'on January 5', ['-1-5']],
  ['no day', 'en', 'in January 2020', ['2020-1']],
  ['a verb', 'en', 'you may 5 times', []],
  ['a month alone', 'en', 'in January', []],
  ['ISO', 'en', '2020-01-05', ['2020-1-5']],
  ['slashes', 'en', '1/5/2020', ['2020-1-5']],
  ['a version', 'en', '1.2.3', []],
  ['no date at all', 'en', '2020-13-45', []],
  ['German', 'de', 'am 5. Januar 2020', ['2020-1-5']],
  ['German with points', 'de', 'am 13.1.2020', ['2020-13-1']],
  ['French', 'fr', 'le 1er janvier 2020', ['2020-1-1']],
  ['Spanish', 'es', 'el 5 de enero de 2020', ['2020-1-5']],
  ['Portuguese', 'pt', '5 de janeiro de 2020', ['2020-1-5']],
  ['Russian', 'ru', '5 января 2020 г.', ['2020-1-5']],
  ['Polish', 'pl', '5 stycznia 2020', ['2020-1-5']],
  ['Hungarian', 'hu', '2020. január 5.', ['2020-1-5']],
  ['Vietnamese', 'vi', '5 tháng 1, 2020', ['2020-1-5']],
  ['Japanese', 'ja', '2020年12月5日に', ['2020-12-5']],
  ['Japanese with spaces', 'ja', '2020 年 12 月 5 日', ['2020-12-5']],
  ['Japanese without a day', 'ja', '2020年12月リリース', ['2020-12']],
  ['Chinese numerals', 'zh', '2017 年三月', ['2017-3']],
  ['Korean', 'ko', '2020년 1월 5일', ['2020-1-5']],
  ['Arabic digits', 'ar', '٥ يناير ٢٠٢٠', ['2020-1-5']],
  ['twelve hours', 'en', 'at 3:30 PM', ['3:30']],
  ['an hour alone', 'en', 'at 9 a.m.', ['9:00']],
  ['twenty-four hours', 'de', 'um 15:30 Uhr', ['3:30']],
  ['hours in French', 'fr', 'à 15 h 30', ['3:30']],
  ['code', 'en', '`2020-01-05`', []]
])('reads %s', (_, locale, text, found) => {
  expect(keys(text, locale)).toEqual(found)
})

describe('what a text says in its numbers and months', () => {
  test.each([
    ['the same in another order', 'de', 'Am 5. des Monats Januar, 2020', true],
    ['a month as a number', 'de', '5.1.2020', true],
    ['another month', 'de', '5. Februar 2020', false],
    ['another day', 'de', '6. Januar 2020', false],
    ['a Buddhist year', 'th', '5 มกราคม 2563', true]
  ])('%s', (_, locale, text, isSaid) => {
    const [date] = writtenDates('January 5, 2020', 'en')
    expect(date !== undefined && saysDate(dateFacts(text, locale), date)).toBe(isSaid)
  })
})

test('a range of days tells all of its parts', () => {
  const dates = writtenDates('January 5-7, 2020', 'en')
  expect(dates.every(date => saysDate(dateFacts('du 5 au 7 janvier 2020', 'fr'), date))).toBe(true)
})
