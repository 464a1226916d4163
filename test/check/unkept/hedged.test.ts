import {expect, test} from 'vitest'
import {hedged} from '../../../src/check/unkept/hedged.ts'
import type {Bitext, Pair} from '../../../src/model/bitext.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'
import {unaligned} from '../../unaligned.ts'

const target = parseDocument('fr-fr/a.md' as DocumentPath, 'Un', 'target')
const quoted: Partial<Bitext> = {target: {...target, kind: 'bilingual'}}
const same: Pair = {kind: 'same', unit: 0, source: {start: 0, end: 2}, moved: false}
const gone: Pair = {kind: 'target-only', unit: 0, drift: null}
const aligned = (...pairs: readonly Pair[]) => ({alignment: {pairs, droppedSections: [], movedSections: []}})

test.each([
  ['nothing tells', {}, false, false],
  ['nothing tells, though it rests on a unit', {}, true, false],
  ['the handoff is known', {knowsHandoff: true}, false, true],
  ['no English is at hand', {original: null}, false, true],
  ['a quote tells', quoted, true, true],
  ['no quote tells', quoted, false, false],
  ['all quotes tell', {...quoted, ...aligned(same)}, false, true],
  ['not all quotes tell', {...quoted, ...aligned(same, gone)}, false, false],
  ['all of a plain document is still the same', aligned(same), false, false]
])('it is said whether English may have changed, where %s', (_, more, restsOnUnit, isSure) => {
  const problem = {message: 'm', range: {start: 0, end: 2}}
  const message = isSure ? 'm' : 'm (or English has changed since)'
  expect([...hedged({...unaligned(target, target), ...more}, [problem], restsOnUnit)]).toEqual([{...problem, message}])
})

test('what rests on no unit is not taken for what does', () => {
  const bitext = {...unaligned(target, target), ...quoted}
  expect([...hedged(bitext, [{message: 'm', range: {start: 0, end: 2}}])].map(({message}) => message)).toEqual([
    'm (or English has changed since)'
  ])
})
