import {describe, expect, test} from 'vitest'
import {fixOr, type Mending, mendingOf, placeInSource, type Restored} from '../../../src/check/unkept/mending.ts'
import type {Bitext, Pair} from '../../../src/model/bitext.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'
import {bilingual} from '../../bilingual.ts'
import {unaligned} from '../../unaligned.ts'

const parse = (text: string, path = 'en-us/a.md') => parseDocument(path as DocumentPath, text, 'target')
const target = parse(bilingual([], '{Un b.|One a.} {Deux.|Two.}'), 'fr-fr/a.md')
const source = parse('One a. Two.\n')
const edits = [{range: {start: 0, end: 1}, text: 'a'}]
const kindOf = ({fix, suggestions}: Mending) => (fix !== undefined ? 'fix' : suggestions !== undefined ? 'suggestion' : 'nothing')

const same: Pair = {kind: 'same', unit: 0, source: {start: 0, end: 6}, moved: false}
const gone: Pair = {kind: 'target-only', unit: 0, drift: null}
const fresh: Pair = {
  kind: 'source-only',
  source: {range: {start: 7, end: 11}, text: 'Two.', block: 0},
  at: {start: 0, end: 0},
  grown: null,
  drift: null,
  confidence: 1
}
const reworded = (text: string): Pair => ({
  kind: 'reworded',
  unit: 0,
  source: {range: {start: 0, end: 6}, text, block: 0},
  likeness: 0.9,
  change: {kind: 'wording', edits: []},
  drift: null
})
const aligned = (...pairs: readonly Pair[]) => ({alignment: {pairs, droppedSections: [], movedSections: []}})
const known: Bitext = {
  ...unaligned(target, source),
  places: [{start: 0, end: 6}, null],
  english: ['One a.', 'Two.'],
  ...aligned(fresh, same)
}

const mend = (more: Partial<Bitext>, restored: Partial<Restored> = {}, isCertain = true) =>
  kindOf(mendingOf({...known, ...more}, {unit: 0, english: 'a', ...restored}, {message: 'm', edits}, isCertain))

describe('what mends a unit is', () => {
  const other = parse('One c. Two.\n')
  const spaced = parse('One a\\_b. Two.\n')
  test.each<[string, Partial<Bitext>, string, Partial<Restored>?]>([
    ['certain where English still says it', {}, 'fix'],
    ['certain where English says it in other words', aligned(reworded('Now a.')), 'fix'],
    ['likely where the document is plain', {target: {...target, kind: 'plain'}}, 'suggestion'],
    ['likely where no English is at hand', {source: null, original: null}, 'suggestion'],
    ['likely where its English has no place', {places: [null, null]}, 'suggestion'],
    ['likely where the original says something else there', {original: other}, 'suggestion'],
    ['certain where its quote is what was handed off', {quotes: [{kind: 'same'}]}, 'fix'],
    ['likely where its quote is not what was handed off', {quotes: [{kind: 'absent', earlier: null}]}, 'suggestion'],
    ['nothing where English says it no more', aligned(reworded('One c.')), 'nothing'],
    ['nothing where English is gone', aligned(gone), 'nothing'],
    ['nothing where that place of English says it no more', {...aligned({...same, source: {start: 7, end: 11}})}, 'nothing'],
    ['certain where it was handed off, whatever quotes say', {...aligned(reworded('One c.')), knowsHandoff: true}, 'fix'],
    ['unknown where English has changed since the handoff', {...aligned(gone), knowsHandoff: true, source: other}, 'nothing'],
    ['certain where nobody aligned it', {alignment: null}, 'fix'],
    ['certain where no pair tells of it', aligned(fresh), 'fix'],
    ['nothing where English says by now what is to go', aligned(reworded('One a b.')), 'nothing', {gone: 'b'}],
    [
      'certain where what is to go is a part of what English says',
      {...aligned(reworded('One ab.')), original: parse('One ab')},
      'fix',
      {english: 'ab', gone: 'b'}
    ],
    ['the same, whatever is escaped', {...aligned(reworded('One a\\_b.')), original: spaced}, 'suggestion', {english: 'a_b'}]
  ])('%s', (_, more, expected, restored = {}) => {
    expect(mend(more, restored)).toBe(expected)
  })

  test('likely where other edits may be meant, and none where there are none', () => {
    expect(mend({}, {}, false)).toBe('suggestion')
    expect(mendingOf(known, {unit: 0, english: 'a'}, {message: 'm', edits: []})).toEqual({})
    expect(mendingOf(known, {unit: 0, english: 'a'}, {message: 'm', edits})).toEqual({fix: edits})
    expect(mendingOf(known, {unit: 0, english: 'a'}, {message: 'm', edits}, false)).toEqual({suggestions: [{message: 'm', edits}]})
    expect([fixOr(true, 'm', edits), fixOr(false, 'm', edits)]).toEqual([{fix: edits}, {suggestions: [{message: 'm', edits}]}])
  })
})

describe('what mends the text around units is', () => {
  const changed = {original: parse('One b.\n'), knowsHandoff: true}
  test.each<[string, Partial<Bitext>, string, Partial<Restored>?]>([
    ['certain where all of English is still the same', aligned(same), 'fix'],
    ['likely where some of it is not', {}, 'suggestion'],
    ['certain where it was handed off', {knowsHandoff: true}, 'fix'],
    ['likely where nobody aligned it', {alignment: null}, 'suggestion'],
    ['likely where no English is at hand', {source: null, original: null}, 'suggestion'],
    ['certain where the English of today says it too', changed, 'fix'],
    ['nothing where the English of today says it no more', changed, 'nothing', {english: 'b.'}],
    ['nothing where the English of today says what is to go', changed, 'nothing', {gone: 'Two'}],
    ['certain where it says neither', changed, 'fix', {gone: 'Three'}]
  ])('%s', (_, more, expected, restored = {}) => {
    expect(mend(more, {unit: null, ...restored})).toBe(expected)
  })
})

test('a unit’s English has a place in the source while it is there, as it was or reworded', () => {
  const place = (more: Partial<Bitext>) => placeInSource({...known, ...more}, 0)
  expect(place({})).toEqual({start: 0, end: 6})
  expect(place(aligned(reworded('Now a.')))).toEqual({start: 0, end: 6})
  expect([aligned(gone), aligned(fresh), {alignment: null}].map(place)).toEqual([null, null, null])
})
