import {describe, expect, test} from 'vitest'
import {movedAnchors, steadyAnchors, withOthers} from '../../src/align/anchors.ts'
import {readHolders} from '../../src/align/holders.ts'
import {keptOutsideUnits} from '../../src/align/kept.ts'
import {overlayOf, placeUnits} from '../../src/align/overlay.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {bilingual} from '../bilingual.ts'

const parse = (text: string) => parseDocument('a.md' as DocumentPath, bilingual([], text), 'target')
const quotes = ['One short word.', 'Two words.', 'Three words.']
const target = parse(`{Un.|One short word.} <span data-ttu-id="x">Neuf.</span> {Deux.|Two words.} {Trois.|Three words.}`)
const holders = readHolders(target, [], quotes)
const at = (...starts: readonly (number | null)[]) => starts.map(start => (start === null ? null : {start, end: start + 9}))

describe('English that was placed beforehand', () => {
  test('is claimed by its units, and by nothing else', () => {
    expect(holders.map(({kind}) => kind)).toEqual(['unit', 'stray', 'unit', 'unit'])
    const {claims, moved} = overlayOf(holders, at(0, 10, 20))
    expect(claims.map(claim => claim?.start)).toEqual([0, undefined, 10, 20])
    expect(moved).toEqual([false, false, false, false])
  })

  test.each([
    ['what stands out of order', at(50, 10, 20), [true, false, false, false]],
    ['what stands nowhere', at(null, 20, 10), [false, false, true, false]]
  ])('tells what moved, with %s', (_, places, moved) => {
    expect(overlayOf(holders, places).moved).toEqual(moved)
  })

  test('leads the way in order; what moved does so where it is long enough', () => {
    const over = overlayOf(holders, at(50, 10, 20))
    expect(steadyAnchors(over)).toEqual([
      {holder: 2, range: {start: 10, end: 19}},
      {holder: 3, range: {start: 20, end: 29}}
    ])
    expect(movedAnchors(over)).toEqual([{holder: 0, range: {start: 50, end: 59}}])
    expect(movedAnchors(overlayOf(readHolders(target, [], ['a', ...quotes.slice(1)]), at(50, 10, 20)))).toEqual([])
  })
})

test('of others, those lead the way too that keep to its order', () => {
  const anchor = (holder: number, start: number) => ({holder, range: {start, end: start + 1}})
  const steady = [anchor(2, 20), anchor(6, 60)]
  const starts = (...others: ReturnType<typeof anchor>[]) => withOthers(steady, others).map(({holder, range}) => `${holder} ${range.start}`)
  expect(starts(anchor(4, 40))).toEqual(['2 20', '4 40', '6 60'])
  expect(starts(anchor(1, 40), anchor(4, 10), anchor(7, 10))).toEqual(['2 20', '6 60'])
  expect(starts(anchor(2, 15))).toEqual(['2 20', '6 60'])
  expect(starts(anchor(5, 30), anchor(4, 40), anchor(3, 25))).toEqual(['2 20', '3 25', '5 30', '6 60'])
})

test('units stand in a source where it says their English in order', () => {
  const source = parse('Three words.\n\nTwo words.\n')
  const [three, two] = [
    {start: 0, end: 12},
    {start: 14, end: 24}
  ]
  expect(placeUnits(target, source, quotes)).toEqual([null, null, three])
  expect(placeUnits(target, source, ['Three words.', 'Two words.', 'Other.'])).toEqual([three, two, null])
  expect(placeUnits(target, source, ['Other.', 'Two words.', 'Other.'])).toEqual([null, two, null])
})

describe('what stands as it is outside units is not missing:', () => {
  const isKept = (text: string, english: string, block = english) => keptOutsideUnits(parse(text))(english, block)
  test.each([
    ['in code', '{Un.|One.}\n\n```\nturn the lamp on\n```\n', 'turn the lamp on', true],
    ['in preformatted text', '<pre>turn the <b>lamp</b> on</pre>\n\n{Un.|One.}', 'turn the lamp on', true],
    ['over a tag', 'turn the <code>lamp</code> on', 'turn the lamp on', true],
    [
      'before, between and behind units',
      'a lamp is on {Un.|One.} a light is on {Deux.|Two.} a torch is on the wall',
      'a torch is on the wall',
      true
    ],
    ['but not where a unit quotes it', '{Un.|turn the lamp on}', 'turn the lamp on', false],
    ['but not where a damaged unit holds it', '<span data-ttu-id="x">turn the lamp on</span>', 'turn the lamp on', false],
    ['but not where another text does', '{Un.|One.}\n\n```\nturn the light on\n```\n', 'turn the lamp on', false],
    ['but not a short text by itself', '```\na b\n```\n', 'a b', false]
  ])('%s', (_, text, english, expected) => {
    expect(isKept(text, english)).toBe(expected)
  })

  test('a short text counts with its block', () => {
    expect(isKept('```\nturn the lamp on\n```\n', 'on', 'turn the lamp on')).toBe(true)
    expect(isKept('```\nturn the light on\n```\n', 'on', 'turn the lamp on')).toBe(false)
  })
})
