import {z} from 'zod'
import {circumstancesOn} from '../../src/check/circumstances.ts'
import {bitextRule, corpusRule, documentRule, inventoryRule, type RuleTable} from '../../src/check/rule.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import type {RuleSetting} from '../../src/model/settings.ts'
import {unknownSite} from '../../src/model/site.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {today} from '../settings.ts'
import {unaligned} from '../unaligned.ts'

// A rule of each kind, and what to run them on.

export const facts = {
  summary: 's',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({words: z.string().default('by default')})
} as const
export const place = {start: 0, end: 1}
export const circumstances = {...circumstancesOn(today), site: unknownSite}
export const target = parseDocument('fr-fr/a.md' as DocumentPath, 'Un mot.\n', 'target')
export const bitext = unaligned(target)
const on: RuleSetting = {severity: 'warning', options: null}
export const settingsOf = (rules: RuleTable, setting: RuleSetting = on) => Object.fromEntries(Object.keys(rules).map(id => [id, setting]))

export const document = documentRule({
  ...facts,
  *check(_, {words}) {
    yield {message: words, range: place}
  }
})
export const beside = bitextRule({
  ...facts,
  needsSource: true,
  *check() {
    yield {message: 'beside', range: place}
  }
})
export const inventory = inventoryRule({
  ...facts,
  *check({path}, {words}) {
    yield `${path ?? 'none'} ${words}`
  }
})
export const corpus = corpusRule({
  ...facts,
  gather: ({target: {path}}) => (path.endsWith('quiet.md') ? null : {length: path.length}),
  *check(gathered, {words}) {
    for (const {path, fact} of gathered) yield {path, message: `${words} ${fact.length} of ${gathered.length}`, range: place}
  }
})
