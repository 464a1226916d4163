import {describe, expect, test} from 'vitest'
import {findUnkept} from '../../src/check/unkept/unkept.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {identifiers, variantFinder} from '../../src/text/kept/identifiers.ts'
import {english} from '../../src/text/locale.ts'
import {numbers} from '../../src/text/kept/numbers.ts'
import {placeholders} from '../../src/text/kept/placeholders.ts'
import {writtenDates} from '../../src/text/kept/written-dates.ts'
import {bilingual} from '../bilingual.ts'
import {unaligned} from '../unaligned.ts'
import {timed} from '../timed.ts'

const fill = (text: string, length = 100_000) => text.repeat(Math.ceil(length / text.length))
const slowest = 10_000

const readers = [
  ['numbers', (text: string) => numbers(text, english)],
  ['dates', (text: string) => writtenDates(text, english)],
  ['identifiers', (text: string) => identifiers(text)],
  ['placeholders', (text: string) => placeholders(text)],
  ['variants', (text: string) => variantFinder(text)('aB1')]
] as const

const pieces = [
  '1',
  '1,',
  '1.',
  '1 ',
  '9:',
  '1/',
  '2020-',
  '5 May ',
  'May 5, ',
  'a.',
  'a_',
  'aB',
  'A.',
  '-a',
  '/a',
  'a\\',
  '~/a',
  'a@',
  'a-',
  '{a',
  '<a ',
  '[[',
  '%1$',
  '$(',
  '&lt;',
  '\\<',
  '一',
  '٣',
  'V',
  'the first ',
  'v1.2 '
]

describe.each(readers)('%s cost hostile text seconds at most', (_, read) => {
  test.each(pieces)('“%s”', piece => {
    expect(timed(() => read(fill(piece)))).toBeLessThan(slowest)
  })
})

test('10,000 units of one paragraph, each with another number', () => {
  const units = Array.from({length: 10_000}, (_, index) => `{a ${index + 1}|a ${20_000 + index}}`).join(' ')
  const target = parseDocument('fr-fr/a.md' as DocumentPath, bilingual([], units), 'target')
  const read = (text: string) => numbers(text, english)
  const bitext = {...unaligned(target), english: target.units.map(({quote}) => quote?.text ?? '')}
  expect(timed(() => findUnkept(bitext, {english: read, target: read, leastConfidence: 0}))).toBeLessThan(slowest)
})
