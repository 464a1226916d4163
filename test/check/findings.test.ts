import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {citable} from '../../src/check/cited.ts'
import {compare, docsUrl, inventoryFinding, placeOf, sortFindings, toFinding} from '../../src/check/findings.ts'
import type {Change} from '../../src/model/bitext.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'
import type {Finding, Problem} from '../../src/model/finding.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {memoryUsed} from '../memory-used.ts'
import {timed} from '../timed.ts'

const unit = (id: string, target: string, quote: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>`
const [french, english] = ['fr-FR' as Locale, '# Sign\r\n\r\nSign 😀 it.\r\n']

function find(text: string, problem: (text: string) => Problem, ruleId = 'a-rule', path = 'fr-fr/a.md') {
  const target = parseDocument(path as DocumentPath, text, 'target')
  const source = parseDocument('en-us/a.md' as DocumentPath, english, 'source')
  return toFinding({ruleId, severity: 'error', said: problem(text)}, placeOf(french, target, source), citable(target))
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

  test('names no place in English that is not at hand', () => {
    const target = parseDocument('fr-fr/a.md' as DocumentPath, 'Un', 'target')
    const said = {message: 'm', range: {start: 0, end: 0}, source: {range: {start: 0, end: 9}, text: 'it'}}
    expect(toFinding({ruleId: 'a-rule', severity: 'error', said}, placeOf(french, target, null), citable(target)).source).toBe(null)
  })

  test('has the ids and the text of the stray concerned', () => {
    const text = 'Un. <span data-ttu-id="a-2">Deux.</span>'
    const range = {start: 4, end: text.length}
    expect(find(text, () => ({message: 'm', range, stray: 0}))).toMatchObject({unitIds: ['a-2'], quoteText: null, targetText: 'Deux.'})
    expect(find(text, () => ({message: 'm', range}))).toMatchObject({unitIds: [], targetText: text.slice(4)})
  })

  test.each([
    ['that of its units, the least of them', {units: [0, 1]}, 0.7, 'm (confidence 0.70)'],
    ['what its rule says', {units: [0, 1], confidence: 0.123456}, 0.1235, 'm (confidence 0.12)'],
    ['said in the message below 0.9', {confidence: 0.899}, 0.899, 'm (confidence 0.90)'],
    ['not said in the message from 0.9 on', {confidence: 0.9}, 0.9, 'm'],
    ['full, where nobody says less', {}, 1, 'm']
  ])('has a confidence: %s', (_, more, confidence, message) => {
    const known = parseDocument('fr-fr/a.md' as DocumentPath, `${unit('a-1', 'Un', 'One')} ${unit('a-2', 'Deux', 'Two')}`, 'target')
    const target = {...known, units: known.units.map((one, index) => ({...one, confidence: index === 0 ? 0.8 : 0.7}))}
    const said = {message: 'm', range: {start: 0, end: 1}, ...more}
    expect(toFinding({ruleId: 'a-rule', severity: 'error', said}, placeOf(french, target, null), citable(target))).toMatchObject({
      confidence,
      message
    })
  })

  test('tells what changed, and what mends it, at lines and columns', () => {
    const edits = [{range: {start: 4, end: 7}, text: 'Un'}]
    const change: Change = {
      kind: 'wording',
      edits: [
        {op: 'delete', text: 'Un'},
        {op: 'insert', text: 'Une'}
      ]
    }
    const told = find('Un\n\nmot', () => ({
      message: 'm',
      range: {start: 4, end: 7},
      change,
      fix: edits,
      suggestions: [{message: 's', edits}]
    }))
    const placed = [{range: {start: {line: 3, column: 1, offset: 4}, end: {line: 3, column: 4, offset: 7}}, text: 'Un'}]
    expect(told).toMatchObject({change, fix: {edits: placed}, suggestions: [{message: 's', edits: placed}]})
    expect(find('Un', () => ({message: 'm', range: {start: 0, end: 1}}))).toMatchObject({change: null, fix: null, suggestions: []})
  })

  test('that no rule may yield is its rule’s fault', () => {
    const outside = () => find('Un', () => ({message: 'm', range: {start: 0, end: 3}}))
    expect(outside).toThrow('The rule “a-rule” failed on fr-fr/a.md')
    const range = {start: 0, end: english.length + 1}
    expect(() => find('Un', () => ({message: 'm', range: {start: 0, end: 1}, source: {range, text: ''}}))).toThrow(
      'The rule “a-rule” failed'
    )
  })

  test('leads to the page of its rule: our own, that of its plugin, or none', () => {
    expect(docsUrl('a-rule', undefined)).toBe('https://github.com/tulint/tulint/blob/main/rules/a-rule.md')
    const urls = ['https://house.example/a-rule', null]
    expect(urls.map(url => docsUrl('house/a-rule', {plugin: 'house', docsUrl: url, page: null}))).toEqual(urls)
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
    ['the unit’s id', print(text.replaceAll('a-1', 'a-7'), about(0))],
    ['the line ends are', print(text.replaceAll('\n', '\r\n'), about(0))]
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

  test('differs for another message, or English with a line end elsewhere, where no unit tells what it is about', () => {
    const bare = (message: string, words = 'a\nb') =>
      print('Un', {message, range: {start: 0, end: 0}, source: {range: {start: 0, end: 1}, text: words}})
    expect(new Set([bare('m'), bare('n'), bare('m', 'ab')]).size).toBe(3)
    expect(bare('m', 'a\r\nb')).toBe(bare('m'))
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

  test('of those in one place, the one that ends first stands first, then the one about no English, then by English and message', () => {
    const at = (end: number, message: string, source?: number) =>
      find(
        'a\n'.repeat(20),
        () => ({
          message,
          range: {start: 0, end},
          ...(source === undefined ? {} : {source: {range: {start: source, end: source}, text: ''}})
        }),
        'a'
      )
    const sorted = [at(1, 'z'), at(2, 'b'), at(2, 'c'), at(2, 'b', 0), at(2, 'a', 1)]
    const told = (findings: readonly Finding[]) => findings.map(({message, source}) => `${message} ${source?.range.start.offset}`)
    expect(told(sortFindings(sorted.toReversed()))).toEqual(told(sorted))
    expect([compare('a', 'b'), compare('b', 'a'), compare('a', 'a')]).toEqual([-1, 1, 0])
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

test('keeps no more of a document than it says', () => {
  const size = 200_000
  const before = memoryUsed()
  const findings = Array.from({length: 50}, (_, index) => {
    const id = `a-rather-long-id-${index}`
    const text = `${unit(id, `Un long mot ${index} à signer`, 'One long word to be signed')} ${'mot '.repeat(size / 4)}`
    const cut = (words: string) => text.slice(text.indexOf(words), text.indexOf(words) + words.length)
    const edits = [{range: {start: 0, end: 1}, text: cut('mot mot mot mot mot')}]
    const said = {
      message: `It says “${cut('Un long mot')} ${cut('mot mot mot mot')}”`,
      range: {start: 0, end: 60},
      source: {range: {start: 0, end: 1}, text: cut('One long word to be')},
      change: {kind: 'wording', edits: [{op: 'equal', text: cut('long word to be signed')}]},
      handoffText: cut('word to be signed'),
      fix: edits,
      suggestions: [{message: cut('mot mot mot mot'), edits}]
    } satisfies Problem
    return [{...said, units: [0]}, said].map(one => find(text, () => one))
  })
  expect(findings.flat()).toHaveLength(100)
  expect(memoryUsed() - before).toBeLessThan(10 * size)
})

test('20,000 findings in one unit of 100,000 code units: seconds, and its text is kept once', () => {
  const target = parseDocument('fr-fr/a.md' as DocumentPath, unit('a-1', 'le '.repeat(33_000), 'the '.repeat(25_000)), 'target')
  const place = placeOf(french, target, null)
  const time = timed(() => {
    for (let start = 0; start < 20_000; start++) {
      const said = {message: `Word ${start}`, range: {start, end: start + 1}, units: [0]}
      toFinding({ruleId: 'a-rule', severity: 'error', said}, place, citable(target))
    }
  })
  expect(time).toBeLessThan(3000)
})
