import {expect, test} from 'vitest'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'

const pathsIn = (text: string) =>
  parseDocument('a.md' as DocumentPath, text, 'target').blocks.map(({containers}) =>
    containers.map(({kind, name}) => (name === '' ? kind : `${kind} ${name}`)).join(' > ')
  )

test.each([
  ['no container', 'a', ['']],
  ['lists in lists', '- a\n\n  3. b', ['bullet-list', 'bullet-list > ordered-list 3']],
  ['a quote', '> a', ['quote']],
  ['an alert, its label among others', '> [!Warning]\n> a', ['alert warning']],
  ['a label that is none', '> [!ACHTUNG]\n> a', ['quote']],
  ['a label that lost a bracket', '> !NOTE]\n> a', ['quote']],
  ['code in an item', '1. a\n\n   ```\n   b\n   ```', ['ordered-list 1', 'ordered-list 1']],
  ['cells', '| a | b |\n| --- | --- |', ['table', 'table']]
])('blocks know what they stand in: %s', (_, text, expected) => {
  expect(pathsIn(text)).toEqual(expected)
})

test('blocks of one container share it, at its place in the file', () => {
  const text = '---\na: b\n---\n- a\n- b\n\nc'
  const [a, b] = parseDocument('a.md' as DocumentPath, text, 'target').blocks
  expect(a?.containers[0]).toBe(b?.containers[0])
  expect(text.slice(a?.containers[0]?.range.start, a?.containers[0]?.range.end)).toBe('- a\n- b')
})
