import {describe, expect, test} from 'vitest'
import {findUnkept} from '../../../src/check/unkept/unkept.ts'
import type {Token} from '../../../src/text/kept/token.ts'
import type {Bitext, Pair} from '../../../src/model/bitext.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import type {TranslationUnit} from '../../../src/model/document.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'
import {bilingual} from '../../bilingual.ts'
import {unaligned} from '../../unaligned.ts'

/** Words in capitals; `A/B` may be read as either, `(A)` is optional. */
function read(text: string): Token[] {
  return [...text.matchAll(/(\()?([A-Z]+)(?:\/([A-Z]+))?/g)].map(({0: all, 1: bracket, 2: key = '', 3: other, index}) => ({
    key,
    ...(other === undefined ? {} : {otherKeys: [other]}),
    isOptional: bracket !== undefined,
    range: {start: index, end: index + all.length}
  }))
}

/** `{target|quote}` makes a unit: of each that differs, what it lost and what was added there. */
function compare(text: string, known: Partial<Bitext> = {}) {
  const target = parseDocument('fr-fr/a.md' as DocumentPath, bilingual([], text), 'target')
  const english = target.units.map(({quote}) => quote?.text ?? '')
  return findUnkept({...unaligned(target), english, ...known}, {english: read, target: read, leastConfidence: 0.5}).map(
    ({unit, lost, added}) => [
      unit,
      lost.map(({range}) => english[unit]?.slice(range.start, range.end)).join(' '),
      added.map(({range}) => target.text.slice(range.start, range.end)).join(' ')
    ]
  )
}

describe('bilingual units', () => {
  test.each([
    ['the same tokens in another order', '{x B A|A x B}', []],
    ['one for another', '{x C|A x}', [[0, 'A', 'C']]],
    ['said twice, kept once', '{x A|A x A}', [[0, 'A', '']]],
    ['said once, written twice', '{A x A|A}', [[0, '', 'A']]],
    ['another reading of the target', '{x B/A|A}', []],
    ['another reading of the English', '{x B|A/B}', []],
    ['a key before other readings', '{x B/A B|A x B}', []],
    ['something optional that is gone', '{x|x (A)}', []],
    ['something optional that makes up for a loss', '{x (A)|A}', []],
    ['a required token before an optional one', '{A x|(A) A}', []],
    ['a loss beside something optional', '{x (B)|A}', [[0, 'A', '']]],
    ['moved to the next unit', '{x|A x.} {A x|x.}', []],
    ['moved within the block', '{x|A x.} {x|x.} {A x|x.}', []],
    ['moved to the next block', '{x|A x}\n\n{A x|x}', []],
    [
      'not moved: too far away',
      '{x|A x}\n\n{x|x}\n\n{A x|x}',
      [
        [0, 'A', ''],
        [2, '', 'A']
      ]
    ],
    ['one moved, the other lost', '{x|A x B.} {A x|x.}', [[0, 'B', '']]],
    ['a unit without English', '{A x|}', []]
  ])('%s', (_, text, told) => {
    expect(compare(text)).toEqual(told)
  })

  const reworded: Pair = {
    kind: 'reworded',
    unit: 0,
    source: {range: {start: 0, end: 3}, text: 'x C', block: 0},
    likeness: 0.9,
    change: {kind: 'wording', edits: []},
    drift: null
  }
  const alignment = {pairs: [reworded], droppedSections: [], movedSections: []}

  test('a target that agrees with the source is right, and its quote wrong', () => {
    expect(compare('{x C|x A}', {alignment})).toEqual([])
    expect(compare('{x B|x A}', {alignment})).toEqual([[0, 'A', 'B']])
  })

  test('the source of today is no witness where the handoff is known', () => {
    expect(compare('{x C|x A}', {alignment, knowsHandoff: true})).toEqual([[0, 'A', 'C']])
  })
})

describe('plain units', () => {
  /** Each `[target, English, confidence]` is a unit in a paragraph of its own. */
  function comparePlain(units: readonly (readonly [string, string, number])[], pairs: (text: string) => readonly Pair[] = () => []) {
    const text = units.map(([target]) => target).join('\n\n')
    let at = 0
    const found = units.map(([target, , confidence]): TranslationUnit => {
      const range = {start: at, end: at + target.length}
      at += target.length + 2
      return {id: null, target: {range, text: target}, quote: null, range, confidence}
    })
    const target = {...parseDocument('fr-fr/a.md' as DocumentPath, text, 'target'), units: found}
    const alignment = {pairs: pairs(text), droppedSections: [], movedSections: []}
    const bitext = {...unaligned(target), english: units.map(([, english]) => english), alignment}
    return findUnkept(bitext, {english: read, target: read, leastConfidence: 0.5}).map(({unit, lost, added}) => [
      unit,
      lost.map(({key}) => key).join(' '),
      added.map(({key}) => key).join(' ')
    ])
  }

  test('an unsure unit is not told of', () => {
    expect(comparePlain([['x B', 'x A', 0.4]])).toEqual([])
    expect(comparePlain([['x B', 'x A', 0.6]])).toEqual([[0, 'A', 'B']])
  })

  test('an unsure unit, or one without English, takes what the next one lost', () => {
    expect(
      comparePlain([
        ['x', 'x A', 1],
        ['x A', 'x', 0.3]
      ])
    ).toEqual([])
    expect(
      comparePlain([
        ['x', 'x A', 1],
        ['x A', '', 1]
      ])
    ).toEqual([])
  })

  test('English that no unit has gives what stands in the unit before it', () => {
    const missing = (text: string): Pair => ({
      kind: 'source-only',
      source: {range: {start: 0, end: 3}, text: 'y B', block: 0},
      at: {start: text.indexOf('\n'), end: text.indexOf('\n')},
      grown: null,
      drift: null,
      confidence: 1
    })
    const units = [
      ['x A y B', 'x A', 1],
      ['z', 'z', 1]
    ] as const
    expect(comparePlain(units)).toEqual([[0, '', 'B']])
    expect(comparePlain(units, text => [missing(text)])).toEqual([])
  })
})
