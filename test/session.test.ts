import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rules} from '../rules/index.ts'
import {type LintRequest, lint} from '../src/lint.ts'
import {reportJson} from '../src/report/json.ts'
import {openSession as openOnDisk} from '../src/open-session.ts'
import {openSession, type Session} from '../src/session.ts'
import type {Watched} from '../src/workspace/watch-files.ts'
import {diskWorkspace} from '../src/workspace/disk.ts'
import {documents, english, marked, names, plain} from './cache/documents.ts'
import {makeFolder} from './cli/running.ts'
import {tellsLetterCase} from './platform.ts'
import {defaultSettings, today} from './settings.ts'
import {inOne} from './in-one.ts'

function makeSet(): string {
  return makeFolder(documents)
}

function requestIn(folder: string, source: string | null = 'en'): LintRequest {
  return {
    workspace: diskWorkspace(folder),
    settings: defaultSettings(['de', 'fr'], source),
    rules,
    only: [],
    changedSince: null,
    today,
    version: '1.0.0'
  }
}

const always = () => true

/** Let a session take changes in, and hold that it knows what a new run would find. */
async function expectSame(session: Session, request: LintRequest, paths: readonly string[]): Promise<void> {
  await session.update(paths)
  const {result} = await session.settle(always)
  expect(inOne(reportJson(result))).toBe(inOne(reportJson(await lint(request))))
}

function write(folder: string, path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), {recursive: true})
  writeFileSync(join(folder, path), text)
  return path
}

function move(folder: string, from: string, to: string): string[] {
  mkdirSync(dirname(join(folder, to)), {recursive: true})
  if (existsSync(join(folder, from)) && !existsSync(join(folder, to))) renameSync(join(folder, from), join(folder, to))
  return [from, to]
}

function remove(folder: string, path: string): string {
  rmSync(join(folder, path), {recursive: true, force: true})
  return path
}

describe('a session', () => {
  test('lints the touched document alone at first, then what hangs on it', async () => {
    const folder = makeSet()
    const session = await openSession(requestIn(folder))
    write(folder, 'fr/b.md', marked('b').replace('## ', '## <a name="other"></a>'))
    expect((await session.update(['fr/b.md'])).linted).toEqual(['fr/b.md'])
    expect((await session.settle(always)).linted).toEqual(['fr/a.md', 'fr/b.md', 'fr/c.md'])
    expect((await session.settle(always)).linted).toEqual([])
    write(folder, 'en/a.md', english('a').replace('Server', 'Service'))
    expect((await session.update(['en/a.md'])).linted).toEqual(['de/a.md', 'fr/a.md'])
    // The lexicon of the plain documents is learned from their English, too.
    expect((await session.settle(always)).linted).toEqual(expect.arrayContaining(['de/b.md', 'de/c.md']))
  })

  test('names what to watch before it reads a document', async () => {
    const folder = makeSet()
    const watch = ({trees}: Watched) => {
      expect(trees).toEqual([join(folder, 'de'), join(folder, 'en')])
      write(folder, 'de/a.md', plain('a').replace('142', '143'))
    }
    const options = {workingDirectory: folder, config: false, source: 'en', targets: ['de'], onlyRules: ['number-mismatch']} as const
    const session = await openOnDisk(options, {watch})
    expect(session.result().summary.byRule).toEqual({'number-mismatch': 1})
    session.close()
    await expect(openOnDisk(options, {signal: AbortSignal.abort()})).rejects.toThrow('aborted')
  })

  test('takes up what it was kept from settling', async () => {
    const folder = makeSet()
    const request = requestIn(folder)
    const session = await openSession(request)
    write(folder, 'de/b.md', plain('b').replace('## Nächste Schritte', '## Weiter').replace('Der Server', 'Die Maschine'))
    await session.update(['de/b.md'])
    let left = 2
    await session.settle(() => left-- > 0)
    await expectSame(session, request, [write(folder, 'en/sub/d.md', english('d'))])
  })

  test('knows what a new run would find, step by step', async () => {
    const folder = makeSet()
    const request = requestIn(folder)
    const session = await openSession(request)
    const steps: readonly (readonly [string, () => readonly string[]])[] = [
      ['a document comes', () => [write(folder, 'en/new.md', english('new')), write(folder, 'de/new.md', plain('new'))]],
      ['one goes', () => [remove(folder, 'fr/a.md')]],
      ['its English goes', () => [remove(folder, 'en/a.md')]],
      ['one is renamed', () => move(folder, 'de/b.md', 'de/bb.md')],
      ['one is renamed but for letter case', () => move(folder, 'de/c.md', 'de/C.md')],
      ['a folder is renamed, and told alone', () => move(folder, 'fr/sub', 'fr/other')],
      ['a folder goes', () => [remove(folder, 'en/sub')]],
      ['a picture goes', () => [remove(folder, 'fr/media/p.png')]],
      ['the last picture goes', () => [remove(folder, 'de/media/p.png')]],
      ['a document can no longer be read', () => [write(folder, 'en/c.md', 'a\0')]],
      ['a folder stands in a document’s place', () => [remove(folder, 'de/bb.md'), write(folder, 'de/bb.md/x.md', ''), 'de/bb.md']],
      ['nothing that matters', () => [write(folder, 'notes.txt', ''), write(folder, 'de/x.json', '')]]
    ]
    for (const [what, change] of steps) {
      await session.update(change())
      const {result} = await session.settle(always)
      expect(inOne(reportJson(result)), what).toBe(inOne(reportJson(await lint(request))))
    }
  })

  test('goes on when nothing was left to lint for a while', async () => {
    const folder = makeSet()
    const request = requestIn(folder)
    const session = await openSession(request)
    move(folder, 'de', 'away')
    await expect(session.update(['de'])).rejects.toThrow('There is no folder “de”')
    move(folder, 'away', 'de')
    await expectSame(session, request, ['de', write(folder, 'de/a.md', plain('a').replace('Agent', 'Agents'))])
  })

  test('knows what most translations quote', async () => {
    const folder = makeFolder(
      Object.fromEntries(['de', 'fr', 'it'].flatMap(locale => names.map(name => [`${locale}/${name}.md`, marked(name)])))
    )
    const request = {...requestIn(folder), settings: defaultSettings(['de', 'fr', 'it'], 'consensus:')}
    const session = await openSession(request)
    await expectSame(session, request, [write(folder, 'de/a.md', marked('a').replaceAll('port', 'gate'))])
  })

  const path = fc.constantFrom(...['en', 'de', 'fr'].flatMap(root => [...names, 'x'].map(name => `${root}/${name}.md`)))
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('edit'),
      path,
      text: fc.constantFrom('\nNew 17 text.\n', '\n## Next steps\n', '\n[x](a.md#seite-a)\n', '\n<!-- tulint-disable-file -->\n')
    }),
    fc.record({kind: fc.constant('cut'), path, text: fc.constant('')}),
    fc.record({kind: fc.constant('remove'), path, text: fc.constant('')}),
    fc.record({kind: fc.constant('move'), path, text: fc.constantFrom('y.md', 'sub/y.md', tellsLetterCase ? 'A.md' : 'z.md')}),
    fc.record({kind: fc.constant('restore'), path, text: fc.constant('')})
  )

  test('knows what a new run would find, whatever was done', {timeout: 60_000}, async () => {
    const folder = makeSet()
    const request = requestIn(folder)
    const session = await openSession(request)
    const run = ({kind, path: at, text}: {kind: string; path: string; text: string}): readonly string[] => {
      const file = join(folder, at)
      const root = at.slice(0, 2)
      const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
      if (kind === 'edit') return [write(folder, at, before + text)]
      if (kind === 'cut') return [write(folder, at, before.slice(0, before.length >> 1))]
      if (kind === 'remove') return [remove(folder, at)]
      if (kind === 'move') return move(folder, at, `${root}/${text}`)
      const name = at.slice(3, -3)
      return [write(folder, at, root === 'en' ? english(name) : root === 'de' ? plain(name) : marked(name))]
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 4}), async steps => {
        await expectSame(session, request, steps.flatMap(run))
      }),
      {numRuns: 12, endOnFailure: true}
    )
  })
})
