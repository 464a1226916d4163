import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {type Comparison, type Finding, lintChange, type LintOptions} from '../src/index.ts'
import {runIn} from './cli/running.ts'
import {bench, commit, emptyRepository, git, move, write} from './workspace/git/doctored.ts'

const english = (count: number) =>
  `# Lamps\n\nThe lamp has ${count} switches and one cable.\n\nSelect **Settings**, and then select the lamp.\n`
const french = (count: number, name = 'Settings') =>
  `# Lampes\n\nLa lampe possède ${count} interrupteurs et un câble.\n\nSélectionnez **${name}**, puis sélectionnez la lampe.\n`
const german = (count: number) =>
  `# Lampen\n\nDie Lampe hat ${count} Schalter und ein Kabel.\n\nWählen Sie **Settings** und dann die Lampe aus.\n`

const files = {'docs/en/a.md': english(3), 'docs/en/b.md': english(5), 'docs/fr/a.md': french(4), 'docs/fr/b.md': french(5)}
const options = {config: false, source: 'docs/en', targets: ['docs/fr'], today: '2026-11-21'} as const

/** A repository with one commit on `main` and a branch on which a test changes something. */
function repository(contents: Parameters<typeof write>[1] = files): string {
  const {folder, remove} = bench()
  onTestFinished(remove)
  const root = emptyRepository(join(folder, 'docs'))
  commit(root, '2026-01-01', 'Begin', contents)
  git(root, ['switch', '--quiet', '--create', 'change'])
  return root
}

function changeIn(workingDirectory: string, more: LintOptions = {}): Promise<Comparison> {
  return lintChange({...options, workingDirectory, newSince: 'main', ...more})
}

const said = (findings: readonly Finding[]) => findings.map(({ruleId, path}) => `${ruleId} ${path}`)

test('a change of a translation: what it breaks, what it clears and what it leaves', async () => {
  const root = repository()
  expect((await changeIn(root)).result.documents).toEqual([])
  commit(root, '2026-01-02', 'Edit', {'docs/fr/a.md': french(3), 'docs/fr/b.md': french(6)})
  const {result, outdated, cleared, remaining} = await changeIn(root)
  expect(said(result.findings)).toEqual(['number-mismatch docs/fr/b.md'])
  expect(said(cleared)).toEqual(['number-mismatch docs/fr/a.md'])
  expect([outdated, remaining]).toEqual([[], []])
  expect(result.summary).toMatchObject({documents: 2, warnings: 1, suppressed: 0, byRule: {'number-mismatch': 1}})
})

test('what was wrong before the change is not told again, though the lines moved or the words about it changed', async () => {
  const root = repository()
  const edited = french(4).replace('La lampe possède', 'Cette lampe a').replace('\n\n', '\n\n<!-- moved -->\n\n')
  commit(root, '2026-01-02', 'Edit', {'docs/fr/a.md': edited})
  const {result, cleared, remaining} = await changeIn(root)
  expect(said(result.findings)).toEqual([])
  expect(said(cleared)).toEqual([])
  expect(said(remaining)).toEqual(['number-mismatch docs/fr/a.md'])
  expect(result.summary).toMatchObject({warnings: 0, suppressed: 1})
})

test('a change of English makes translations outdated that nobody touched', async () => {
  const root = repository()
  commit(root, '2026-01-02', 'Edit', {'docs/en/b.md': english(7), 'docs/fr/a.md': french(9)})
  const {result, outdated, cleared} = await changeIn(root)
  expect(said(outdated)).toEqual(['number-mismatch docs/fr/b.md'])
  expect(said(result.findings)).toEqual(['number-mismatch docs/fr/a.md', 'number-mismatch docs/fr/b.md'])
  expect(said(cleared)).toEqual(['number-mismatch docs/fr/a.md'])
})

test('what is not committed yet counts, and what main did meanwhile does not', async () => {
  const root = repository()
  git(root, ['switch', '--quiet', 'main'])
  commit(root, '2026-01-02', 'Edit', {'docs/en/a.md': english(8)})
  git(root, ['switch', '--quiet', 'change'])
  write(root, {'docs/fr/b.md': french(2)})
  expect(said((await changeIn(root)).result.findings)).toEqual(['number-mismatch docs/fr/b.md'])
})

test('a document that was renamed with its English brings its findings along', async () => {
  const root = repository()
  move(root, '2026-01-02', 'docs/en/a.md', 'docs/en/c.md')
  move(root, '2026-01-02', 'docs/fr/a.md', 'docs/fr/c.md')
  const {result, cleared, remaining} = await changeIn(root)
  expect(said([...result.findings, ...cleared])).toEqual([])
  expect(said(remaining)).toEqual(['number-mismatch docs/fr/c.md'])
})

test('documents and locales that come and go', async () => {
  const root = repository({...files, 'docs/en/c.md': english(1), 'docs/fr/c.md': french(1)})
  commit(root, '2026-01-02', 'Edit', {'docs/fr/a.md': null, 'docs/en/c.md': null, 'docs/de/b.md': german(4)})
  const {result, cleared, outdated} = await changeIn(root, {targets: ['docs/fr', 'docs/de']})
  expect(said(result.findings).filter(one => !one.startsWith('untranslated-document docs/de'))).toEqual([
    'number-mismatch docs/de/b.md',
    'untranslated-document docs/fr/a.md',
    'orphaned-document docs/fr/c.md'
  ])
  expect(said(cleared)).toEqual(['number-mismatch docs/fr/a.md'])
  expect(said(outdated)).toEqual(['orphaned-document docs/fr/c.md'])
})

test('English in a repository of its own is today’s in both runs', async () => {
  const {folder, remove} = bench()
  onTestFinished(remove)
  const source = emptyRepository(join(folder, 'source'))
  commit(source, '2026-01-01', 'Begin', {'docs/b.md': english(5)})
  const root = emptyRepository(join(folder, 'fr'))
  commit(root, '2026-01-01', 'Begin', {'docs/b.md': french(4)})
  git(root, ['tag', 'before'])
  commit(root, '2026-01-02', 'Edit', {'docs/b.md': french(5)})
  const {result, cleared} = await lintChange({
    config: false,
    workingDirectory: root,
    source: '../source/docs',
    targets: ['docs'],
    locales: ['fr-FR'],
    newSince: 'before'
  })
  expect([result.findings, said(cleared)]).toEqual([[], ['number-mismatch docs/b.md']])
})

test('the command line tells what is new, from a folder of the repository too', async () => {
  const root = repository()
  commit(root, '2026-01-02', 'Edit', {'docs/fr/b.md': french(6, 'Réglages')})
  const args = ['--source', 'en', '--target', 'fr', '--new-since', 'main', '--format', 'compact']
  const {status, out} = await runIn(join(root, 'docs'), args)
  expect(out).toContain('fr/b.md')
  expect(out).not.toContain('fr/a.md')
  expect(status).toBe(0)
  expect((await runIn(join(root, 'docs'), [...args, '--max-warnings', '0'])).status).toBe(1)
  expect(await runIn(join(root, 'docs'), [...args, 'fr/a.md'])).toMatchObject({status: 0, out: ''})
  commit(root, '2026-01-03', 'Edit', {'docs/fr/a.md': french(4, 'Paramètres')})
  const {out: pretty} = await runIn(join(root, 'docs'), [...args.slice(0, -2), 'fr/a.md'])
  expect(pretty).toContain('1 problem that was known before is not told')
})

test('the command line says what --new-since needs', async () => {
  const root = repository()
  const args = ['--source', 'docs/en', '--target', 'docs/fr']
  expect(await runIn(root, [...args, '--new-since', 'nowhere'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('“nowhere” is no commit, branch or tag')
  })
  expect(await runIn(root, [...args, '--new-since', 'main', '--fix'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('cannot be used with')
  })
})
