import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {containment, likeness, translatableWords, wordBag, words} from '../../src/text/words.ts'

test.each([
  ['lower case', 'Sign THE Package', ['sign', 'the', 'package']],
  [
    'apostrophes, hyphens, points and underscores inside words',
    "don’t re-run nuget.config MAX_PATH o'clock",
    ['don’t', 're-run', 'nuget.config', 'max_path', "o'clock"]
  ],
  ['numbers', 'version 3.1', ['version', '3.1']],
  ['combining marks', 'cafe\u0301 au', ['cafe\u0301', 'au']],
  ['the characters of scripts without spaces', '签名 を', ['签', '名', 'を']],
  ['no marks', '**— …** !', []]
])('words: %s', (_, text, found) => {
  expect(words(text)).toEqual(found)
})

test.each([
  ['no code', 'Run `nuget sign` now', ['Run', 'now']],
  ['no link target, but its text', '[Sign it](sign.md)', ['Sign', 'it']],
  ['no tags or entities', 'a&nbsp;<b>c</b> &#160;', ['a', 'c']],
  ['no placeholders', 'in {version} of {product.name}', ['in', 'of']],
  ['no numbers alone', '3.1 or 2019', ['or']],
  ['no inclusion', '[!INCLUDE [a](b.md)]', []]
])('a translator would translate %s', (_, text, found) => {
  expect(translatableWords(text)).toEqual(found)
})

describe('likeness', () => {
  const like = (a: string, b: string) => likeness(wordBag(a), wordBag(b))

  test.each([
    ['the same words', 'Sign the package', 'the package: sign', 1],
    ['no word in common', 'Sign it', 'Push them', 0],
    ['half of them', 'sign it', 'sign them', 0.5],
    ['each word counts as often as it stands', 'a a a b', 'a b b b', 0.5],
    ['nothing is like nothing', '', '…', 1],
    ['something is not like nothing', 'a', '', 0]
  ])('%s', (_, a, b, value) => {
    expect(like(a, b)).toBe(value)
  })

  test('is 0 … 1, the same both ways, and 1 of a text with itself', () => {
    const text = fc.array(fc.constantFrom('sign', 'the', 'package', '你好', '3.1', '*')).map(all => all.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(like(a, b)).toBeGreaterThanOrEqual(0)
        expect(like(a, b)).toBeLessThanOrEqual(1)
        expect(like(a, b)).toBe(like(b, a))
        expect(like(a, a)).toBe(1)
      })
    )
  })
})

test.each([
  ['all of it', 'the package', 'Sign the package now', 1],
  ['half of it', 'the parcel', 'Sign the package now', 0.5],
  ['not what stands there once only', 'the the', 'the package', 0.5],
  ['nothing', '', 'the package', 0]
])('containment: %s', (_, part, whole, value) => {
  expect(containment(wordBag(part), wordBag(whole))).toBe(value)
})

test('texts are alike in their stems', () => {
  expect(likeness(wordBag('Finding packages'), wordBag('Find a package'))).toBeCloseTo(0.8)
  expect(likeness(wordBag('Evaluating packages'), wordBag('Evaluate packages'))).toBe(1)
})
