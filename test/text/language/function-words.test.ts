import {expect, test} from 'vitest'
import {functionWordCounts} from '../../../src/text/language/function-words.ts'

/** Of some languages, how many of their function words stand in a text. */
const counts = (text: string, ...languages: readonly string[]) => languages.map(language => functionWordCounts(text).get(language))

test.each([
  ['each of them once', 'Les lampes et les câbles sont dans la boîte.', [5, 1]],
  ['in any case', 'DANS LA BOÎTE', [2, 1]],
  ['with their accents', 'être', [1, 0]],
  ['not as the beginning of a name with a figure', 'les0 des_x pour1', [0, 0]],
  ['not as the end of one', '0les x_des 1pour', [0, 0]],
  ['behind an apostrophe', 'd’un', [1, 1]]
])('function words are counted %s', (_, text, expected) => {
  expect(counts(text, 'fr', 'it')).toEqual(expected)
})
