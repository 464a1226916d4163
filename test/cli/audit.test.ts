import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {makeFolder, runIn} from './running.ts'

const files = {
  'en/a.md': '# Timer\n\nTurn the dial seven times.\n\nPress the button.\n',
  'en/b.md': '# Light\n\nThe light turns blue.\n',
  'de/a.md': bilingual([], '# {Timer|Timer}\n\n{Drehen Sie den Regler siebenmal.|Turn the dial seven times.}\n')
}

const args = ['audit', '--source', 'en', '--target', 'de', '--format']

async function audited(more: Readonly<Record<string, string>> = {}, options: readonly string[] = []) {
  const {status, out, err} = await runIn(makeFolder({...files, ...more}), [...args, 'json', ...options])
  expect([status, err]).toEqual([0, ''])
  return JSON.parse(out)
}

test('tells how every document stands, and fails for nothing that it finds', async () => {
  const {total, documents, day} = await audited()
  expect(day).toBe('2026-11-21')
  expect(total).toMatchObject({documents: 2, byStatus: {stale: 1, missing: 1}, words: {current: 6, missing: 8}, share: 6 / 14})
  expect(documents.map(({path, priority}: {path: string; priority: number}) => [path, priority])).toEqual([
    ['de/b.md', 5],
    ['de/a.md', 3]
  ])
})

test('weights and owners are the configuration’s, whose baseline hides nothing', async () => {
  const config = `
baseline: known.json
audit:
  owners: {'de/b.md': Ada, '**': Bob}
  weights: {unknown: 2, paths: {'de/a.md': 10}}
`
  const first = await runIn(makeFolder({...files, 'tulint.config.yaml': config}), [
    ...args.slice(1, -1),
    '--baseline',
    'known.json',
    '--update-baseline'
  ])
  expect(first.status).toBe(0)
  const {documents, total} = await audited({'tulint.config.yaml': config, 'known.json': '{"version": 1, "entries": []}'})
  expect(documents.map(({path, owner, priority}: {path: string; owner: string; priority: number}) => [path, owner, priority])).toEqual([
    ['de/a.md', 'Bob', 60],
    ['de/b.md', 'Ada', 10]
  ])
  expect(total.findings.error).toBeGreaterThan(0)
})

test('several forms go to several files, and a wrong one is told', async () => {
  const folder = makeFolder(files)
  const forms = ['markdown', '--format', 'csv', '-o', 'a.md', '-o', 'a.csv']
  expect(await runIn(folder, [...args, ...forms])).toMatchObject({status: 0, out: ''})
  expect(await runIn(folder, [...args, 'sarif'])).toMatchObject({status: 2, err: expect.stringContaining('markdown, json, csv, badge')})
})

test('owners are those of the configuration, then of CODEOWNERS, then who writes the English', async () => {
  const of = async (folder: string, inner: string) => {
    const {out} = await runIn(join(folder, inner), [...args, 'json', '--target', 'fr'])
    return JSON.parse(out)
      .documents.map(({path, owner}: {path: string; owner: string | null}) => [path, owner])
      .sort()
  }
  const all = {
    ...files,
    'fr/b.md': files['de/a.md'],
    'en/b.md': `---\nauthor: Eve\n---\n${files['en/b.md']}`,
    'tulint.config.yaml': 'audit: {owners: {"fr/a.md": Ada}}\n',
    '.github/CODEOWNERS': '* @org/docs\n/de/ @org/de @tom\n/fr/b.md\n',
    CODEOWNERS: '* @nobody\n'
  }
  const expected = [
    ['de/a.md', '@org/de @tom'],
    ['de/b.md', '@org/de @tom'],
    ['fr/a.md', 'Ada'],
    ['fr/b.md', 'Eve']
  ]
  expect(await of(makeFolder({...all, '.git/HEAD': ''}), '.')).toEqual(expected)
  const inner = Object.entries(all).map(([path, text]) => [
    path.includes('CODEOWNERS') ? path : `docs/${path}`,
    text.replaceAll('* /', '* /docs/').replaceAll('\n/', '\n/docs/')
  ])
  expect(await of(makeFolder({...Object.fromEntries(inner), '.git/HEAD': ''}), 'docs')).toEqual(expected)
  expect((await of(makeFolder({...all, '.github/CODEOWNERS': ''}), '.'))[0]).toEqual(['de/a.md', null])
})
