import {cpSync, readFileSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {makeFolder} from '../cli/running.ts'
import {lint} from '../../src/index.ts'
import {fill, table} from '../../src/pages/reference.ts'
import {commit, emptyRepository, git} from '../workspace/git/doctored.ts'
import {memoryOf} from './examples/align.ts'
import {standing} from './examples/audit.ts'
import {accept} from './examples/baseline.ts'
import {changeOf} from './examples/change.ts'
import config from './examples/config.ts'
import {messagesOn} from './examples/draft.ts'
import {linted} from './examples/error.ts'
import {mend} from './examples/fix.ts'
import {errorsOf} from './examples/lint.ts'
import {translated} from './examples/packages.ts'
import {translate} from '../packages/translator.ts'
import {aroundEdit} from './examples/session.ts'
import {inTwoParts} from './examples/shards.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const path = fileURLToPath(new URL('../../docs/api.md', import.meta.url))
const page = readFileSync(path, 'utf8')
const examples = ['lint', 'draft', 'audit', 'change', 'session', 'shards', 'fix', 'baseline', 'align', 'packages', 'config', 'error']

function handbook(): string {
  const folder = makeFolder({})
  cpSync(fileURLToPath(new URL('../../fixtures/getting-started', import.meta.url)), folder, {recursive: true})
  return folder
}

test('the page shows the examples as they are run here, and every option', async () => {
  const shown = examples.map(name => {
    const code = read(`./examples/${name}.ts`).replaceAll("'../../../src/index.ts'", "'tulint'")
    return [name, `\`\`\`ts\n${code}\`\`\``] as const
  })
  const rewritten = [...shown, ['options', optionTable()] as const].reduce((text, [name, content]) => fill(text, name, content), page)
  await expect(rewritten).toMatchFileSnapshot(path)
})

/** The keys of what functions take, with what the code says of them. */
function optionTable(): string {
  const code = read('../../src/read-request.ts')
  const rows = ['ReadOptions', 'LintOptions'].flatMap(name => {
    const [, body = ''] = new RegExp(`export interface ${name}[^{]*\\{\\n([^]*?)\\n\\}`).exec(code) ?? []
    return [...body.matchAll(/\/\*\* (.*?) \*\/\n {2}readonly (\w+)\?: (.*)/g)].map(([, description = '', key = '', type = '']) => [
      `\`${key}\``,
      `\`${type}\``,
      `${description}${name === 'LintOptions' ? ' Not of `align`.' : ''}`
    ])
  })
  expect(rows.length).toBeGreaterThan(10)
  return table([['Option', 'Type', 'Says'], ...rows])
}

test('the page names everything that the package exports', () => {
  const code = read('../../src/index.ts')
  const lists = [...code.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','))
  const own = [...code.matchAll(/^export (?:async )?(?:function|interface|type|class|const) (\w+)/gm)].map(([, name]) => name ?? '')
  const names = [...lists.map(name => name.replace(/\btype\b/, '').trim()), ...own]
  expect(names).toContain('lint')
  expect(names.filter(name => !page.includes(`\`${name}\``))).toEqual([])
})

test('the examples do what the page says', async () => {
  const folder = handbook()
  expect(await errorsOf(folder)).toEqual([
    'docs/de-de/setup.md:12 missing-unit',
    'docs/fr-fr/index.md:9 code-mismatch',
    'docs/fr-fr/setup.md:6 source-mismatch',
    'docs/fr-fr/setup.md:13 missing-unit'
  ])
  expect(await inTwoParts(folder)).toEqual(await lint({workingDirectory: folder, source: 'docs/en-us', targets: ['docs/{locale}']}))
  expect(await standing(folder)).toBe('de-DE 93 %, fr-FR 84 %; first docs/fr-fr/setup.md')
  const path = 'docs/fr-fr/setup.md'
  const text = readFileSync(join(folder, path), 'utf8')
  const edit = (edited: string) => writeFile(join(folder, path), edited)
  expect(await aroundEdit(folder, path, () => edit(text.replace('2 mètres', '20 mètres')))).toBe(
    '5 findings, then 6; linted docs/fr-fr/setup.md'
  )
  await edit(text)
  expect(await messagesOn(folder, 'docs/de-de/index.md', '# Handbuch\n\nEs erklärt erklärt alles.\n')).toEqual([
    expect.stringContaining('“erklärt” stands twice in a row')
  ])
  expect((await memoryOf(folder)).get('First start')).toBe('Erster Start')
  expect(await linted(folder)).toBe('There is no folder “docs/fr”. Name a folder that exists, relative to the working directory.')
  expect(await mend(folder)).toBe('1 mended, 4 left, 0 not written')
  expect(await accept(folder)).toBe(4)
  const sent = async (_: string, file: string) => translate('xliff2', file)
  expect(await translated(handbook(), sent)).toBe('2 documents, 0 segments refused, 0 not written')
  emptyRepository(folder)
  commit(folder, '2026-01-01', 'Begin')
  commit(folder, '2026-01-02', 'Edit', {'docs/fr-fr/setup.md': null})
  git(folder, ['switch', '--quiet', '--create', 'change'])
  git(folder, ['branch', '--force', 'main', 'HEAD~1'])
  expect(await changeOf(folder)).toBe('1 new, 0 of them by changes of English, 4 cleared')
  expect(config.rules?.['stray-space']).toBe('off')
})
