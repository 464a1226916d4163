import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import {expect, test} from 'vitest'
import {ownCatalogue} from '../../src/config/catalogue.ts'
import {configJsonSchema} from '../../src/config/config-json-schema.ts'
import {reportJson} from '../../src/report/json.ts'
import {reportJsonSchema} from '../../src/report/json-schema.ts'
import {inOne} from '../in-one.ts'

const read = (path: string) => JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'))

function validator(schema: object) {
  const ajv = new Ajv({strict: true, allErrors: true, allowUnionTypes: true, strictTuples: false})
  addFormats.default(ajv)
  return ajv.compile(schema)
}

test('the fixtures’ report is what its schema describes', () => {
  const validate = validator(read('schemas/report.schema.json'))
  expect(validate(read('fixtures/expected/report.json')), JSON.stringify(validate.errors)).toBe(true)
})

test.each([
  [
    'a severity that there is not',
    (report: {findings: {severity: string}[]}) => ({...report, findings: [{...report.findings[0], severity: 'fatal'}]})
  ],
  ['a key too many', (report: object) => ({...report, more: 1})],
  [
    'a line from 0',
    (report: {findings: object[]}) => ({...report, findings: [{...report.findings[0], range: {start: {line: 0, column: 1, offset: 0}}}]})
  ]
])('the schema refuses %s', (_, damage) => {
  const validate = validator(read('schemas/report.schema.json'))
  expect(validate(damage(read('fixtures/expected/report.json')))).toBe(false)
})

test('the shipped report schema is the one that the model’s types hold', async () => {
  await expect(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../schemas/report.schema.json')
})

test.each([
  ['a C1 control that some terminals obey', '\u009b31m', '\\u009b31m'],
  ['text turned right to left', '\u202eevil', '\\u202eevil'],
  ['a line end that only some readers see', 'a\u2028b', 'a\\u2028b'],
  ['but honest text as it is', 'Größe 日本語 “x”', 'Größe 日本語 “x”']
])('JSON escapes %s, and says the same', (_, note, escaped) => {
  const report = read('fixtures/expected/report.json')
  const json = inOne(reportJson({...report, summary: {...report.summary, notes: [note]}}))
  expect(json).toContain(`"${escaped}"`)
  expect(JSON.parse(json).summary.notes).toEqual([note])
})

test('the shipped configuration schema is the one that the rules make', async () => {
  const schema = configJsonSchema(ownCatalogue)
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../schemas/config.schema.json')
  const validate = validator(schema)
  expect(validate({targets: ['docs/fr-fr'], rules: {'stale-date': ['warning', {maximumAge: 365}]}})).toBe(true)
  expect(validate({targets: ['docs/fr-fr'], rules: {'stale-dat': 'off'}})).toBe(false)
})
