import {describe, expect, test} from 'vitest'
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

const words = (name: string, count: number, from = 0) => Array.from({length: count}, (_, index) => `${name}${index + from}`).join(' ')
/** Eight words, of which it shares some with all others of the same name: too few to be found elsewhere, enough for its place. */
const alike = (name: string, own: string, shared = 3) => `${words(name, shared)} ${words(own, 8 - shared)}`

test.each([
  [
    'two in order, not one that is as like as each',
    ['a', 'b', 'c'],
    [alike('c', 'x', 3), alike('a', 'y'), alike('b', 'z')],
    [
      [0, 1],
      [1, 2]
    ]
  ],
  ['the more alike of two that cross', ['a', 'b'], [`${words('b', 3)} x x x x`, alike('a', 'y')], [[1, 0]]],
  ['the last with the last', ['a', 'b'], [alike('z', 'y'), alike('b', 'x')], [[1, 1]]],
  ['the first with the first', ['a', 'b'], [alike('a', 'y'), alike('z', 'x')], [[0, 0]]]
])('of what is little alike, pairs %s', (_, quotes, segments, matches) => {
  const found = matchRest(here(...quotes.map(name => alike(name, `${name}own`))), here(...segments))
  expect(found.map(({quote, segments: [segment]}) => [quote, segment])).toEqual(matches)
})

test('a gap of hundreds is compared in parts, and nothing of it is lost', () => {
  const names = Array.from({length: 600}, (_, index) => `n${index}x`)
  const quotes = here(...names.map(name => alike(name, `${name}q`)))
  const segments = here(...names.map(name => alike(name, `${name}s`)))
  expect(pairs(quotes, segments)).toEqual(names.map((_, index) => [index, [index]]))
})

test.each([
  [20, [[0, [0]]]],
  [21, []]
])('what stands in %i texts elsewhere is told by its words, unless they are too common', (count, matches) => {
  const away = Array.from({length: count}, (_, index) => ({gap: 5, block: index, text: 'sign the package'}))
  expect(pairs(here('sign the package'), away)).toEqual(matches)
})

test.each([
  ['with the most alike one', ['a b c d e f'], ['a b c x', 'a b c d e y'], [[0, [1]]]],
  ['with none that another has', ['a b c d', 'a b c e'], ['a b c d'], [[0, [0]]]],
  [
    'each with its own',
    ['a b c d', 'e f g h'],
    ['e f g x', 'a b c y'],
    [
      [0, [1]],
      [1, [0]]
    ]
  ]
])('a text that moved is paired %s', (_, quotes, segments, matches) => {
  const apart = (texts: readonly string[], from: number) => texts.map((text, index) => ({gap: from + index, block: index, text}))
  expect(pairs(apart(quotes, 0), apart(segments, 50))).toEqual(matches)
})

describe('a quote that became several sentences', () => {
  const [first, second, third] = ['sign the package today', 'push it to the server', 'delete all of it again']
  const whole = here(`${first} ${second} ${third}`)

  test.each([
    ['has all of them', here(first, second, third), [[0, [0, 1, 2]]]],
    ['has none that makes them less alike', here('do so', `${second} ${third} and ${first}`), [[0, [1]]]],
    ['has those before and behind', here(first, `${second} you`, third), [[0, [0, 1, 2]]]],
    ['has none that another has', here(`${first} ${second}`, third), [[0, [0, 1]]]]
  ])('%s', (_, segments, matches) => {
    expect(pairs(whole, segments)).toEqual(matches)
  })

  test('has none of another gap', () => {
    expect(pairs(whole, [...here(`${first} ${second}`), {gap: 1, block: 0, text: third}])).toEqual([[0, [0]]])
  })

  test('has one of another block where it gains much, not where it gains little', () => {
    const beside = (text: string) => [...here(`${first} ${second}`), {gap: 0, block: 1, text}]
    expect(pairs(whole, beside(third))).toEqual([[0, [0, 1]]])
    expect(pairs(whole, beside('delete x y z'))).toEqual([[0, [0]]])
    expect(pairs(whole, here(`${first} ${second}`, 'delete x'))).toEqual([[0, [0, 1]]])
  })
})

test.each([
  [
    'which hold most of their words',
    'push the big box',
    [
      [0, [0]],
      [1, [0]]
    ]
  ],
  ['not which hold fewer', 'push a small box', [[0, [0]]]],
  ['not by two words', 'the big', [[0, [0]]]]
])('two quotes became one sentence, %s', (_, other, matches) => {
  const sentence = here('sign the big package and push the big thing')
  const found = matchRest(here('sign the big package and push', other), sentence)
  expect(found.map(({quote, segments}) => [quote, segments])).toEqual(matches)
})

test('a quote shares no sentence with one of another gap', () => {
  const [one] = here('sign the big package and push')
  const quotes = [...(one === undefined ? [] : [one]), {gap: 1, block: 0, text: 'push the big box'}]
  expect(pairs(quotes, here('sign the big package and push the big thing'))).toEqual([[0, [0]]])
})
