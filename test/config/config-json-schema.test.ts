import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {ownCatalogue} from '../../src/config/catalogue.ts'
import {configJsonSchema} from '../../src/config/config-json-schema.ts'
import {defineConfig} from '../../src/config/define-config.ts'
import {configSchema} from '../../src/config/schema.ts'
import {smallCatalogue} from './small-catalogue.ts'

describe('configJsonSchema', () => {
  const validate = new Ajv({strictTuples: false}).compile(configJsonSchema(smallCatalogue))

  test.each([
    ['nothing', {}, true],
    [
      'everything',
      {
        $schema: './schema.json',
        source: 'en',
        targets: ['fr', {root: 'ja', locale: 'ja-JP', source: null}],
        extensions: ['.md'],
        exclude: ['**/x'],
        rules: {'stale-date': ['info', {maximumAge: 3}], 'missing-unit': ['off']},
        overrides: [{rules: {'missing-unit': 'off'}}]
      },
      true
    ],
    ['an unknown key', {target: 'fr'}, false],
    ['an unknown rule', {rules: {'stale-dat': 'off'}}, false],
    ['an unknown option', {rules: {'stale-date': ['info', {age: 3}]}}, false],
    ['an option out of range', {rules: {'stale-date': ['info', {maximumAge: 0}]}}, false],
    ['a severity that is none', {rules: {'stale-date': 'warn'}}, false],
    ['an override without rules', {overrides: [{files: ['a']}]}, false]
  ])('judges %s as the check does', (_, config, fits) => {
    expect(validate(config)).toBe(fits)
    expect(configSchema(smallCatalogue).safeParse(config).success).toBe(fits)
  })

  test.each([
    ['a plugin’s rule', {plugins: ['tulint-plugin-acme'], rules: {'acme/notice': 'off'}}, true],
    ['its options, whatever they are', {rules: {'acme/notice': ['info', {any: 1}]}}, true],
    ['an override of it', {overrides: [{rules: {'acme/notice': ['info']}}]}, true],
    ['its preset', {extends: 'acme/all'}, true],
    ['its preset among ours', {extends: ['strict', 'acme/all']}, true],
    ['a severity that is none', {rules: {'acme/notice': 'warn'}}, false],
    ['an id in upper case', {rules: {'acme/Notice': 'off'}}, false],
    ['an id of ours that is none', {rules: {'stale-dat': 'off'}}, false],
    ['a preset of ours that is none', {extends: 'strickt'}, false],
    ['a plugin that is no name', {plugins: [3]}, false]
  ])('of plugins, of which it knows the names alone, judges %s', (_, config, fits) => {
    expect(validate(config)).toBe(fits)
  })

  test('describes every rule that ships', () => {
    const schema = configJsonSchema(ownCatalogue)
    expect(schema).toMatchObject({$schema: 'http://json-schema.org/draft-07/schema#'})
    for (const id of Object.keys(rules)) expect(schema).toHaveProperty(['properties', 'rules', 'properties', id])
  })
})

test('defineConfig knows the types of options', () => {
  const config = defineConfig({targets: ['fr'], rules: {'stale-date': ['warning', {maximumAge: 365}], 'missing-unit': 'off'}})
  // @ts-expect-error There is no such rule.
  defineConfig({rules: {'stale-dat': 'off'}})
  // @ts-expect-error An age is a number.
  defineConfig({rules: {'stale-date': ['warning', {maximumAge: '365'}]}})
  expect(configSchema(ownCatalogue).safeParse(config).success).toBe(true)
})
