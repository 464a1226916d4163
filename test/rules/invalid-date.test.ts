import {describe, expect, test} from 'vitest'
import rule from '../../rules/invalid-date.ts'
import {circumstancesOn} from '../../src/check/circumstances.ts'
import type {CalendarDate, DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'

const today = '2026-11-21' as CalendarDate

function check(frontMatter: string, options: object = {}) {
  const document = parseDocument('fr-fr/a.md' as DocumentPath, `---\n${frontMatter}\n---\n# A\n`, 'target')
  const problems = rule.check(document, rule.options.parse(options), circumstancesOn(today))
  return [...problems].map(({message, range}) => [document.text.slice(range.start, range.end), message])
}

describe('finds', () => {
  test.each([
    ['no date', 'ms.date: 02/30/2019', '02/30/2019', '“02/30/2019” in “ms.date” is no date: February 2019 has 28 days'],
    [
      'a date in quotes that is none',
      'ms.date: "25/04/2019"',
      '"25/04/2019"',
      '“25/04/2019” in “ms.date” is no date: day and month are swapped'
    ],
    [
      'two dates',
      'ms.date: 07/01/2025, 7/29/2026',
      '07/01/2025, 7/29/2026',
      '“07/01/2025, 7/29/2026” in “ms.date” is no date: more than one date stands there'
    ],
    [
      'a placeholder',
      'ms.date: [mm/dd/yyyy]',
      '[mm/dd/yyyy]',
      "“[mm/dd/yyyy]” in “ms.date” is a template's placeholder: the date is missing"
    ],
    [
      'a placeholder that is no YAML',
      'ms.date: {@date}',
      '{@date}',
      "“{@date}” in “ms.date” is a template's placeholder: the date is missing"
    ],
    [
      'a placeholder that YAML takes for a comment',
      'ms.date:  #Required; mm/dd/yyyy format.',
      '#Required; mm/dd/yyyy format.',
      "“#Required; mm/dd/yyyy format.” in “ms.date” is a template's placeholder: the date is missing"
    ],
    ['a date in the future', 'ms.date: 11/23/2026', '11/23/2026', 'The date 2026-11-23 in “ms.date” lies in the future'],
    ['a handoff in the future', 'ms.lasthandoff: 04/02/2091', '04/02/2091', 'The date 2091-04-02 in “ms.lasthandoff” lies in the future'],
    [
      'a handoff before the date',
      'ms.date: 8/29/2018\nms.lasthandoff: 09/29/2017',
      '09/29/2017',
      'The handoff of 2017-09-29 is 334 days before the date of what was handed off, 2018-08-29'
    ],
    ['the date of another format', 'date: 2019-13-01', '2019-13-01', '“2019-13-01” in “date” is no date: day and month are swapped']
  ])('%s', (_, frontMatter, place, message) => {
    expect(check(frontMatter)).toEqual([[place, message]])
  })

  test('every one, but the order of dates only where both can be', () => {
    expect(check('ms.date: 02/30/2019\nms.lasthandoff: 13/13/2019')).toHaveLength(2)
    expect(check('ms.date: 04/02/2091\nms.lasthandoff: 04/02/2019')).toHaveLength(1)
  })
})

test.each([
  ['a date', 'ms.date: 1/03/2020'],
  ['tomorrow: somewhere it is today', 'ms.date: 11/22/2026'],
  ['a handoff one day before the date: that is the rule in real sets', 'ms.date: 09/04/2019\nms.lasthandoff: 09/03/2019'],
  ['a date set for the end of the month', 'ms.date: 05/02/2019\nms.lasthandoff: 04/01/2019'],
  ['a handoff years after the date', 'ms.date: 03/01/2019\nms.lasthandoff: 01/26/2021'],
  ['an empty value', 'ms.date:\nms.lasthandoff: ""'],
  ['a comment that asks for nothing', 'ms.date: # later'],
  ['a date with a comment', 'ms.date: 04/02/2019 # mm/dd/yyyy'],
  ['another key', 'title: 02/30/2019'],
  ['no key', '']
])('is silent about %s', (_, frontMatter) => {
  expect(check(frontMatter)).toEqual([])
})

test('is silent about a document without front matter', () => {
  const document = parseDocument('fr-fr/a.md' as DocumentPath, '# A\n\nms.date: 02/30/2019\n', 'target')
  expect([...rule.check(document, rule.options.parse({}), circumstancesOn(today))]).toEqual([])
})

test('its options move the limits', () => {
  expect(check('ms.date: 11/22/2026', {futureDays: 0})).toHaveLength(1)
  expect(check('ms.date: 09/04/2019\nms.lasthandoff: 09/03/2019', {handoffLead: 0})).toHaveLength(1)
  expect(check('ms.date: 09/04/2019\nms.lasthandoff: 09/03/2017', {handoffLead: null})).toEqual([])
  expect(check('ms.date: none\nupdated: none', {keys: ['updated']})).toHaveLength(1)
})

test('finds the same with CRLF and a byte order mark', () => {
  const text = '\ufeff---\r\nms.date:  #Required; mm/dd/yyyy format.\r\nms.lasthandoff: 02/30/2019\r\n---\r\n'
  const document = parseDocument('fr-fr/a.md' as DocumentPath, text, 'target')
  const places = [...rule.check(document, rule.options.parse({}), circumstancesOn(today))].map(({range}) =>
    text.slice(range.start, range.end)
  )
  expect(places).toEqual(['#Required; mm/dd/yyyy format.', '02/30/2019'])
})
