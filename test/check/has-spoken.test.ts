import {expect, test} from 'vitest'
import {z} from 'zod'
import {hasSpoken, type Sight} from '../../src/check/has-spoken.ts'
import {bitextRule, corpusRule, documentRule, type RuleTable} from '../../src/check/rule.ts'
import type {RuleSetting} from '../../src/model/settings.ts'

const facts = {summary: 's', severity: 'error', options: z.strictObject({})} as const
const rules: RuleTable = {
  alone: documentRule({...facts, needsSource: false, check: () => []}),
  beside: bitextRule({...facts, needsSource: true, check: () => []}),
  among: corpusRule({...facts, needsSource: false, gather: () => 1, check: () => []})
}
const on: RuleSetting = {severity: 'info', options: null}
const off: RuleSetting = {severity: 'off', options: null}
const all: Sight = {settings: {alone: on, beside: on, among: on}, hasSource: true, isWhole: true}

test.each([
  ['all rules of a whole run with English', all, ['alone', 'beside', 'among']],
  ['those that need no English, where there is none', {...all, hasSource: false}, ['alone', 'among']],
  ['those of documents, where some were left out', {...all, isWhole: false}, ['alone', 'beside']],
  ['none that is off, or has no setting', {...all, settings: {alone: off, among: on}}, ['among']]
])('all is told by %s', (_, sight, spoken) => {
  expect(Object.keys(rules).filter(id => hasSpoken(id, rules, sight))).toEqual(spoken)
})

test('a rule that is no more has nothing to tell', () => {
  const nothing: Sight = {settings: {}, hasSource: false, isWhole: false}
  expect(['gone', 'toString'].map(id => hasSpoken(id, rules, nothing))).toEqual([true, true])
})
