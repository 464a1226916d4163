import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isSeq, parseDocument} from 'yaml'
import {plainEntries} from '../../src/parse/plain-entries.ts'

/** Entries as a parser of YAML reads them: of each its key, its value and where that stands. */
function readByParser(body: string): unknown[] {
  const yaml = parseDocument(body, {schema: 'failsafe', uniqueKeys: false})
  const {items} = yaml.contents as unknown as {readonly items: readonly {readonly key: Scalar; readonly value: Scalar}[]}
  return items.map(({key, value}) => {
    const [start, end] = value.range
    const text = isSeq(value) ? body.slice(start, end).trim() : String(value.value)
    return [String(key.value), text, ...(text === '' ? [] : [start, end])]
  })
}

function plainly(body: string): unknown[] | undefined {
  const entries = plainEntries(body, 0)
  return entries?.map(({key, value, valueRange}) => [key, value, ...(value === '' ? [] : [valueRange.start, valueRange.end])])
}

interface Scalar {
  readonly value: unknown
  readonly range: readonly number[]
}

test.each([
  ['words', 'a: b c\nd.e: f'],
  ['blanks at the end', 'a: b   \nc: "d"  '],
  ['quotes', 'a: "b: c"\nd: \'e #f\'\ng: ""'],
  ['quotes inside', 'a: b "c"\nd: e\'f'],
  ['nothing', 'a:\nb: \nc:   '],
  ['what stands in its key, too', 'a: a\nbc: c'],
  ['numbers, dates, paths and parentheses', 'a: 04/02/2019\nb: /c/d\ne: (f)'],
  ['colons and hashes within words', 'a: b:c d#e'],
  ['a point before a word', 'a: .NET'],
  ['lists', 'a:\n- b\n- "c"  \nd: \n  - e f\n  -   \'g\'\nh:\n- i'],
  ['CRLF', 'a: b\r\nc: "d"\r\ne:\r\n- f\r\n']
])('front matter without YAML’s own signs is read as YAML is: %s', (_, body) => {
  expect(plainly(body)).toEqual(readByParser(body))
})

test.each([
  ['a comment', 'a: b # c'],
  ['a comment behind a tab', 'a: b\t# c'],
  ['a colon and a blank', 'a: b: c'],
  ['a colon at the end', 'a: b:'],
  ['a lone letter and a colon', 'a: b:\nc: d'],
  ['an escape', String.raw`a: "b\n"`],
  ['a quote in quotes', "a: 'b''c'"],
  ['text behind quotes', 'a: "b" c'],
  ['a list behind a value', 'a: b\n- c'],
  ['a list of lists', 'a:\n- - b'],
  ['a list of mappings', 'a:\n- b: c'],
  ['a list with nothing in it', 'a:\n-\n- b'],
  ['a list that steps in', 'a:\n- b\n  - c'],
  ['a line that goes on', 'a:\n- b\n  c'],
  ['a line between items', 'a:\n- b\n\n- c'],
  ['points alone', 'a: ...'],
  ['a line that is no entry', 'a: b\nc'],
  ['a folded text', 'a: >-\n  b'],
  ['a control character', 'a: b\u0001c'],
  ['a line separator', 'a: b\u2028c'],
  ['a tab', 'a: b\tc'],
  ['a control character in quotes', 'a: "b\u0001c"']
])('%s is left to a parser of YAML', (_, body) => {
  expect(plainEntries(body, 0)).toBeNull()
})

test('what is read without a parser of YAML is read as it reads it', () => {
  const line = fc.constantFrom(
    'a:',
    'b: c',
    'd: .e',
    'f: ',
    '- g',
    '  - "h"',
    '  - i j  ',
    '- k: l',
    "- 'm'",
    '-',
    '- - n',
    ' o',
    '',
    '# p',
    '...'
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 6}), fc.constantFrom('\n', '\r\n'), fc.boolean(), (lines, lineEnd, isEnded) => {
      const body = lines.join(lineEnd) + (isEnded ? lineEnd : '')
      const entries = plainly(body)
      if (entries === undefined || entries.length === 0) return
      expect(parseDocument(body, {schema: 'failsafe', uniqueKeys: false}).errors).toEqual([])
      expect(entries).toEqual(readByParser(body))
    }),
    {numRuns: 20_000}
  )
})
