import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fingerprint} from '../../src/text/fingerprint.ts'

test('is the same on any machine, and in any later version: baselines hold it', () => {
  expect(fingerprint(['missing-unit', 'fr-fr/a.md', 'Sign it.'])).toBe('faefd2965a3b2273')
  expect(fingerprint([])).toBe('811c9dc5c9dc5118')
})

test.each([
  ['a part’s place', ['a', 'b'], ['b', 'a']],
  ['where a part ends', ['ab', 'c'], ['a', 'bc']],
  ['an empty part', ['a', ''], ['a']],
  ['one letter', ['Sign the package.'], ['Sign the packagf.']],
  ['letters of two swapped', ['ab'], ['ba']]
])('tells apart %s', (_, a, b) => {
  expect(fingerprint(a)).not.toBe(fingerprint(b))
})

test('has 16 hexadecimal digits and tells different texts apart', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({unit: 'binary', maxLength: 20}), {minLength: 50}), texts => {
      const all = texts.map(text => fingerprint([text]))
      expect(new Set(all).size).toBe(texts.length)
      for (const one of all) expect(one).toMatch(/^[\da-f]{16}$/)
    }),
    {numRuns: 30}
  )
})
