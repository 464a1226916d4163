import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {lint} from '../../src/lint.ts'
import {diskWorkspace} from '../../src/workspace/disk.ts'
import {makeFolder, runIn} from '../cli/running.ts'
import {requestFor} from './linted.ts'

const english = '# Keys\n\nSign it.\n'
const french = '# Clés\n\nSignez-le.\n'
const files = {'en/a.md': english, 'fr/a.md': french}
const args = ['--source', 'en', '--target', 'fr', '--locale', 'fr-FR']
const pathsOf = async (folder: string, more: readonly string[] = []) => {
  const {out, err, status} = await runIn(folder, [...args, '--format', 'json', ...more])
  expect(err).not.toContain('fault of tulint')
  const paths: string[] = JSON.parse(out).documents.map(({path}: {path: string}) => path)
  return {paths, out, err, status}
}

describe.skipIf(process.platform === 'win32')('a document set may hold', () => {
  test('links that lead to themselves, to each other, to nowhere and out of the root', async () => {
    const folder = makeFolder({...files, 'secret/a.md': 'SECRET\n', 'secret.md': 'SECRET\n'})
    symlinkSync('.', join(folder, 'fr/self'))
    symlinkSync('../../fr', join(folder, 'fr/up'))
    symlinkSync('b.md', join(folder, 'fr/c.md'))
    symlinkSync('c.md', join(folder, 'fr/b.md'))
    symlinkSync('gone.md', join(folder, 'fr/nowhere.md'))
    symlinkSync('../secret', join(folder, 'fr/out'))
    symlinkSync('../secret.md', join(folder, 'fr/out.md'))
    symlinkSync('/', join(folder, 'en/root'))
    symlinkSync('../secret.md', join(folder, 'en/out.md'))
    const {paths, out, err} = await pathsOf(folder)
    expect(paths).toEqual(['fr/a.md'])
    expect(out + err).not.toContain('SECRET')
  })

  test('pipes and devices, which nobody waits for', async () => {
    const folder = makeFolder({...files, 'tulint.config.yaml': 'rules: {}\n'})
    for (const pipe of ['fr/pipe.md', 'en/pipe.md', 'fr/b.md']) execFileSync('/usr/bin/mkfifo', [join(folder, pipe)])
    expect((await pathsOf(folder)).paths).toEqual(['fr/a.md'])
    symlinkSync('/dev/zero', join(folder, 'zero.md'))
    symlinkSync('/dev/null', join(folder, 'fr/null.md'))
    expect((await pathsOf(folder)).paths).toEqual(['fr/a.md'])
  })

  test.each([
    ['the English', 'en/a.md'],
    ['a translation', 'fr/a.md']
  ])('a pipe in the place of %s since it was listed: it is not read', async (_, path) => {
    const folder = makeFolder(files)
    const disk = diskWorkspace(folder)
    const workspace: typeof disk = {
      ...disk,
      async list(root, extensions) {
        const found = await disk.list(root, extensions)
        rmSync(join(folder, path), {force: true})
        execFileSync('/usr/bin/mkfifo', [join(folder, path)])
        return found
      }
    }
    const settings = {...requestFor({}).settings, targets: [{root: 'fr', source: 'en', locale: null}]}
    const {failures} = await lint({...requestFor({}), settings, workspace})
    expect(failures).toMatchObject([{path, message: expect.stringContaining('pipe or a device')}])
  })

  test('documents that vanish while it is read', async () => {
    const folder = makeFolder({...files, 'fr/b.md': french, 'en/b.md': english})
    const disk = diskWorkspace(folder)
    const workspace: typeof disk = {
      ...disk,
      async read(path) {
        rmSync(join(folder, 'fr/b.md'), {force: true})
        return disk.read(path)
      }
    }
    const settings = {...requestFor({}).settings, targets: [{root: 'fr', source: 'en', locale: null}]}
    const {failures, documents} = await lint({...requestFor({}), settings, workspace})
    expect(failures.map(({path}) => path)).toEqual(['fr/b.md'])
    expect(documents.map(({path, status}) => [path, status])).toEqual([
      ['fr/a.md', expect.not.stringContaining('unreadable')],
      ['fr/b.md', 'unreadable']
    ])
  })

  // Root reads what nobody may.
  test.skipIf(process.getuid?.() === 0)('files that may not be read: they are told, the rest is linted', async () => {
    const folder = makeFolder({...files, 'fr/b.md': french, 'en/b.md': english})
    chmodSync(join(folder, 'fr/b.md'), 0o000)
    const {status, err, paths} = await pathsOf(folder)
    expect([status, paths]).toEqual([2, ['fr/a.md', 'fr/b.md']])
    expect(err).toContain('fr/b.md: The file may not be read')
  })

  test('folders whose names end as documents’ do', async () => {
    const folder = makeFolder({...files, 'fr/b.md/c.md': french, 'en/b.md/c.md': english})
    mkdirSync(join(folder, 'fr/empty.md'))
    expect((await pathsOf(folder)).paths).toEqual(['fr/a.md', 'fr/b.md/c.md'])
  })

  const names = [
    'new\nline',
    'tab\there',
    '\u001b[31mred',
    '\u202etxt',
    '\u0085',
    '\u2028',
    ' ',
    "'",
    '"',
    '$(touch x)',
    '`',
    '-rf',
    '--help',
    '__proto__',
    'constructor',
    '%2e%2e',
    'a@2020-01-01',
    '*',
    '[a]',
    '{a,b}',
    '(x)',
    '!no',
    'é',
    'é',
    'ﬀ',
    '😀',
    'x'.repeat(250)
  ]

  test('names that shells, globs, terminals and objects read otherwise', async () => {
    const folder = makeFolder(
      Object.fromEntries(
        names.flatMap(name => [
          [`en/${name}.md`, english],
          [`fr/${name}.md`, french]
        ])
      )
    )
    const {paths, err} = await pathsOf(folder)
    expect(new Set(paths)).toEqual(new Set(names.map(name => `fr/${name}.md`)))
    expect(err).toBe('')
    for (const name of names) expect((await pathsOf(folder, [`./fr/${name}.md`])).paths, name).toContain(`fr/${name}.md`)
  }, 120_000)

  test('twins that only letter case tells apart', async () => {
    const folder = makeFolder({'en/A.md': english, 'en/a.md': english, 'fr/a.md': french, 'fr/A.md': french})
    expect((await pathsOf(folder)).paths).toEqual(['fr/A.md', 'fr/a.md'])
    rmSync(join(folder, 'en/A.md'))
    expect((await pathsOf(folder)).paths).toEqual(['fr/A.md', 'fr/a.md'])
  })

  test('folders as deep as paths can be', async () => {
    const deep = `${'d/'.repeat(900)}a.md`
    const folder = makeFolder({[`en/${deep}`]: english, [`fr/${deep}`]: french})
    expect((await pathsOf(folder)).paths).toEqual([`fr/${deep}`])
  })
})

describe('from a folder above a target, or within it', () => {
  const config = 'source: docs/en\ntargets: [docs/fr-FR]\n'
  const made = () =>
    makeFolder({
      'tulint.config.yaml': config,
      'docs/en/sub/a.md': english,
      'docs/fr-FR/sub/a.md': `${french}\nDe trop 7.\n`,
      'docs/fr-FR/b.md': french
    })

  test.each(['.', 'docs', 'docs/fr-FR', 'docs/fr-FR/sub'])(
    '%s: the locale is the same, and documents are met by the names that stand there',
    async below => {
      const folder = made()
      const here = join(folder, below)
      const {out} = await runIn(here, ['--format', 'json'])
      const {documents} = JSON.parse(out)
      expect(documents.map(({locale}: {locale: string}) => locale)).toEqual(['fr-FR', 'fr-FR'])
      const own =
        below === 'docs/fr-FR/sub'
          ? 'a.md'
          : below === 'docs/fr-FR'
            ? 'sub/a.md'
            : below === 'docs'
              ? 'fr-FR/sub/a.md'
              : 'docs/fr-FR/sub/a.md'
      const narrowed = await runIn(here, [own, '--format', 'json'])
      expect(narrowed.err).toBe('')
      expect(JSON.parse(narrowed.out).documents).toHaveLength(1)
    }
  )
})

test('a file of 64 MB of one byte that is no UTF-8 is told', async () => {
  const folder = makeFolder(files)
  writeFileSync(join(folder, 'fr/a.md'), Buffer.alloc(64 * 1024 * 1024, 0xff))
  const {status, err} = await runIn(folder, args)
  expect(status).toBe(2)
  expect(err).toContain('fr/a.md')
})
