import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {reportSarif} from '../../src/report/machines/sarif.ts'
import {context, honest, hostile} from './machines.ts'
import {inOne} from '../in-one.ts'

describe('sarif', () => {
  test.each([
    ['honest', honest],
    ['hostile', hostile]
  ])('of %s texts is as it should be', (_, result) => {
    const log = JSON.parse(inOne(reportSarif(result, context)))
    expect(log.runs[0].results).toHaveLength(result.findings.length)
    for (const {ruleId, ruleIndex} of log.runs[0].results) expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const uris = log.runs[0].results.map((one: SarifResult) => one.locations[0]?.physicalLocation.artifactLocation.uri)
    for (const uri of uris) expect(() => new URL(uri, 'file:///')).not.toThrow()
    expect(uris.filter((uri: string) => !/^[\w./%!'()*~-]+$/.test(uri))).toEqual([])
  })

  const compared = {...honest, summary: {...honest.summary, known: 3}}

  test('says of each finding that it is new, where the known ones were left out, and nothing of it otherwise', () => {
    const statesOf = (result: typeof honest) =>
      JSON.parse(inOne(reportSarif(result, context))).runs[0].results.map(({baselineState}: {baselineState?: string}) => baselineState)
    expect(new Set(statesOf(compared))).toEqual(new Set(['new']))
    expect(new Set(statesOf(honest))).toEqual(new Set([undefined]))
  })

  const multitool = multitoolFolder()
  const withMultitool = multitool === null ? test.skip : test

  const need = multitool === null ? ' (skipped: npm install --no-save @microsoft/sarif-multitool-linux@5.7.0 brings the validator)' : ''

  withMultitool(`is what the official schema and Microsoft’s validator take${need}`, () => {
    if (multitool === null) return
    const {$schema: _, ...schema} = JSON.parse(readFileSync(join(multitool, 'sarif-2.1.0.json'), 'utf8'))
    const validate = new Ajv({strict: false, validateFormats: false}).compile(schema)
    const folder = mkdtempSync(join(tmpdir(), 'tulint-sarif-'))
    for (const [name, result] of Object.entries({honest, hostile, compared})) {
      const file = join(folder, `${name}.sarif`)
      writeFileSync(file, inOne(reportSarif(result, context)))
      expect(validate(JSON.parse(readFileSync(file, 'utf8'))), JSON.stringify(validate.errors)).toBe(true)
      const rules = ['--rule-kind', 'Gh;Sarif', '--level', 'Error;Warning']
      const said = execFileSync(join(multitool, 'Sarif.Multitool'), ['validate', file, ...rules], {encoding: 'utf8'})
      expect(said).toContain('Analysis completed successfully')
      expect(said.split('\n').filter(line => /: (?:error|warning) /.test(line))).toEqual([])
    }
  })
})

interface SarifResult {
  readonly locations: readonly {readonly physicalLocation: {readonly artifactLocation: {readonly uri: string}}}[]
}

/** Of `@microsoft/sarif-multitool-linux`, 100 MB, which CI alone installs. */
function multitoolFolder(): string | null {
  const folder = resolve(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), '../@microsoft/sarif-multitool-linux')
  if (existsSync(folder)) return folder
  if (process.env['TULINT_NEEDS_SARIF_MULTITOOL']) throw new Error(`${folder} is not there, and CI needs it`)
  return null
}
