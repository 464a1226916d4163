import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {byScript} from '../../src/text/by-script.ts'

const patterns = [
  /[\p{L}\p{M}\p{N}]+(?:['’._-][\p{L}\p{N}]+)*/gu,
  /(?<![\p{L}\p{N}_])\p{L}[\p{L}\p{M}]*(?![\p{N}_])/gu,
  /[^\p{L}\p{N}]+/gu,
  /[\p{Script=Han}\p{Script=Thai}]|\p{Script=Hangul}|\p{M}|\p{Nd}/gu,
  /(?<![^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\d)(?:un|ſi|k)\p{L}{0,3}(?!\p{L})/giu,
  /[\p{L}\]]\\p\{L\}|\[\p{L}\]/gu
]
const unit = fc.oneof(
  fc.constantFrom(...'akKſuninUN 12_.-’[]\\p{L}µªÀ×÷ÿ', 'ſi', '一', 'é', '\u0301', 'Kelvin: \u212a', '½'),
  fc.integer({min: 0, max: 0x24f}).map(code => String.fromCodePoint(code))
)

describe.each(patterns)('%s', pattern => {
  const own = byScript(() => pattern)

  test('finds in any text what it found', () => {
    fc.assert(
      fc.property(fc.string({unit, maxLength: 30}), text => {
        expect([...text.matchAll(own(text))].map(({0: found, index}) => [found, index])).toEqual(
          [...text.matchAll(pattern)].map(({0: found, index}) => [found, index])
        )
      }),
      {numRuns: 1000}
    )
  })

  test('finds of each character what it found', () => {
    for (let code = 0; code <= 0x2100; code++) {
      const text = String.fromCodePoint(code)
      expect([code, text.match(own(text))]).toEqual([code, text.match(pattern)])
    }
  })
})

test('texts of other letters are looked at as they were', () => {
  const pattern = /\p{L}/gu
  expect(byScript(() => pattern)('язык')).toBe(pattern)
  expect(byScript(() => pattern)('été – “one”')).not.toBe(pattern)
})

test('a property that it does not know is refused', () => {
  expect(() => byScript(() => /\p{Lu}/u)('a')).toThrow('Not known of which letters \\p{Lu} is')
})
