import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {importFailure} from '../../src/config/import-config.ts'
import {loadConfig} from '../../src/config/load-config.ts'
import {UsageError} from '../../src/model/usage-error.ts'
import {smallRules} from './small-rules.ts'

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
  return loadConfig({workingDirectory: join(directory, below), file, rules: smallRules})
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
        targets: ['docs/fr-fr'],
        extensions: ['.md'],
        exclude: [],
        overrides: [],
        rules: {'stale-date': ['warning', {keys: ['ms.date'], maximumAge: 365, mode: 'strict'}], 'missing-unit': 'off'}
      }
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
    expect((await load())?.config.extensions).toEqual(['.md'])
    write('tulint.config.yaml', '# nothing yet\n')
    expect((await load())?.config.extensions).toEqual(['.md'])
  })
})

describe('says what is wrong at which place', () => {
  test.each([
    [
      'a rule that is none',
      'rules:\n  missing-unit: error\n\n  # why\n  stale-dat: off\n',
      'tulint.config.yaml:5:3 rules.stale-dat: There is no rule “stale-dat”',
      'Did you mean “stale-date”?'
    ],
    [
      'a rule unlike any',
      'rules: {xxxxxxxxxx: off}',
      'tulint.config.yaml:1:9 rules.xxxxxxxxxx: There is no rule “xxxxxxxxxx”',
      'The rules are stale-date, missing-unit'
    ],
    [
      'a rule by a name of objects’ own',
      'rules: {constructor: off}',
      'tulint.config.yaml:1:9 rules.constructor: There is no rule “constructor”',
      /./
    ],
    [
      'a severity that is none',
      'rules:\n  stale-date: warn\n',
      'tulint.config.yaml:2:15 rules.stale-date: “warn” is none of error, warning, info, off',
      'Did you mean “warning”?'
    ],
    [
      'a severity in a list',
      'rules:\n  stale-date: [eror]\n',
      'tulint.config.yaml:2:16 rules.stale-date[0]: “eror” is none of error, warning, info, off',
      'Did you mean “error”?'
    ],
    [
      'false for off',
      'rules:\n  stale-date: false\n',
      'tulint.config.yaml:2:15 rules.stale-date: A rule is set to error, warning, info or off, or to [severity, {options}], but found false',
      'Write off'
    ],
    [
      'an option that is none',
      'rules:\n  stale-date: [info, {maximumage: 3}]\n',
      'tulint.config.yaml:2:23 rules.stale-date[1].maximumage: There is no option “maximumage”',
      'Did you mean “maximumAge”?'
    ],
    [
      'an option out of range',
      'rules:\n  stale-date: [info, {maximumAge: -3}]\n',
      'tulint.config.yaml:2:35 rules.stale-date[1].maximumAge: -3 is out of range: it must be more than 0',
      /./
    ],
    [
      'an option of another kind',
      'rules:\n  stale-date: [info, {keys: ms.date}]\n',
      'tulint.config.yaml:2:29 rules.stale-date[1].keys: Expected a list, but found “ms.date”',
      /./
    ],
    [
      'a choice of an option',
      'rules:\n  stale-date: [info, {mode: lenent}]\n',
      'tulint.config.yaml:2:29 rules.stale-date[1].mode: “lenent” is none of strict, lenient',
      'Did you mean “lenient”?'
    ],
    ['a key that is none', 'target: docs\n', 'tulint.config.yaml:1:1 target: There is no key “target”', 'Did you mean “targets”?'],
    [
      'an override’s key',
      'overrides:\n  - file: [a]\n    rules: {}\n',
      'tulint.config.yaml:2:5 overrides[0].file: There is no key “file”',
      'Did you mean “files”?'
    ],
    [
      'an override’s rule',
      'overrides:\n  - rules: {missing-unti: off}\n',
      'tulint.config.yaml:2:13 overrides[0].rules.missing-unti: There is no rule “missing-unti”',
      'Did you mean “missing-unit”?'
    ],
    ['an override without rules', 'overrides:\n  - files: [a]\n', 'tulint.config.yaml:2:5 overrides[0].rules: It is missing', /./],
    [
      'a locale that is none',
      'targets:\n  - root: docs/fr\n    locale: fr_FR!\n',
      'tulint.config.yaml:3:13 targets[0].locale: “fr_FR!” is no BCP 47 tag',
      'Write it as in fr-FR or zh-Hans-CN'
    ],
    [
      'a target of another kind',
      'targets: [3]',
      'tulint.config.yaml:1:11 targets[0]: A target is a folder or {root, locale, source}, but found 3',
      /./
    ],
    ['an empty target', 'targets: [""]', 'tulint.config.yaml:1:11 targets[0]: It is empty', /./],
    [
      'an extension without its dot',
      'extensions: [md]',
      'tulint.config.yaml:1:14 extensions[0]: “md” is no extension',
      'Write it with its dot, as in .md'
    ],
    ['no extension', 'extensions: []', 'tulint.config.yaml:1:13 extensions: It must have at least 1 entry', /./],
    ['a key without a value', 'exclude:\n', 'tulint.config.yaml:1:9 exclude: Expected a list, but found nothing', /./],
    ['a list for a mapping', '- docs\n', 'tulint.config.yaml:1:1: Expected a mapping, but found a list', /./]
  ])('%s', async (_, text, message, hint) => {
    write('tulint.config.yaml', text)
    const refusal = await refusalOf()
    expect(refusal.message).toBe(message)
    expect(refusal.hint).toMatch(hint instanceof RegExp ? hint : new RegExp(`^${hint.replace(/[?.{}[\]]/g, '\\$&')}$`))
  })

  test('all at once, each with its hint', async () => {
    write(
      'tulint.config.json',
      '{\n  // why\n  "rule": {},\n  "rules": {"stale-dat": "off", "missing-unit": 3},\n  "targets": [{"rot": "docs"}]\n}'
    )
    const {message, hint} = await refusalOf()
    expect(message.split('\n')).toEqual([
      'tulint.config.json:5:15 targets[0].root: It is missing',
      'tulint.config.json:5:16 targets[0].rot: There is no key “rot”',
      'tulint.config.json:4:49 rules.missing-unit: A rule is set to error, warning, info or off, or to [severity, {options}], but found 3',
      'tulint.config.json:4:13 rules.stale-dat: There is no rule “stale-dat”',
      'tulint.config.json:3:3 rule: There is no key “rule”'
    ])
    expect(hint.split('\n')).toContain('rules.stale-dat: Did you mean “stale-date”?')
  })

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
