import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {inventoryFinding, placeOf, sortFindings, toFinding} from '../../src/check/findings.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'
import type {Problem} from '../../src/model/finding.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'

const unit = (id: string, target: string, quote: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>`
const [french, english] = ['fr-FR' as Locale, '# Sign\r\n\r\nSign 😀 it.\r\n']

function find(text: string, problem: (text: string) => Problem, ruleId = 'a-rule', path = 'fr-fr/a.md') {
  const target = parseDocument(path as DocumentPath, text, 'target')
  const source = parseDocument('en-us/a.md' as DocumentPath, english, 'source')
  return toFinding({ruleId, severity: 'error', said: problem(text)}, placeOf(french, target, source), target)
}

const textOf = (words: string) => (text: string) => ({
  message: `About ${words}`,
  range: {start: text.indexOf(words), end: text.indexOf(words) + words.length}
})

describe('a finding', () => {
  test.each([
    ['LF', '# Signer\n\nUn 😀 mot.\n', 3, 7],
    ['CRLF', '# Signer\r\n\r\nUn 😀 mot.\r\n', 3, 7],
    ['a byte order mark, which is a column', '\ufeffUn 😀 mot.\n', 1, 8]
  ])('counts lines and columns from 1, in UTF-16 code units: %s', (_, text, line, column) => {
    const {range} = find(text, textOf('mot'))
    expect(range.start).toEqual({line, column, offset: text.indexOf('mot')})
    expect(range.end).toEqual({line, column: column + 3, offset: text.indexOf('mot') + 3})
  })

  test('has the texts of the first unit concerned, and the ids of all', () => {
    const text = `${unit('a-1', 'Un', 'One')} ${unit('a-2', 'Deux', 'Two')}`
    expect(find(text, () => ({message: 'm', range: {start: 0, end: 2}, units: [0, 1]}))).toMatchObject({
      unitIds: ['a-1', 'a-2'],
      quoteText: 'One',
      targetText: 'Un'
    })
  })

  test.each([
    ['the text at its range, where no unit is concerned', {start: 0, end: 2}, 'Un'],
    ['none, where its range is empty', {start: 2, end: 2}, null]
  ])('has %s', (_, range, targetText) => {
    expect(find('Un mot', () => ({message: 'm', range}))).toMatchObject({unitIds: [], quoteText: null, targetText})
  })

  test('has the place in the English file', () => {
    const range = {start: english.indexOf('it'), end: english.indexOf('it') + 2}
    expect(find('Un', () => ({message: 'm', range: {start: 0, end: 0}, source: {range, text: 'it'}})).source).toEqual({
      path: 'en-us/a.md',
      range: {start: {line: 3, column: 9, offset: 18}, end: {line: 3, column: 11, offset: 20}},
      text: 'it'
    })
  })

  test('about a document that is not there stands at its first line', () => {
    const finding = inventoryFinding(
      {ruleId: 'untranslated-document', severity: 'info', said: 'Missing'},
      french,
      'fr-fr/b.md' as DocumentPath
    )
    expect(finding).toMatchObject({path: 'fr-fr/b.md', range: {start: {line: 1, column: 1, offset: 0}}, source: null, severity: 'info'})
  })

  test('is plain data', () => {
    const finding = find('Un mot', textOf('mot'))
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding)
  })
})

describe('a fingerprint', () => {
  const text = `${unit('a-1', 'Un', 'One')}\n\n${unit('a-2', 'Deux', 'Two')}\n`
  const about = (index: number, message = 'm'): Problem => ({message, range: {start: 0, end: 1}, units: [index]})
  const print = (file: string, problem: Problem, ruleId?: string, path?: string) => find(file, () => problem, ruleId, path).fingerprint

  test.each([
    ['the lines above it', print(`Neuf.\n\n${text}`, about(0))],
    ['the message, where a unit tells what it is about', print(text, about(0, 'other words'))],
    ['the unit’s id', print(text.replaceAll('a-1', 'a-7'), about(0))]
  ])('stays the same whatever %s', (_, other) => {
    expect(other).toBe(print(text, about(0)))
  })

  test.each([
    ['another rule', print(text, about(0), 'other-rule')],
    ['another document', print(text, about(0), undefined, 'fr-fr/b.md')],
    ['another unit', print(text, about(1))],
    ['another target', print(text.replace('Un', 'Une'), about(0))],
    ['other English', print(text, {...about(0), source: {range: {start: 0, end: 1}, text: 'Sign'}})]
  ])('differs for %s', (_, other) => {
    expect(other).not.toBe(print(text, about(0)))
  })
})

describe('in a report', () => {
  const made = (path: string, start: number, ruleId: string, message = 'm') =>
    find('a\n'.repeat(20), () => ({message, range: {start, end: start + 1}}), ruleId, path)

  test('findings stand by path, start, rule: by code unit, so that they do on any machine', () => {
    const all = [
      made('b.md', 0, 'a'),
      made('a.md', 10, 'a'),
      made('a.md', 2, 'b'),
      made('a.md', 2, 'a'),
      made('Z.md', 0, 'a'),
      made('é.md', 0, 'a'),
      made('a-b.md', 0, 'a')
    ]
    expect(sortFindings(all).map(({path, range, ruleId}) => `${path} ${range.start.offset} ${ruleId}`)).toEqual([
      'Z.md 0 a',
      'a-b.md 0 a',
      'a.md 2 a',
      'a.md 2 b',
      'a.md 10 a',
      'b.md 0 a',
      'é.md 0 a'
    ])
  })

  test('those that say the same are told apart, the first in the report by its name alone', () => {
    const [first, second, third] = sortFindings([made('a.md', 4, 'a'), made('a.md', 0, 'a'), made('a.md', 2, 'a')])
    expect(first?.range.start.offset).toBe(0)
    expect(second?.fingerprint).toBe(`${first?.fingerprint}-2`)
    expect(third?.fingerprint).toBe(`${first?.fingerprint}-3`)
  })

  test('their order does not hang on the order in which they were found', () => {
    const one = fc.tuple(
      fc.constantFrom('a.md', 'b.md'),
      fc.integer({min: 0, max: 4}),
      fc.constantFrom('x', 'y'),
      fc.constantFrom('m', 'n')
    )
    fc.assert(
      fc.property(fc.array(one), fc.func(fc.integer()), (all, weigh) => {
        const findings = all.map(([path, start, rule, message]) => made(path, start, rule, message))
        const shuffled = findings.toSorted((a, b) => weigh(a.range.start.offset, a.message) - weigh(b.range.start.offset, b.message))
        expect(sortFindings(shuffled)).toEqual(sortFindings(findings))
        expect(new Set(sortFindings(findings).map(({fingerprint}) => fingerprint)).size).toBe(findings.length)
      })
    )
  })
})
