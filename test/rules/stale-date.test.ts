import {describe, expect, test} from 'vitest'
import rule from '../../rules/stale-date.ts'
import {circumstancesOn} from '../../src/check/circumstances.ts'
import type {CalendarDate, DocumentPath, Locale} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {unaligned} from '../unaligned.ts'

const today = '2026-11-21' as CalendarDate

interface Example {
  readonly locale?: string
  readonly target: string
  readonly source?: string
}

/** What is found, as `path place message`, of examples whose front matters are given. */
function check(examples: readonly Example[], given: object = {}) {
  const options = rule.options.parse(given)
  const texts = new Map<string, string>()
  const facts = examples.flatMap(({locale = 'fr-FR', target, source}) => {
    const document = parseDocument(`${locale}/a.md` as DocumentPath, `---\n${target}\n---\n# A\n`, 'target')
    texts.set(document.path, document.text)
    const fact = rule.gather(
      {
        ...unaligned(
          document,
          source === undefined ? null : parseDocument('en-us/a.md' as DocumentPath, `---\n${source}\n---\n# A\n`, 'source')
        ),
        locale: locale as Locale
      },
      options
    )
    // What the cache and the workers do to facts.
    return fact === null ? [] : [{path: document.path, locale, subject: 'a.md', fact: structuredClone(fact)}]
  })
  return [...rule.check(facts, options, circumstancesOn(today))].map(
    ({path, range, message}) => `${path} ${texts.get(path)?.slice(range.start, range.end)}: ${message}`
  )
}

describe('beside English', () => {
  test.each([
    ['half a year', '04/02/2019', '09/04/2019', 'The date 2019-04-02 is 155 days older than the English one, 2019-09-04'],
    ['one day', '2019-09-03', '"9/4/2019"', 'The date 2019-09-03 is 1 day older than the English one, 2019-09-04']
  ])('finds a date older by %s', (_, target, source, message) => {
    expect(check([{target: `ms.date: ${target}`, source: `ms.date: ${source}`}])).toEqual([`fr-FR/a.md ${target}: ${message}`])
  })

  test.each([
    ['the same day in another form', 'ms.date: 1/03/2020', 'ms.date: 2020-01-03'],
    ['a newer date', 'ms.date: 1/03/2020', 'ms.date: 01/02/2020'],
    ['dates of different keys', 'date: 2019-01-01', 'ms.date: 2020-01-01'],
    ['what is no date', 'ms.date: 02/30/2019', 'ms.date: 2020-01-01'],
    ['an English placeholder', 'ms.date: 02/03/2019', 'ms.date: "[mm/dd/yyyy]"'],
    ['no date', 'title: A', 'ms.date: 2020-01-01'],
    ['an old handoff', 'ms.date: 2020-01-01\nms.lasthandoff: 01/01/2017', 'ms.date: 2020-01-01']
  ])('is silent about %s', (_, target, source) => {
    expect(check([{target, source}])).toEqual([])
  })

  test('tells where the English date stands', () => {
    const source = parseDocument('en-us/a.md' as DocumentPath, '---\nms.date: 2020-01-01\n---\n', 'source')
    const target = parseDocument('fr-fr/a.md' as DocumentPath, '---\nms.date: 2019-01-01\n---\n', 'target')
    const options = rule.options.parse({})
    const fact = rule.gather(unaligned(target, source), options)
    if (fact === null) throw new Error('a fact is due')
    const [problem] = rule.check([{path: target.path, locale: 'fr-FR', subject: 'a.md', fact}], options, circumstancesOn(today))
    expect(problem?.source).toEqual({range: {start: 13, end: 23}, text: '2020-01-01'})
  })

  test('does not ask other locales', () => {
    expect(
      check([
        {target: 'ms.date: 2019-09-04', source: 'ms.date: 2019-09-04'},
        {locale: 'de-DE', target: 'ms.date: 2020-01-03', source: 'ms.date: 2019-09-04'}
      ])
    ).toEqual([])
  })
})

describe('among locales', () => {
  test('finds each date that is older than the newest, once', () => {
    expect(
      check([
        {locale: 'ja-JP', target: 'ms.date: 04/02/2019'},
        {locale: 'fr-FR', target: 'ms.date: 09/04/2019'},
        {locale: 'de-DE', target: 'ms.date: 1/03/2020'},
        {locale: 'cs-CZ', target: 'ms.date: 01/03/2020'},
        {locale: 'zh-TW', target: 'title: A'}
      ])
    ).toEqual([
      'ja-JP/a.md 04/02/2019: The date 2019-04-02 is 276 days older than that of the cs-CZ translation, 2020-01-03',
      'fr-FR/a.md 09/04/2019: The date 2019-09-04 is 121 days older than that of the cs-CZ translation, 2020-01-03'
    ])
  })

  test.each([
    ['two documents of one locale', [{target: 'ms.date: 2019-01-01'}, {target: 'ms.date: 2020-01-01'}]],
    ['a slip into the future', [{target: 'ms.date: 2019-01-01'}, {locale: 'de-DE', target: 'ms.date: 2091-01-01'}]],
    ['dates of different keys', [{target: 'ms.date: 2019-01-01'}, {locale: 'de-DE', target: 'date: 2020-01-01'}]]
  ])('is silent about %s', (_, examples: readonly Example[]) => {
    expect(check(examples)).toEqual([])
  })

  test('sees documents of one subject at a time', () => {
    expect(rule.together).toBe('subject')
  })

  test('asks them where English has no date', () => {
    expect(
      check([
        {target: 'ms.date: 2019-09-04', source: 'title: A'},
        {locale: 'de-DE', target: 'ms.date: 2020-01-03', source: 'title: A'}
      ])
    ).toHaveLength(1)
  })
})

describe('against the calendar', () => {
  test.each([
    ['over the limit', 'ms.date: 09/04/2019', ['fr-FR/a.md 09/04/2019: The newest date, 2019-09-04, is more than 365 days old']],
    [
      'over the limit, the handoff too',
      'ms.date: 09/04/2019\nms.lasthandoff: 01/01/2020',
      ['fr-FR/a.md 01/01/2020: The newest date, 2020-01-01, is more than 365 days old']
    ],
    [
      'over the limit, with a handoff alone',
      'ms.lasthandoff: 01/01/2020',
      ['fr-FR/a.md 01/01/2020: The newest date, 2020-01-01, is more than 365 days old']
    ],
    ['handed off a short time ago', 'ms.date: 09/04/2019\nms.lasthandoff: 11/01/2026', []],
    ['just within', 'ms.date: 11/21/2025', []],
    ['without dates', 'title: A', []]
  ])('a document %s', (_, target, found) => {
    expect(check([{target}], {maximumAge: 365})).toEqual(found)
    expect(check([{target}])).toEqual([])
  })
})

describe('among several locales without English', () => {
  const dated = (locale: string, date: string) => ({locale, target: `ms.date: ${date}`})
  const told = (found: readonly string[]) => found.map(line => [line.slice(0, 5), line.slice(line.indexOf('of the'))])

  test.each([
    ['as they stand', ['ja-JP', 'it-IT']],
    ['the other way around', ['it-IT', 'ja-JP']]
  ])('the newest counts, and of one day the first by name: %s', (_, newest) => {
    const sets = [dated('de-DE', '2020-01-01'), ...newest.map(locale => dated(locale, '2020-05-01')), dated('fr-FR', '2020-03-01')]
    const message = 'of the it-IT translation, 2020-05-01'
    expect(told(check(sets))).toEqual([
      ['de-DE', message],
      ['fr-FR', message]
    ])
  })

  test('a day counts that is today, and none that is no date', () => {
    expect(told(check([dated('de-DE', '2026-11-20'), dated('fr-FR', '2026-11-21'), dated('it-IT', '2026-13-01')]))).toEqual([
      ['de-DE', 'of the fr-FR translation, 2026-11-21']
    ])
  })
})
