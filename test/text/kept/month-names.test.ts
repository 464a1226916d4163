import {expect, test} from 'vitest'
import {monthKey, monthNames} from '../../../src/text/kept/month-names.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const codes = Array.from(letters).flatMap(first => Array.from(letters, second => first + second))
const languages = Intl.DateTimeFormat.supportedLocalesOf([...codes, 'pt-PT', 'sr-Latn', 'zh-TW', 'de-AT', 'fr-CA', 'ar-EG', 'fil'])

test('the names of months beside a day alone are known, in every language of ICU’s', () => {
  expect(languages.length).toBeGreaterThan(100)
  for (const locale of languages) {
    const {months} = monthNames(locale)
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, {month, day: 'numeric', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn'})
      for (let index = 0; index < 12; index++) {
        const part = format.formatToParts(Date.UTC(2020, index, 5)).find(({type}) => type === 'month')
        const name = monthKey(part?.value ?? '')
        if (/^\p{L}{3,}$/u.test(name)) expect([locale, name, months.has(name)]).toEqual([locale, name, true])
      }
    }
  }
})
