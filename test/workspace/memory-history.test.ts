import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {documentPath} from '../../src/workspace/document-path.ts'
import type {History} from '../../src/workspace/history.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'

const files = {
  'en/a.md@2020-01-01': 'first\n',
  'en/a.md@2020-03-01': 'third\n',
  'en/a.md@2020-02-01': 'second\n',
  'en/a.md': 'at hand\n',
  'en/b.md@2020-02-01': 'b\n',
  'en/c@2020.md': 'no day\n',
  'fr/a.md': 'un\n'
}
const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
const [a, b] = [documentPath('en', 'a.md'), documentPath('en', 'b.md')]

async function openHistory(): Promise<History> {
  const {history} = await memoryWorkspace(files).openSource('en', {history: true, extensions: ['.md']})
  if (history === null) throw new Error('There is no history')
  return history
}

test('lists each file once, without its days', async () => {
  expect(await memoryWorkspace(files).list('en', ['.md'])).toEqual(['en/a.md', 'en/b.md', 'en/c@2020.md'])
})

test.each([
  ['what is given without a day', a, 'at hand\n'],
  ['the latest where nothing is', b, 'b\n']
])('reads %s', async (_, path, text) => {
  expect(await memoryWorkspace(files).read(path)).toBe(text)
})

test('the latest is that of the last day, in whatever order they are given', async () => {
  const workspace = memoryWorkspace({'a.md@2020-02-01': 'new', 'a.md@2019-12-31': 'old'})
  expect(await workspace.read(documentPath('', 'a.md'))).toBe('new')
})

test.each([
  ['of a folder without days', 'fr', true],
  ['that is not asked for', 'en', false],
  ['of a folder that begins as another does', 'e', true]
])('there is no past %s', async (_, place, history) => {
  expect(await memoryWorkspace(files).openSource(place, {history, extensions: ['.md']})).toMatchObject({
    root: place,
    history: null,
    notes: []
  })
})

describe('its history', () => {
  test('tells changes, newest first', async () => {
    const changes = await (await openHistory()).changes(a)
    expect(changes.map(({commit, path, from, blob}) => [commit.date, path, from, blob])).toEqual([
      ['2020-03-01', a, null, sha1('third\n')],
      ['2020-02-01', a, null, sha1('second\n')],
      ['2020-01-01', a, null, sha1('first\n')]
    ])
  })

  test('tells a day’s commit by the SHA-1 of the day', async () => {
    const history = await openHistory()
    expect(await history.commit(sha1('2020-02-01'))).toEqual({
      hash: sha1('2020-02-01'),
      date: '2020-02-01',
      author: 'Ada',
      subject: 'Change of 2020-02-01'
    })
    for (const hash of ['2020-02-01', 'HEAD', '', sha1('2020-02-02')]) expect(await history.commit(hash)).toBeNull()
  })

  test.each([
    ['as of its own day', '2020-01-01', a, 'first\n'],
    ['as of the day before, where that day changed another', '2020-02-01', b, 'b\n'],
    ['as it stood since', '2020-03-01', b, 'b\n']
  ])('finds a file %s', async (_, day, path, text) => {
    const history = await openHistory()
    const versions = await history.at(sha1(day), path)
    expect(versions).toHaveLength(1)
    expect(versions[0]).toMatchObject({commit: {date: day}, path})
    expect(await history.text(versions[0]?.blob ?? '')).toBe(text)
  })

  test('finds no file before its first day, nor at a commit that is none', async () => {
    const history = await openHistory()
    expect(await history.at(sha1('2020-01-01'), b)).toEqual([])
    expect(await history.at('HEAD', a)).toEqual([])
  })

  test.each([
    ['as it stands', a, 'second\n', '2020-02-01'],
    ['with CRLF', a, 'second\r\n', '2020-02-01'],
    ['with a mark', a, '\ufeffsecond\n', '2020-02-01'],
    ['of another file', a, 'b\n', '2020-02-01']
  ])('finds a text %s by its SHA-1', async (_, path, text, day) => {
    const history = await openHistory()
    const version = await history.withSha1(sha1(text), path)
    expect(version?.commit.date).toBe(day)
    if (version !== null) expect(await history.hasSha1(version, sha1(text))).toBe(true)
  })

  test('finds no text that was never committed', async () => {
    expect(await (await openHistory()).withSha1(sha1('at hand\n'), a)).toBeNull()
  })

  test('finds a file’s own version before another’s of the same text', async () => {
    const twins = {'x.md@2020-02-01': 'same', 'y.md@2020-01-01': 'same'}
    const {history} = await memoryWorkspace(twins).openSource('.', {history: true, extensions: ['.md']})
    expect((await history?.withSha1(sha1('same'), documentPath('', 'y.md')))?.path).toBe('y.md')
  })

  test('knows no renames and lacks nothing', async () => {
    const history = await openHistory()
    expect(history.isShallow).toBe(false)
    expect(await history.renamedTo(a)).toBeNull()
  })
})
