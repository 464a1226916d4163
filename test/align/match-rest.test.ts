import {expect, test} from 'vitest'
import {matchRest} from '../../src/align/match-rest.ts'

const here = (...texts: readonly string[]) => texts.map(text => ({gap: 0, block: 0, text}))
const pairs = (quotes: ReturnType<typeof here>, segments: ReturnType<typeof here>) =>
  matchRest(quotes, segments).map(({quote, segments}) => [quote, segments])

test.each([
  ['texts that share most of their words', here('Sign the package'), here('Sign your package'), [[0, [0]]]],
  ['none that share few', here('Sign the package'), here('Open a file'), []],
  [
    'in order, with the greatest sum',
    here('a b c d', 'e f g h'),
    here('e f g x', 'a b c y', 'e f g z'),
    [
      [0, [1]],
      [1, [2]]
    ]
  ],
  [
    'one quote with the two sentences that it became',
    here('sign it before you push it to the server'),
    here('sign it', 'do so before you push it to the server'),
    [[0, [0, 1]]]
  ],
  [
    'two quotes with the sentence that they became',
    here('sign the big package', 'push the big package'),
    here('sign the big package and push the big package'),
    [
      [0, [0]],
      [1, [0]]
    ]
  ],
  ['nothing with nothing', [], [], []]
])('pairs %s', (_, quotes, segments, matches) => {
  expect(pairs(quotes, segments)).toEqual(matches)
})

test('texts of two gaps are paired by more words than neighbours', () => {
  const text = 'sign the package today again'
  const away = [{gap: 5, block: 9, text}]
  expect(pairs(here('sign the box now please'), here(text))).toEqual([[0, [0]]])
  expect(pairs(here('sign the box now please'), away)).toEqual([])
  expect(pairs(here('sign the package now please'), away)).toEqual([[0, [0]]])
})

test('of several texts elsewhere, the most alike are paired first', () => {
  const away = ['sign the package today', 'push the package now'].map(text => ({gap: 5, block: 9, text}))
  expect(pairs(here('push the package today', 'sign the package today'), away)).toEqual([
    [0, [1]],
    [1, [0]]
  ])
})

test('rare words weigh more than common ones', () => {
  const weight = (word: string) => (word.startsWith('placehold') ? 4 : 1)
  const quotes = here('the placeholder stays as it stands')
  const segments = here('keep each placeholder whole')
  expect(matchRest(quotes, segments)).toEqual([])
  expect(matchRest(quotes, segments, weight)).toHaveLength(1)
})
