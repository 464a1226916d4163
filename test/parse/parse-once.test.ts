import {expect, test} from 'vitest'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseOnce} from '../../src/parse/parse-once.ts'
import {parserOf} from '../../src/parse/parser-of.ts'

/** Parses texts of names, in order, and tells which of them were parsed. */
function parsed(names: string, most: number): string {
  let log = ''
  const parse = parserOf(undefined)
  const once = parseOnce((path, text, side) => {
    log += text
    return parse(path, text, side)
  }, most)
  for (const name of names) expect(once('a.md' as DocumentPath, name, 'source').text).toBe(name)
  return log
}

test.each([
  ['what is asked for again', 'aaa', 2, 'a'],
  ['as many as it may', 'abab', 2, 'ab'],
  ['no more than it may', 'abca', 2, 'abca'],
  ['what was asked for last', 'abacab', 2, 'abcb']
])('keeps %s', (_, names, most, expected) => {
  expect(parsed(names, most)).toBe(expected)
})

test('keeps apart what differs in its side or its path alone', () => {
  const calls: string[] = []
  const parse = parserOf(undefined)
  const once = parseOnce((path, text, side) => {
    calls.push(`${path} ${side}`)
    return parse(path, text, side)
  }, 9)
  for (const path of ['a.md', 'b.md']) {
    for (const side of ['source', 'target'] as const) expect(once(path as DocumentPath, 'a', side).path).toBe(path)
  }
  expect(calls).toEqual(['a.md source', 'a.md target', 'b.md source', 'b.md target'])
})
