import {expect, test} from 'vitest'
import {flankOf, isAsciiPunctuation, isControl, punctuation, whiteSpace} from '../../../src/parse/fast/characters.ts'
import {readBlocks} from '../../../src/parse/markdown.ts'

const ascii = Array.from({length: 128}, (_, code) => code)
const all = Array.from({length: 0x1_00_00}, (_, code) => code)

test('ASCII punctuation is what the specification lists', () => {
  const listed = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
  expect(String.fromCharCode(...ascii.filter(isAsciiPunctuation))).toBe(listed)
  expect(all.filter(isAsciiPunctuation)).toHaveLength(listed.length)
})

test('controls are those of ASCII', () => {
  expect(all.filter(isControl)).toEqual([...Array.from({length: 32}, (_, code) => code), 127])
})

test('what stands beside a delimiter is the same at first and again', () => {
  const flankBy = (code: number) => {
    const character = String.fromCharCode(code)
    return /\s/.test(character) ? whiteSpace : /[\p{P}\p{S}]/u.test(character) ? punctuation : 0
  }
  const expected = all.map(flankBy)
  expect(all.map(flankOf)).toEqual(expected)
  expect(all.map(flankOf)).toEqual(expected)
})

test('a backslash before any character is what it is to remark-parse', () => {
  for (const code of ascii.slice(32)) {
    const sign = String.fromCharCode(code)
    for (const text of [
      `a \\${sign}b`,
      `[a](b\\${sign}c)`,
      `[a](<b\\${sign}c>)`,
      `[a](b "c\\${sign}d")`,
      `[a\\${sign}](b)`,
      `*a\\${sign}*`
    ]) {
      expect(readBlocks(text, 'markdown', 'fast'), text).toEqual(readBlocks(text, 'markdown', 'unified'))
    }
  }
})
