import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {lint, type LintRequest} from '../../src/lint.ts'
import type {Progress} from '../../src/model/progress.ts'
import {reportJson} from '../../src/report/json.ts'
import {makeFolder} from '../cli/running.ts'
import {defaultSettings} from '../settings.ts'
import {commit, emptyRepository, git, move, write} from '../workspace/git/doctored.ts'
import {lintKept, memoryStore, onDay, requestIn} from './counted.ts'
import {documents, english, marked, plain} from './documents.ts'
import {inOne} from '../in-one.ts'

const german = ['de/a.md', 'de/b.md', 'de/c.md', 'de/sub/d.md']
const french = ['fr/a.md', 'fr/b.md', 'fr/c.md', 'fr/sub/d.md']

/** A set of which all is kept. `look` gives what a later run looks at, and holds that its report is that of a run by itself. */
async function keptSet(files = documents, changes: Partial<LintRequest> = {}) {
  const folder = makeFolder(files)
  const store = memoryStore()
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  const look = async (other: Partial<LintRequest> = {}) => {
    const {result, looked} = await lintKept(requestIn(folder, {...changes, ...other}), store)
    expect(inOne(reportJson(result))).toBe(inOne(reportJson(await lint(requestIn(folder, {...changes, ...other})))))
    return looked
  }
  expect(await look()).toEqual([...german, ...french].filter(path => path in files))
  return {folder, store, write, look}
}

describe('a second run looks', () => {
  test('at nothing where nothing changed, and writes nothing', async () => {
    const {store, look} = await keptSet()
    expect(await look()).toEqual([])
    expect(store.writes()).toBe(1)
  })

  test('at the document that changed', async () => {
    const {write, look} = await keptSet()
    write('fr/c.md', marked('c').replace('ouvre', 'ferme'))
    expect(await look()).toEqual(['fr/c.md'])
    expect(await look()).toEqual([])
  })

  test('at what links to a page of which a name changed', async () => {
    const {write, look} = await keptSet()
    write('fr/b.md', marked('b').replace('## ', '## <a name="other"></a>'))
    expect(await look()).toEqual(['fr/a.md', 'fr/b.md', 'fr/c.md'])
  })

  test('at the translations of English that changed, and at one by which it sees that the rest stands', async () => {
    const {write, look} = await keptSet()
    write('en/c.md', english('c').replace('\n\n## Next', '\n\nNew.\n\n## Next'))
    const looked = await look()
    expect(looked).toEqual(expect.arrayContaining(['de/c.md', 'fr/c.md']))
    expect(looked.filter(path => path.startsWith('fr'))).toEqual(['fr/c.md'])
    expect(await look()).toEqual([])
  })

  test('at all plain documents where their lexicon became another', async () => {
    const {write, look} = await keptSet()
    write('de/b.md', plain('b').replaceAll('öffnet', 'schließt'))
    expect(await look()).toEqual(expect.arrayContaining(german))
  })

  test('at one document where another came, by which it sees that the rest stands', async () => {
    const {write, look} = await keptSet()
    write('fr/new.md', marked('new'))
    const looked = await look()
    expect(looked).toContain('fr/new.md')
    expect(looked.length).toBeLessThan(8)
  })

  test('at all documents that a file was missing to', async () => {
    const {folder, look} = await keptSet()
    rmSync(join(folder, 'fr/media/p.png'))
    expect(await look()).toEqual(expect.arrayContaining(['fr/a.md', 'fr/b.md', 'fr/c.md']))
    renameSync(join(folder, 'fr/media/q.png'), join(folder, 'fr/media/p.png'))
    expect(await look()).toEqual(expect.arrayContaining(['fr/a.md', 'fr/b.md', 'fr/c.md']))
  })

  test('at what could not be read, every time', async () => {
    const {look} = await keptSet({...documents, 'fr/a.md': 'a\0'})
    expect(await look()).toEqual(['fr/a.md'])
  })

  test('at nothing the next day, but at a document of which a date came', async () => {
    const {look} = await keptSet({...documents, 'fr/a.md': marked('a').replace('ms.date: 2020-01-01', 'ms.date: 2026-11-24')})
    expect(await look(onDay('2026-11-22'))).toEqual([])
    expect(await look(onDay('2026-11-23'))).toEqual(['fr/a.md'])
    expect(await look(onDay('2027-11-23'))).toEqual([])
    expect(await look(onDay('2026-11-20'))).toEqual(['fr/a.md'])
  })

  test('at no document of which a narrowed run did not see the change', async () => {
    const {write, look} = await keptSet()
    write('fr/c.md', marked('c').replace('ouvre', 'ferme'))
    expect(await look({only: ['fr/b.md']})).toEqual(['fr/b.md']) // What was learned of the whole locale may have changed.
    expect(await look({shard: {index: 1, count: 1}})).toEqual(['fr/c.md'])
    expect(await look({only: ['fr/c.md']})).toEqual([])
    expect(await look()).toEqual([])
  })

  test('at a document that changed while the first run read it', async () => {
    const folder = makeFolder(documents)
    const store = memoryStore()
    const request = requestIn(folder)
    const later = marked('a').replace('ouvre', 'ferme')
    const {read} = request.workspace
    const workspace = {
      ...request.workspace,
      async read(path: Parameters<typeof read>[0]) {
        const text = await read(path)
        if (path === 'fr/a.md') writeFileSync(join(folder, path), later)
        return text
      }
    }
    await lintKept({...request, workspace}, store)
    const {result, looked} = await lintKept(requestIn(folder), store)
    expect(looked).toContain('fr/a.md')
    expect(inOne(reportJson(result))).toBe(inOne(reportJson(await lint(requestIn(folder)))))
  })
})

test('what is gone is dropped, by a whole run alone', async () => {
  const {folder, store, look} = await keptSet()
  const paths = () => store.read().pairs.map(({path}) => path)
  rmSync(join(folder, 'fr/c.md'))
  rmSync(join(folder, 'en/c.md'))
  await look({only: ['fr/a.md']})
  expect(paths()).toContain('fr/c.md')
  await look()
  expect(paths().sort()).toEqual([...german, ...french.filter(path => path !== 'fr/c.md')])
})

test('progress is told of all documents, whichever are looked at', async () => {
  const {write, look} = await keptSet()
  write('fr/c.md', marked('c').replace('ouvre', 'ferme'))
  const told: Progress[] = []
  await look({onProgress: progress => told.push(progress)})
  const own = told.slice(0, -9) // Without the run by itself.
  expect(own.map(({done, total}) => [done, total])).toEqual([
    [expect.any(Number), 8],
    [8, 8]
  ])
  expect(own.map(({path}) => path)).toEqual(['fr/c.md', null])
})

describe('English with a history', () => {
  const inRepository = (path: string) => path.startsWith('en/')
  const settings = (source: string) => ({...defaultSettings(['de', 'fr'], source), extensions: ['.md']})

  function makeSet() {
    const repository = makeFolder({})
    emptyRepository(repository)
    const first = commit(
      repository,
      '2020-01-01',
      'Begin',
      Object.fromEntries(Object.entries(documents).filter(([path]) => inRepository(path)))
    )
    const pin = `ms.sourcegitcommit: ${first}`
    for (const name of ['a', 'b']) {
      write(repository, {[`de/${name}.md`]: plain(name, pin), [`fr/${name}.md`]: marked(name, pin)})
    }
    write(repository, {'fr/c.md': marked('c', `ms.sourcegitcommit: ${'1'.repeat(40)}`, `ms.openlocfilehash: ${'2'.repeat(40)}`)})
    write(repository, {'.gitignore': 'de\nfr\n'})
    return repository
  }

  test.each([
    ['as it is checked out', 'en'],
    ['at a revision', 'en@main']
  ])('is looked at again where a commit changed it, %s', async (_, source) => {
    const folder = makeSet()
    const store = memoryStore()
    const look = async () => {
      const request = () => requestIn(folder, {settings: settings(source)})
      const {result, looked} = await lintKept(request(), store)
      expect(inOne(reportJson(result))).toBe(inOne(reportJson(await lint(request()))))
      return looked
    }
    expect(await look()).toHaveLength(8) // With what is not translated.
    expect(await look()).toEqual([])
    commit(folder, '2020-02-01', 'Elsewhere', {'README.md': 'Read me'})
    expect(await look()).toEqual(['fr/c.md']) // Its hash is looked for everywhere.
    commit(folder, '2020-02-02', 'Change', {'en/a.md': english('a').replace('opens', 'closes')})
    expect(await look()).toEqual(expect.arrayContaining(['de/a.md', 'fr/a.md']))
    commit(folder, '2020-02-03', 'Change back', {'en/a.md': english('a')})
    expect(await look()).toEqual(expect.arrayContaining(['de/a.md', 'fr/a.md']))
    move(folder, '2020-02-04', 'en/b.md', 'en/bb.md')
    expect(await look()).toEqual(expect.arrayContaining(['fr/b.md']))
    expect(await look()).toEqual([])
  })

  test('is looked at again where more of its past is fetched', async () => {
    const origin = makeSet()
    commit(origin, '2020-03-01', 'Later', {'en/a.md': english('a').replace('opens', 'closes')})
    const folder = makeFolder({})
    git(folder, ['clone', '--quiet', '--depth', '1', pathToFileURL(origin).href, '.'])
    write(folder, {'fr/a.md': readFileSync(join(origin, 'fr/a.md')), 'de/a.md': readFileSync(join(origin, 'de/a.md'))})
    const store = memoryStore()
    const look = async () => {
      const {result, looked} = await lintKept(requestIn(folder), store)
      expect(inOne(reportJson(result))).toBe(inOne(reportJson(await lint(requestIn(folder)))))
      return looked
    }
    await look()
    expect(await look()).toEqual([])
    git(folder, ['fetch', '--quiet', '--unshallow'])
    expect(await look()).toEqual(expect.arrayContaining(['de/a.md', 'fr/a.md']))
  })
})
