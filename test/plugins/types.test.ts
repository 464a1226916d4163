import {expect, test} from 'vitest'
import {z} from 'zod'
import {definePlugin} from '../../src/check/plugin.ts'
import {bitextRule, corpusRule} from '../../src/check/rule.ts'
import {defineConfig, type UserConfig} from '../../src/config/define-config.ts'
import type {LintOptions} from '../../src/index.ts'

const facts = {summary: 'a fault', severity: 'warning', needsSource: false} as const
const acme = definePlugin({
  name: 'acme',
  rules: {
    notice: bitextRule({...facts, options: z.strictObject({text: z.string().default('')}), *check() {}}),
    count: corpusRule({...facts, options: z.strictObject({most: z.int().default(3)}), gather: () => 1, *check() {}})
  },
  presets: {recommended: {'acme/notice': 'error'}}
})
const other = definePlugin({name: 'other', rules: {}})

// `tsc` is what tests these: a line that it ought to refuse and takes is an error.
test('defineConfig knows the rules, options and presets of plugins that stand in its list', () => {
  const config = defineConfig({
    plugins: [acme, other],
    extends: ['strict', 'acme/recommended'],
    rules: {'acme/notice': ['error', {text: 'A'}], 'acme/count': 'off', 'stale-date': ['info', {maximumAge: 3}]},
    overrides: [{rules: {'acme/count': ['info', {most: 4}]}}]
  })
  expect(config.plugins).toEqual([acme, other])
  // @ts-expect-error There is no such rule.
  defineConfig({plugins: [acme], rules: {'acme/notic': 'off'}})
  // @ts-expect-error A text is a string.
  defineConfig({plugins: [acme], rules: {'acme/notice': ['error', {text: 3}]}})
  // @ts-expect-error There is no such option.
  defineConfig({plugins: [acme], rules: {'acme/notice': ['error', {txt: ''}]}})
  // @ts-expect-error In an override neither.
  defineConfig({plugins: [acme], overrides: [{rules: {'acme/count': ['info', {most: ''}]}}]})
  // @ts-expect-error There is no such preset.
  defineConfig({plugins: [acme], extends: 'acme/strict'})
  // @ts-expect-error Its plugin is not listed.
  defineConfig({plugins: [other], rules: {'acme/notice': 'off'}})
  // @ts-expect-error No plugin is listed.
  defineConfig({rules: {'acme/notice': 'off'}})
  // @ts-expect-error Our own ids stay as they are.
  defineConfig({plugins: [acme], rules: {'stale-dat': 'off'}})
})

test('of plugins that it knows by name, defineConfig takes every rule', () => {
  defineConfig({plugins: ['tulint-plugin-x'], extends: 'x/all', rules: {'x/rule': ['error', {any: 1}]}})
  defineConfig({plugins: ['tulint-plugin-x', acme], rules: {'x/rule': 'off', 'acme/notice': ['error', {text: 'A'}]}})
  // @ts-expect-error A severity is one of four.
  defineConfig({plugins: ['tulint-plugin-x'], rules: {'x/rule': 'warn'}})
  // @ts-expect-error Our own ids stay as they are.
  defineConfig({plugins: ['tulint-plugin-x'], rules: {'stale-dat': 'off'}})
  // @ts-expect-error What is known of a plugin beside it stays known.
  defineConfig({plugins: ['tulint-plugin-x', acme], rules: {'acme/notice': ['error', {text: 3}]}})
})

test('the example plugin has the types that the guide promises', () => {
  const judge = (example: typeof import('../../docs/example-plugin/index.js').default) => {
    defineConfig({plugins: [example], extends: 'acme/recommended', rules: {'acme/mixed-address': ['warning', {leastShare: 0.9}]}})
    // @ts-expect-error A share is a number.
    defineConfig({plugins: [example], rules: {'acme/mixed-address': ['warning', {leastShare: '0.9'}]}})
    // @ts-expect-error There is no such rule.
    defineConfig({plugins: [example], rules: {'acme/mixed-adress': 'off'}})
  }
  expect(judge).toHaveLength(1)
})

test('of a plugin without types, defineConfig takes every rule, and knows ours', () => {
  const untyped = JSON.parse('{}')
  defineConfig({plugins: [untyped], extends: 'x/all', rules: {'x/rule': ['error', {any: 1}], 'stale-date': 'off'}})
  // @ts-expect-error Our own ids stay as they are.
  defineConfig({plugins: [untyped], rules: {'stale-dat': 'off'}})
})

test('every configuration is one for lint()', () => {
  const config: UserConfig = defineConfig({plugins: [acme], rules: {'acme/notice': ['error', {text: 'A'}]}})
  const options: LintOptions = {config}
  expect(options.config).toBe(config)
})

test('a plugin keeps to its form', () => {
  // @ts-expect-error A plugin has rules.
  definePlugin({name: 'acme'})
  // @ts-expect-error A rule is made by a maker.
  definePlugin({name: 'acme', rules: {notice: {summary: 'x'}}})
  expect(acme.apiVersion).toBe(1)
})
