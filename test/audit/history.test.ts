import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Audit, audit, type AuditOptions} from '../../src/index.ts'
import {bilingual} from '../bilingual.ts'
import {runIn} from '../cli/running.ts'
import {bench, clone, commit, emptyRepository, git, merge, write} from '../workspace/git/doctored.ts'

const english = (count: string) => `# Timer\n\nTurn the dial ${count} times.\n\nPress the button.\n`
const german = (count: string) =>
  bilingual([], `# {Timer|Timer}\n\n{Regler drehen.|Turn the dial ${count} times.}\n\n{Knopf drücken.|Press the button.}\n`)
const light = '# Light\n\nThe light turns blue.\n'

const {folder, remove} = bench()
afterAll(remove)
const root = join(folder, 'docs')
/** Hashes of main at the ends of days. */
const stood = new Map<string, string>()

beforeAll(() => {
  emptyRepository(root)
  const begun = commit(root, '2026-07-10', 'Begin', {'en/a.md': english('seven'), 'en/b.md': light, 'de/a.md': german('seven')})
  git(root, ['switch', '--quiet', '--create', 'side'])
  commit(root, '2026-08-05', 'Edit on the side', {'en/a.md': english('eight')})
  git(root, ['switch', '--quiet', 'main'])
  const translated = commit(root, '2026-08-31', 'Translate', {
    'de/b.md': bilingual([], '# {Licht|Light}\n\n{Es wird blau.|The light turns blue.}\n')
  })
  const merged = merge(root, '2026-09-20', 'side')
  const french = commit(root, '2026-10-10', 'Begin French', {'fr/b.md': bilingual([], '# {Lumière|Light}\n'), 'de/b.md': null})
  commit(root, '2026-11-05', 'Catch up', {'de/a.md': german('eight')})
  write(root, {'en/c.md': '# New\n\nNobody has translated this.\n'})
  for (const [day, hash] of [
    ['2026-08-01', begun],
    ['2026-09-01', translated],
    ['2026-10-01', merged],
    ['2026-11-01', french]
  ] as const) {
    stood.set(day, hash)
  }
})

const asked = {config: false, source: 'en', targets: ['de', 'fr'], today: '2026-11-21'} as const

function auditIn(workingDirectory: string, more: AuditOptions = {}): Promise<Audit> {
  return audit({...asked, workingDirectory, ...more})
}

const days = ({trend}: Audit) => trend?.map(({day}) => day)
const shares = ({trend}: Audit) => trend?.map(({total: {words}}) => words)

describe('the trend', () => {
  test('is what an audit of each month’s checkout would have told', async () => {
    const {trend, total, notes} = await auditIn(root, {history: 6})
    expect(trend?.map(({day}) => day)).toEqual([...stood.keys(), '2026-11-21'])
    expect(notes).toEqual(['There was no “en” on 2026-07-01: what is told of earlier days begins later'])
    for (const [index, [day, hash]] of [...stood].entries()) {
      const then = clone(root, join(folder, day))
      git(then, ['checkout', '--quiet', hash])
      const targets = ['de', 'fr'].filter(locale => existsSync(join(then, locale)))
      const {total: whole, locales} = await auditIn(then, {today: day, targets})
      const point = trend?.[index]
      expect([day, point?.total]).toEqual([day, {documents: whole.documents, words: whole.words, share: whole.share}])
      expect(Object.keys(point?.locales ?? {})).toEqual(locales.map(({name}) => name))
      for (const {name, words} of locales) expect(point?.locales[name]?.words).toEqual(words)
    }
    // The side branch counts from its merge on; what is not committed, today only.
    expect(trend?.map(({total: {words}}) => [words.stale, words.missing])).toEqual([
      [0, 5],
      [0, 0],
      [5, 0],
      [5, 18],
      [0, 28]
    ])
    expect(trend?.at(-1)?.total).toEqual({documents: total.documents, words: total.words, share: total.share})
  })

  test('of English at a revision goes no further than that', async () => {
    const pinned = await auditIn(root, {source: `en@${stood.get('2026-08-01')}`, history: 3})
    expect(days(pinned)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01', '2026-11-21'])
    expect(pinned.trend?.map(({total: {words}}) => words.stale)).toEqual([0, 0, 0, 5])
    const whole = await auditIn(root, {history: 3})
    git(root, ['stash', '--quiet', '--include-untracked'])
    const named = await auditIn(root, {source: 'en@main', history: 3})
    git(root, ['stash', 'pop', '--quiet'])
    expect(shares(named)?.slice(0, -1)).toEqual(shares(whole)?.slice(0, -1))
  })

  test('of translations in no repository begins with their handoffs, and says so once', async () => {
    write(folder, {
      'loose/de/a.md': german('eight').replace(/^/, '---\nms.lasthandoff: 2026-10-02\n---\n'),
      'loose/de/b.md': bilingual(['ms.lasthandoff: 2026-08-31'], '# {Licht|Light}\n\n{Es wird blau.|The light turns blue.}\n')
    })
    const {trend, notes} = await auditIn(folder, {source: 'docs/en', targets: ['loose/de'], history: 4})
    expect(trend?.map(({day, total}) => [day, total.documents, total.words.current])).toEqual([
      ['2026-08-01', 0, 0],
      ['2026-09-01', 1, 5],
      ['2026-10-01', 1, 5],
      ['2026-11-01', 2, 14],
      ['2026-11-21', 3, 14]
    ])
    expect(notes).toEqual([expect.stringContaining('in no repository (“loose/de”)')])
  })

  test('says what nobody knows: a shallow clone, English without history', async () => {
    const shallow = clone(root, join(folder, 'shallow'), '--depth', '2')
    const {trend, notes} = await auditIn(shallow, {history: 4})
    expect(trend?.map(({day}) => day)).toEqual(['2026-11-01', '2026-11-21'])
    expect(notes.filter(note => note.includes('Shallow clones (“en”) do not reach back to 2026-10-01'))).toHaveLength(1)
    write(folder, {'plain/en/a.md': light, 'plain/de/a.md': light})
    const plain = await auditIn(join(folder, 'plain'), {targets: ['de'], history: 2})
    expect(days(plain)).toEqual(['2026-11-21'])
    expect(plain.notes).toEqual([expect.stringContaining('“en” lies in no repository')])
  })

  test('is of the documents that paths name', async () => {
    const {trend} = await auditIn(root, {history: 3, paths: ['de/b.md']})
    expect(trend?.map(({total}) => [total.documents, total.words.current, total.words.missing])).toEqual([
      [1, 5, 0],
      [1, 5, 0],
      [1, 0, 5],
      [1, 0, 5]
    ])
  })
})

describe('what changed', () => {
  const moves = ({since}: Audit) => since?.documents.map(({path, kind, toDo: {before, now}}) => [path, kind, before, now])

  test('since a day', async () => {
    const told = await auditIn(root, {since: '2026-10-01'})
    expect(moves(told)).toEqual([
      ['fr/a.md', 'new', null, 9],
      ['de/a.md', 'current', 5, 0],
      ['de/b.md', 'stale', 0, 5],
      ['de/c.md', 'new', null, 5],
      ['fr/c.md', 'new', null, 5],
      ['fr/b.md', 'new', null, 4]
    ])
    expect(told.since?.locales.map(({name, before, now}) => [name, before?.documents, now?.documents])).toEqual([
      ['de', 2, 3],
      ['fr', undefined, 3]
    ])
  })

  test('since an audit, which says the same as the day that it was of', async () => {
    const then = await auditIn(root, {since: '2026-10-01'})
    const file = join(folder, 'october.json')
    const october = join(folder, '2026-10-01')
    writeFileSync(
      file,
      (await runIn(october, ['audit', '--source', 'en', '--target', 'de', '--format', 'json'], {TULINT_TODAY: '2026-10-01'})).out
    )
    const now = await auditIn(root, {since: file})
    expect(now.since).toEqual(then.since)
    expect(now.trend).toBeNull()
    const narrowed = await auditIn(root, {since: file, paths: ['de/b.md']})
    expect(moves(narrowed)).toEqual([['de/b.md', 'stale', 0, 5]])
  })

  test.each([
    ['a report of tulint check', '{"schemaVersion": 1, "findings": [], "documents": [], "summary": {}}', 'is a report of tulint check'],
    ['another JSON', '{"a": 1}', 'is no report of tulint audit: schemaVersion'],
    ['a damaged audit', '{"schemaVersion": 1, "day": "2026-01-01", "owners": [], "documents": [{"path": 1}]}', 'documents.0.path'],
    ['no JSON', '{', 'is no JSON'],
    ['null', 'null', 'is no report of tulint audit']
  ])('since %s is refused', async (_, text, said) => {
    const file = join(folder, 'other.json')
    writeFileSync(file, text)
    await expect(auditIn(root, {since: file})).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(said),
      hint: expect.stringContaining('tulint audit --format json')
    })
    expect(readFileSync(file, 'utf8')).toBe(text)
    rmSync(file)
  })
})

test.each([
  [['--since', 'none.json'], '“none.json” cannot be read'],
  [['--since', '2026-02-30'], '“2026-02-30” is no day: February 2026 has 28 days'],
  [['--since', '2026-11-21'], '“2026-11-21” is not before 2026-11-21'],
  [['--since', '2026-01-01'], 'Nobody knows how the translations stood on 2026-01-01'],
  [['--history', '0'], 'A history of 0 months cannot be told'],
  [['--history', '241'], 'from 1 to 240'],
  [['--history', 'de/a.md'], '“de/a.md” is no number of months'],
  [['--history', '--changed-since', 'main'], 'Leave --changed-since and --staged out']
])('%j is refused', async (options, said) => {
  const {status, out, err} = await runIn(root, ['audit', '--source', 'en', '--target', 'de', ...options])
  expect([status, out]).toEqual([2, ''])
  expect(err).toContain(said)
})

test('--history without a number is a year, and goes with a source that is no repository’s', async () => {
  const {status, out} = await runIn(root, ['audit', '--source', 'en', '--target', 'de', '--history', '--format', 'json'])
  expect(status).toBe(0)
  expect(JSON.parse(out).trend.map(({day}: {day: string}) => day)).toEqual([...stood.keys(), '2026-11-21'])
})
