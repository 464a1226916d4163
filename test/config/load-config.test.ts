import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {importFailure} from '../../src/config/import-config.ts'
import {loadConfig} from '../../src/config/load-config.ts'
import {UsageError} from '../../src/model/usage-error.ts'
import {smallCatalogue} from './small-catalogue.ts'

let directory = ''

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tulint-config-'))
})

afterEach(() => {
  rmSync(directory, {recursive: true})
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), {recursive: true})
  writeFileSync(join(directory, path), text)
}

function load(file: string | null = null, below = '.') {
  return loadConfig({workingDirectory: join(directory, below), file, catalogue: smallCatalogue})
}

async function refusalOf(file: string | null = null): Promise<UsageError> {
  const error = await load(file).catch((thrown: unknown) => thrown)
  if (error instanceof UsageError) return error
  throw new Error('It was loaded', {cause: error})
}

const yaml = 'targets: [docs/fr-fr]\nrules:\n  stale-date: [warning, {maximumAge: 365}]\n  missing-unit: off\n'
const json = '{"targets": ["docs/fr-fr"], "rules": {"stale-date": ["warning", {"maximumAge": 365}], "missing-unit": "off"}}'
const program = `export default ${json}\n`

describe('finds', () => {
  test.each([
    ['tulint.config.ts', program],
    ['tulint.config.mts', program],
    ['tulint.config.js', program],
    ['tulint.config.mjs', program],
    ['tulint.config.json', json],
    ['tulint.config.jsonc', `// why\n${json}`],
    ['tulint.config.yaml', yaml],
    ['tulint.config.yml', yaml],
    ['.tulintrc', yaml],
    ['.tulintrc', `// why\n${json}`],
    ['.tulintrc.json', json],
    ['.tulintrc.jsonc', `${json} // why`],
    ['.tulintrc.yaml', yaml],
    ['.tulintrc.yml', yaml],
    ['.tulintrc.js', program],
    ['.tulintrc.mjs', program],
    ['package.json', `{"name": "x", "tulint": ${json}}`]
  ])('%s', async (file, text) => {
    write('package.json', '{"type": "module"}')
    write(file, text)
    const expected = {
      file: join(directory, file),
      config: {
        plugins: [],
        extends: [],
        targets: ['docs/fr-fr'],
        extensions: ['.md', '.markdown', '.mdx'],
        exclude: [],
        overrides: [],
        audit: {owners: {}, weights: {machine: 1, human: 1, unknown: 1, paths: {}}},
        engine: 'fast',
        history: true,
        handoffKeys: ['ms.sourcegitcommit', 'l10n.sourceCommit', 'default_lang_commit'],
        rules: {'stale-date': ['warning', {keys: ['ms.date'], maximumAge: 365, mode: 'strict'}], 'missing-unit': 'off'}
      },
      catalogue: smallCatalogue
    }
    expect(await load()).toEqual(expected)
    expect(await load(file)).toEqual(expected)
  })

  test('the nearest upward', async () => {
    write('tulint.config.yaml', 'source: far')
    write('a/.tulintrc', 'source: near')
    write('a/b/package.json', '{"name": "tulint"}')
    write('a/b/c/package.json', 'no JSON, but not ours')
    expect((await load(null, 'a/b/c'))?.config.source).toBe('near')
  })

  test('an empty file, and one of comments', async () => {
    write('tulint.config.yaml', '')
    expect((await load())?.config.extensions).toEqual(['.md', '.markdown', '.mdx'])
    write('tulint.config.yaml', '# nothing yet\n')
    expect((await load())?.config.extensions).toEqual(['.md', '.markdown', '.mdx'])
  })
})

describe('says what is wrong', () => {
  test.each([
    ['package.json', '{\n  "tulint": {"source": 3}\n}', 'package.json:2:24 source: Expected text, but found 3'],
    ['tulint.config.mjs', 'export default {source: 3}', 'tulint.config.mjs source: Expected text, but found 3'],
    ['tulint.config.mjs', 'export default () => ({})', 'tulint.config.mjs: Expected a mapping, but found a function'],
    ['tulint.config.mjs', 'export const config = {}', 'tulint.config.mjs: It exports no configuration'],
    ['tulint.config.yaml', 'a: [\nb: 1', /^tulint\.config\.yaml:2:\d+: /]
  ])('in %s', async (file, text, message) => {
    write(file, text)
    const refusal = await refusalOf()
    if (typeof message === 'string') expect(refusal.message).toBe(message)
    else expect(refusal.message).toMatch(message)
  })

  test('in a program that fails', async () => {
    write('tulint.config.mjs', 'throw new Error("no luck")')
    expect((await refusalOf()).message).toBe('tulint.config.mjs: It cannot be run: Error: no luck')
  })
})

test('beside one that is named, no other is run', async () => {
  for (const file of ['tulint.config.ts', 'tulint.config.mjs', '.tulintrc.js']) write(`docs/${file}`, 'throw new Error("taken")')
  write('ours/tulint.config.yaml', yaml)
  expect((await load('../ours/tulint.config.yaml', 'docs'))?.config.targets).toEqual(['docs/fr-fr'])
  await expect(load(null, 'docs')).rejects.toThrow('taken')
})

test.each([
  ['gone.yaml', 'There is no file “gone.yaml”'],
  ['config.toml', '“config.toml” has no extension of a configuration'],
  ['folder.yaml', '“folder.yaml” cannot be read: EISDIR'],
  ['package.json', 'There is no “tulint” in package.json']
])('refuses --config %s', async (file, message) => {
  write('config.toml', 'a = 1')
  write('folder.yaml/a.md', '')
  write('package.json', '{"devDependencies": {"tulint": "1"}}')
  expect((await refusalOf(file)).message).toBe(message)
})

test.each(['tulint.config.ts', 'tulint.config.mts'])('says what to do where Node cannot run %s', file => {
  const error = Object.assign(new TypeError('Unknown file extension'), {code: 'ERR_UNKNOWN_FILE_EXTENSION'})
  expect(importFailure(file, error)).toMatchObject({
    message: `${file}: This version of Node cannot run TypeScript`,
    hint: 'Name the file .mjs, or use Node 22.18 or later'
  })
})
