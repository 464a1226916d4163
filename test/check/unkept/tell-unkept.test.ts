import {expect, test} from 'vitest'
import {tellUnkept} from '../../../src/check/unkept/tell-unkept.ts'
import type {Bitext, Pair} from '../../../src/model/bitext.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'
import type {Token} from '../../../src/text/kept/token.ts'
import {bilingual} from '../../bilingual.ts'
import {unaligned} from '../../unaligned.ts'

const parse = (text: string, path = 'fr-fr/a.md') => parseDocument(path as DocumentPath, text, 'target')

function numbersIn(text: string, from = 0): Token[] {
  return [...text.matchAll(/\d+/g)].map(({0: key, index}) => ({key, range: {start: from + index, end: from + index + key.length}}))
}

/** What is told of a document’s one unit that lost the numbers of its quote and gained its own. */
function tell(english: string, own: string, more: Partial<Bitext> = {}) {
  const target = parse(bilingual([], `{${own}|${english}}`))
  const start = target.units[0]?.target.range.start ?? 0
  const unkept = [{unit: 0, lost: numbersIn(english), added: numbersIn(own, start)}]
  return [...tellUnkept({...unaligned(target), english: [english], ...more}, unkept, 'number')].map(problem => ({
    ...problem,
    at: target.text.slice(problem.range.start, problem.range.end)
  }))
}

test.each([
  ['x 1', 'y', 'English has “1”: put the missing number into the translation', 'y'],
  ['x', 'y 2 z', '“2” stands here, but English has no such number: correct it or take it out', '2'],
  ['x', '1 y 2', '“1” and “2” stand here, but English has no such number: correct it or take it out', '1 y 2'],
  ['x 1', 'y 2', '“2” stands here where English has “1”: write the English number', '2'],
  ['1, 2, 3', 'y', 'English has “1”, “2” and “3”: put the missing number into the translation', 'y'],
  ['1, 2, 3, 4, 5', 'y', 'English has “1”, “2”, “3” and 2 more: put the missing number into the translation', 'y']
])('of “%s” and “%s” it is told: %s', (english, own, message, at) => {
  expect(tell(english, own)).toMatchObject([{message, at, units: [0]}])
})

test('nothing is told where nothing differs', () => {
  expect(tell('x', 'y')).toEqual([])
})

test('what mends it is told with it', () => {
  const target = parse(bilingual([], '{y|x 1}'))
  const unkept = [{unit: 0, lost: numbersIn('x 1'), added: []}]
  const told = [
    ...tellUnkept({...unaligned(target), english: ['x 1']}, unkept, 'number', ({lost}) => ({
      fix: lost.map(({key, range}) => ({range, text: key}))
    }))
  ]
  expect(told).toMatchObject([{fix: [{text: '1'}]}])
})

test('in a plain document the English is shown, where it still says the same', () => {
  const [text, source] = ['Un 2.', parse('One 1.\n', 'en-us/a.md')]
  const unit = {id: null, target: {range: {start: 0, end: 5}, text}, quote: null, range: {start: 0, end: 5}, confidence: 1}
  const same: Pair = {kind: 'same', unit: 0, source: {start: 0, end: 6}, moved: false}
  const english = (kind: 'plain' | 'bilingual', pairs: readonly Pair[]) => {
    const target = {...parse(text), kind, units: [unit]}
    const bitext = {...unaligned(target, source), english: ['One 1.'], alignment: {pairs, droppedSections: [], movedSections: []}}
    return [...tellUnkept(bitext, [{unit: 0, lost: numbersIn('One 1.'), added: numbersIn(text)}], 'number')].map(problem => problem.source)
  }
  expect(english('plain', [same])).toEqual([{range: {start: 0, end: 6}, text: 'One 1.'}])
  expect(english('plain', [{kind: 'target-only', unit: 0, drift: null}])).toEqual([undefined])
  expect(english('bilingual', [same])).toEqual([undefined])
})
