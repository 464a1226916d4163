import {expect, test} from 'vitest'
import {makeFolder, runIn} from './running.ts'

const files = {
  'tulint.config.yaml': `source: docs/en
targets: ['docs/{locale}']
extends: strict
baseline: old.json
rules:
  stale-date: [warning, {maximumAge: 365}]
  glossary-term: [warning, {glossary: [terms.csv]}]
overrides:
  - {locales: [fr], rules: {doubled-word: off}}
  - {files: ['docs/*/old/**'], rules: {missing-unit: info}}
`,
  'terms.csv': 'source,target\nlamp,lampe\n',
  'docs/en/old/a.md': 'Press it.\n',
  'docs/fr/old/a.md': 'Appuyez.\n',
  'docs/de/a.md': '---\nms.contentlocale: de-AT\n---\nDrücken.\n',
  'docs/de/b.md': Buffer.from([0xff, 0xfe, 0x41])
}
const settledFor = async (...args: readonly string[]) => {
  const {out, ...ended} = await runIn(makeFolder(files), args)
  return {...ended, settled: JSON.parse(out === '' ? 'null' : out)}
}

test('--print-config settles presets, rules, overrides and the command line for one document', async () => {
  const {status, err, settled} = await settledFor('--print-config', './docs/fr/old/a.md', '--rule', 'stray-space:error')
  expect({status, err}).toEqual({status: 0, err: ''})
  const {rules, ...rest} = settled
  expect(rest).toEqual({
    path: 'docs/fr/old/a.md',
    locale: 'fr',
    root: 'docs/fr',
    source: 'docs/en',
    sourcePath: 'docs/en/old/a.md',
    configFile: 'tulint.config.yaml',
    targets: [{root: 'docs/{locale}', source: 'docs/en', locale: null}],
    extensions: ['.md', '.markdown', '.mdx'],
    exclude: [],
    baseline: 'old.json',
    engine: 'fast',
    history: true,
    handoffKeys: ['ms.sourcegitcommit', 'l10n.sourceCommit', 'default_lang_commit']
  })
  expect(rules['missing-unit'][0]).toBe('info') // An override by glob.
  expect(rules['doubled-word'][0]).toBe('off') // An override by locale.
  expect(rules['stray-space'][0]).toBe('error') // The command line.
  expect(rules['stale-unit'][0]).toBe('error') // The preset.
  expect(rules['stale-date']).toEqual(['warning', expect.objectContaining({maximumAge: 365})])
  expect(rules['glossary-term'][1].glossary).toEqual(['terms.csv'])
})

test('--print-config takes the locale that the document names', async () => {
  const {settled} = await settledFor('--print-config', 'docs/de/a.md')
  expect(settled).toMatchObject({locale: 'de-AT', sourcePath: null})
  expect(settled.rules['doubled-word'][0]).toBe('warning')
})

test.each([
  ['a file that is no document', ['--print-config', 'terms.csv'], 'No document to be checked matches “terms.csv”'],
  ['an English one', ['--print-config', 'docs/en/old/a.md'], 'name its translation, such as “docs/fr/old/a.md”'],
  ['a folder', ['--print-config', 'docs/fr'], 'Name one, such as “docs/fr/old/a.md”'],
  ['one that cannot be read', ['--print-config', 'docs/de/b.md'], 'docs/de/b.md: '],
  ['several', ['--print-config', 'docs/de/a.md', 'docs/fr'], 'takes one document'],
  ['a report', ['--print-config', 'docs/de/a.md', '--format', 'json'], 'cannot be used with']
])('of %s, --print-config says what to do', async (_, args, hint) => {
  expect(await settledFor(...args)).toMatchObject({status: 2, settled: null, err: expect.stringContaining(hint)})
})
