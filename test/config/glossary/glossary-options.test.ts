import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {lint} from '../../../src/index.ts'
import {bilingual} from '../../bilingual.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tulint-glossary-'))
  const write = async (path: string, text: string | Uint8Array) => {
    await mkdir(join(folder, path, '..'), {recursive: true})
    await writeFile(join(folder, path), text)
  }
  await write('docs/de-de/a.md', bilingual([], '{Eine Funzel.|A lamp.}\n'))
  await write('l10n/terms.csv', 'source,target,locale\nlamp,Leuchte,de\n')
  await write('l10n/latin.csv', Uint8Array.from([0x73, 0xe9]))
  await write('l10n/terms.txt', 'lamp Leuchte')
})

afterAll(async () => {
  await rm(folder, {recursive: true})
})

async function run(glossary: string, workingDirectory = folder) {
  await writeFile(
    join(folder, 'l10n/tulint.config.yaml'),
    `targets: [../docs/de-de]\noverrides:\n  - files: ['../docs/**']\n    rules: {glossary-term: [error, {glossary: [${glossary}]}]}\n`
  )
  const result = await lint({workingDirectory, config: join(folder, 'l10n/tulint.config.yaml'), onlyRules: ['glossary-term']})
  return result.findings.map(({severity, message}) => `${severity} ${message}`)
}

const told = ['error “lamp” is not translated as the glossary says: write “Leuchte”']

test('a configuration names glossaries relative to itself, from wherever it is used', async () => {
  expect(await run('terms.csv')).toEqual(told)
  expect(await run('terms.csv', join(folder, 'docs'))).toEqual(told)
})

test('entries stand beside files', async () => {
  expect(await run('{source: lamp, target: Funzel}, terms.csv')).toEqual([])
})

test('the command line names them relative to the working directory', async () => {
  const rules = ['glossary-term:error:{"glossary":["../l10n/terms.csv"]}']
  const result = await lint({
    workingDirectory: join(folder, 'docs'),
    config: false,
    targets: ['de-de'],
    rules,
    onlyRules: ['glossary-term']
  })
  expect(result.findings.map(({severity, message}) => `${severity} ${message}`)).toEqual(told)
})

test.each([
  ['is not there', 'none.csv', 'There is no glossary “l10n/none.csv”'],
  ['is in no known format', 'terms.txt', 'The glossary “l10n/terms.txt” is in no known format'],
  ['is not UTF-8', 'latin.csv', 'The glossary “l10n/latin.csv” is not UTF-8'],
  ['is a folder', '../docs.csv', 'There is no glossary “docs.csv”']
])('says of a file that it %s', async (_, file, message) => {
  await expect(run(file)).rejects.toThrow(expect.objectContaining({name: 'UsageError', message}))
})

test('says what is wrong with an entry', async () => {
  await expect(run('{source: lamp}')).rejects.toThrow(/^l10n\/tulint\.config\.yaml:4:\d+ overrides\[0\]\.rules\.glossary-term/)
})
