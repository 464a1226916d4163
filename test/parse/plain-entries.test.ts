import {expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {plainEntries} from '../../src/parse/plain-entries.ts'

/** Entries as a parser of YAML reads them: of each its key, its value and where that stands. */
function readByParser(body: string): unknown[] {
  const yaml = parseDocument(body, {schema: 'failsafe', uniqueKeys: false})
  const {items} = yaml.contents as unknown as {readonly items: readonly {readonly key: Scalar; readonly value: Scalar}[]}
  return items.map(({key, value}) => [String(key.value), String(value.value), ...(value.value === '' ? [] : value.range.slice(0, 2))])
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
  ['CRLF', 'a: b\r\nc: "d"\r\n']
])('front matter without YAML’s own signs is read as YAML is: %s', (_, body) => {
  const entries = plainEntries(body, 0)
  const plain = entries?.map(({key, value, valueRange}) => [key, value, ...(value === '' ? [] : [valueRange.start, valueRange.end])])
  expect(plain).toEqual(readByParser(body))
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
  ['a list', 'a:\n- b'],
  ['a line that is no entry', 'a: b\nc'],
  ['a folded text', 'a: >-\n  b'],
  ['a control character', 'a: b\u0001c'],
  ['a line separator', 'a: b\u2028c'],
  ['a tab', 'a: b\tc'],
  ['a control character in quotes', 'a: "b\u0001c"']
])('%s is left to a parser of YAML', (_, body) => {
  expect(plainEntries(body, 0)).toBeNull()
})
