import {describe, expect, test} from 'vitest'
import rule from '../../rules/front-matter-mismatch.ts'
import {circumstancesOn} from '../../src/check/circumstances.ts'
import type {CalendarDate, DocumentPath, Locale} from '../../src/model/brand.ts'
import {unknownSite} from '../../src/model/site.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {unaligned} from '../unaligned.ts'
import {timed} from '../timed.ts'
import {placed} from './placed.ts'

const today = '2026-11-21' as CalendarDate

interface Given {
  readonly source?: string
  readonly expectedLocale?: string | null
  readonly options?: object
}

function check(target: string, {source, expectedLocale = 'fr-FR', options = {}}: Given = {}) {
  const document = parseDocument('fr-fr/a.md' as DocumentPath, target, 'target')
  const problems = rule.check(
    {
      ...unaligned(document, source === undefined ? null : parseDocument('en-us/a.md' as DocumentPath, source, 'source')),
      expectedLocale: expectedLocale as Locale | null
    },
    rule.options.parse(options),
    {...circumstancesOn(today), site: unknownSite}
  )
  return [...problems].map(({message, range}) => [document.text.slice(range.start, range.end), message])
}

function page(frontMatter: string) {
  return `---\n${frontMatter}\n---\n# A\n`
}

describe('beside English', () => {
  test.each([
    ['another value', 'ms.topic: Artikel', 'ms.topic: article', [['Artikel', '“ms.topic” is “Artikel”, but “article” in English']]],
    ['an empty value', 'ms.topic:', 'ms.topic: article', [['ms.topic', '“ms.topic” is empty, but “article” in English']]],
    ['a value where English has none', 'ms.prod: w10', "ms.prod: ''", [['w10', '“ms.prod” is “w10”, but empty in English']]],
    ['a missing key', 'title: A', 'title: A\nuid: a.b', [['---', 'The key “uid” is missing: in English it is “a.b”']]],
    ['another case', 'uid: A.b', 'uid: a.b', [['A.b', '“uid” is “A.b”, but “a.b” in English']]],
    ['words as one', 'uid: ab', 'uid: a b', [['ab', '“uid” is “ab”, but “a b” in English']]],
    ['other brackets in a value', 'uid: b[a]', 'uid: ba', [['b[a]', '“uid” is “b[a]”, but “ba” in English']]],
    ['other brackets before a value', "uid: '[a]b'", 'uid: ab', [["'[a]b'", '“uid” is “[a]b”, but “ab” in English']]],
    ['other dashes in a value', 'uid: a- b', 'uid: a b', [['a- b', '“uid” is “a- b”, but “a b” in English']]],
    ['other quotation marks in a value', 'uid: "b\'a\'"', 'uid: ba', [['"b\'a\'"', "“uid” is “b'a'”, but “ba” in English"]]],
    ['other quotation marks before a value', 'uid: "\'a\'b"', 'uid: ab', [['"\'a\'b"', "“uid” is “'a'b”, but “ab” in English"]]]
  ])('finds %s', (_, target, source, found) => {
    expect(check(page(target), {source: page(source)})).toEqual(found)
  })

  test.each([
    ['the same value', 'ms.topic: article', 'ms.topic: article'],
    ['other quotation marks', "ms.topic: 'article'", 'ms.topic: "article"'],
    ['emptiness in another form', 'ms.technology: null', 'ms.technology: ""'],
    ['a list in another form', 'ms.service:\n- a\n- "b c"', 'ms.service: [a, b c]'],
    ['a list with other indentation', 'ms.service:\n- a\n- b', 'ms.service:\n  - a\n  - b'],
    ['white space within a value', 'ms.service: a  b', 'ms.service: a b'],
    ['nothing, as YAML writes it', 'ms.service: ~', 'ms.service:'],
    ['a translated title', 'title: Un', 'title: One'],
    ['other authors', 'author: a', 'author: b'],
    ['a key that English lacks', 'ms.prod: w10', 'title: A']
  ])('is silent about %s', (_, target, source) => {
    expect(check(page(target), {source: page(source)})).toEqual([])
  })

  test.each([
    ['puts the English value', 'uid: b', "uid: 'a'", ['2:6–7: “uid” is “b”, but “a” in English', "fix 9–10 “'a'”", 'en 2:6 “a”']],
    ['puts it behind a colon', 'uid:', 'uid: a', ['2:1–4: “uid” is empty, but “a” in English', 'fix 8–8 “ a”', 'en 2:6 “a”']],
    ['puts it in empty quotation marks', "uid: ''", 'uid: a', ['2:1–4: “uid” is empty, but “a” in English', 'fix 9–11 “a”', 'en 2:6 “a”']],
    ['adds a key', 'title: b', 'uid: a', ['3:1–4: The key “uid” is missing: in English it is “a”', 'fix 13–13 “uid: a\n”', 'en 2:6 “a”']],
    ['not where English has nothing', 'uid: b', 'uid:', ['2:6–7: “uid” is “b”, but empty in English', 'en 2:5 “”']],
    ['not of many lines in English', 'uid: b', 'uid:\n- a', ['2:6–7: “uid” is “b”, but “- a” in English', 'en 3:1 “- a”']],
    ['not of many lines', 'uid:\n- b\n- c', 'uid: a', ['3:1–5:1: “uid” is “- b - c”, but “a” in English', 'en 2:6 “a”']],
    ['not of a block in English', 'title: b', 'uid: |\n  a', ['3:1–4: The key “uid” is missing: in English it is “a”', 'en 2:6 “a\n”']],
    ['not of an alias in English', 'uid: b', 'title: &a a\nuid: *a', ['2:6–7: “uid” is “b”, but “*a” in English', 'en 3:6 “*a”']],
    [
      'a sign within the English value is none',
      'uid: b',
      'uid: a&b',
      ['2:6–7: “uid” is “b”, but “a&b” in English', 'fix 9–10 “a&b”', 'en 2:6 “a&b”']
    ]
  ])('mends: %s', async (_, target, source, found) => {
    expect((await placed('front-matter-mismatch', page(target), {source: page(source)})).map(one => one.split(' | '))).toEqual([found])
  })

  test('mends nothing where an entry is no YAML', async () => {
    const found = await placed('front-matter-mismatch', page('title: a: b\nuid: b'), {source: page('uid: a')})
    expect(found.filter(one => one.includes('fix'))).toEqual([])
    expect(found).toHaveLength(2)
  })

  test('finds that the front matter is gone, at the first line', () => {
    const source = page('ms.topic: article\nuid: a')
    expect(check('\ufeff# A\r\n', {source})).toEqual([['# A', 'There is no front matter: it must have “ms.topic”, “uid”']])
    expect(check('', {source})).toHaveLength(1)
  })

  test('asks for none where English has none that must be the same', () => {
    expect(check('# A\n', {source: '# A\n'})).toEqual([])
    expect(check('# A\n', {source: page('title: A')})).toEqual([])
    expect(check('# A\n')).toEqual([])
  })

  test('finds the closing fence', () => {
    const text = '---\r\ntitle: A\r\n...\r\n# A\r\n'
    expect(check(text, {source: page('uid: a')})).toEqual([['...', 'The key “uid” is missing: in English it is “a”']])
  })
})

describe('by itself', () => {
  test.each([
    [
      'a colon',
      'title: Packages : les signer',
      'Packages : les signer',
      '“title” is no YAML: a colon with a blank behind it stands in its value; put its value in quotation marks'
    ],
    [
      'a sign that YAML reserves',
      'title: @x',
      '@x',
      '“title” is no YAML: plain value cannot start with reserved character @; put its value in quotation marks'
    ],
    ['text after quotation marks', 'title: "a" b', '"a" b', '“title” is no YAML: unexpected scalar at node end'],
    ['a quotation mark alone', 'title: "a\nms.topic: b', '"a', '“title” is no YAML: missing closing "quote'],
    [
      'an indented key, told once',
      'title: a\n description: b',
      'a',
      '“title” is no YAML: the line behind it is indented; take its blanks out'
    ]
  ])('finds %s', (_, frontMatter, place, message) => {
    expect(check(page(frontMatter))).toEqual([[place, message]])
  })

  test('finds what is no entry', () => {
    expect(check('---\n- a\n  b: c: d\n---\n# A\n')).toEqual([])
  })

  test('finds each entry that is no YAML', () => {
    expect(check(page('title: a: b\nms.topic: c\ndescription: d: e')).map(([place]) => place)).toEqual(['a: b', 'd: e'])
  })

  test('finds a key that stands there twice, each time', () => {
    expect(check(page('ms.topic: a\nms.topic: b\nms.topic:'))).toEqual([
      ['ms.topic', 'The key “ms.topic” stands here again: its value above is “a”'],
      ['ms.topic', 'The key “ms.topic” stands here again: its value above is “a”']
    ])
  })

  test('finds required keys that are missing, each once', () => {
    const options = {required: ['ms.date', 'ms.topic']}
    expect(check(page('title: A'), {options})).toEqual([
      ['---', 'The key “ms.date” is missing'],
      ['---', 'The key “ms.topic” is missing']
    ])
    expect(check(page('title: A'), {options, source: page('ms.topic: a')})).toHaveLength(2)
    expect(check(page('ms.date:\nms.topic: a'), {options})).toEqual([])
    expect(check('# A', {options})).toEqual([['# A', 'There is no front matter: it must have “ms.date”, “ms.topic”']])
  })

  test('is quick with much broken YAML', () => {
    expect(timed(() => expect(check(page('a: b: c\n'.repeat(2000))).length).toBeGreaterThan(1999))).toBeLessThan(5000)
  })
})

describe('ms.contentlocale', () => {
  test.each([
    ['another language', 'de-DE', 'fr-FR'],
    ['another region', 'fr-CA', 'fr-FR'],
    ['another script', 'zh-TW', 'zh-CN'],
    ['no tag', 'fr_FR', 'fr-FR']
  ])('finds %s', (_, value, locale) => {
    expect(check(page(`ms.contentlocale: ${value}`), {expectedLocale: locale})).toEqual([
      [value, `The locale “${value}” is not the one of this folder, ${locale}`]
    ])
  })

  test.each([
    ['the locale', 'fr-FR', 'fr-FR'],
    ['another case', 'zh-cn', 'zh-CN'],
    ['the language where the region is its usual one', 'de-DE', 'de'],
    ['the script for the region', 'zh-Hant-TW', 'zh-TW'],
    ['nothing', '', 'fr-FR']
  ])('is silent about %s', (_, value, locale) => {
    expect(check(page(`ms.contentlocale: ${value}`), {expectedLocale: locale})).toEqual([])
  })

  test('suggests the locale', async () => {
    expect(await placed('front-matter-mismatch', page('ms.contentlocale: de-DE'))).toEqual([
      '2:19–24: The locale “de-DE” is not the one of this folder, fr-FR | Write fr-FR 22–27 “fr-FR”'
    ])
  })

  test('is silent where nothing else tells the locale', () => {
    expect(check(page('ms.contentlocale: de-DE'), {expectedLocale: null})).toEqual([])
  })
})
