import {afterAll, describe, expect, test} from 'vitest'
import type {CalendarDate} from '../../../src/model/brand.ts'
import {diskWorkspace} from '../../../src/workspace/disk.ts'
import {documentPath} from '../../../src/workspace/document-path.ts'
import {UnreadableFile} from '../../../src/workspace/workspace.ts'
import {bench, commit, doctoredRepository, emptyRepository, git, openHistory, texts} from './doctored.ts'

const {folder, remove} = bench()
const repository = doctoredRepository(`${folder}/docs`)
const {first, moved, movedAgain, recased, deleted, side, evil} = repository
const workspace = diskWorkspace(repository.folder)
const en = (path: string) => documentPath('docs/en-us', path)

afterAll(() => {
  workspace.close()
  remove()
})

describe('commit', () => {
  test.each([
    ['the newest', evil, {date: '2020-01-13', author: 'Ada', subject: 'Merge side'}],
    ['the first', first, {date: '2020-01-01', author: 'Ada', subject: 'Begin'}],
    ['one of a branch', side, {date: '2020-01-12', author: 'Ada', subject: 'Change on the side'}]
  ])('tells %s', async (_, hash, commit) => {
    expect(await (await openHistory(workspace)).commit(hash)).toEqual({hash, ...commit})
  })

  test('tells one that the source does not descend from', async () => {
    const history = await openHistory(workspace, `docs/en-us@${first}`)
    expect(await history.commit(evil)).toMatchObject({hash: evil})
  })

  test('tells the same as the log does', async () => {
    const history = await openHistory(workspace)
    for (const {commit} of await history.changes(en('start.md'))) expect(await history.commit(commit.hash)).toEqual(commit)
  })

  test.each([
    ['a subject of two lines and a body', 'One\nand two\n\nA body.\n', 'One and two'],
    ['blank lines before the subject', '\n\nA subject\n', 'A subject'],
    ['a subject that looks like a field of the log', ':100644 100644 a b M', ':100644 100644 a b M'],
    ['no subject', '', ''],
    ['characters beyond ASCII', '日本 語 𝒜', '日本 語 𝒜']
  ])('reads %s as the log does', async (name, message, subject) => {
    const top = emptyRepository(`${folder}/${name}`)
    commit(top, '2020-01-01', 'Begin', {'a.md': 'a\n'})
    commit(top, '2020-01-02', 'Change', {'a.md': 'b\n'})
    git(top, ['commit', '--quiet', '--amend', '--allow-empty-message', '--cleanup=verbatim', '--file=-'], '2020-01-02', message)
    const other = diskWorkspace(top)
    const history = await openHistory(other, '.')
    const [last, before] = await history.changes(documentPath('', 'a.md'))
    expect([last?.commit.subject, before?.commit.subject]).toEqual([subject, 'Begin'])
    expect(await history.commit(last?.commit.hash ?? '')).toEqual(last?.commit)
    other.close()
  })

  test.each([
    ['before 1970', '-100000000 +0000', '1970-01-01'],
    ['beyond what dates can say', '99999999999999 +0000', '9999-12-31'],
    ['in a zone that has the next day already', '1577923200 +1400', '2020-01-02']
  ])('reads a time %s', async (name, time, date) => {
    const top = emptyRepository(`${folder}/${name}`)
    commit(top, '2020-01-01', 'Begin', {'a.md': 'a\n'})
    const tree = git(top, ['rev-parse', 'HEAD^{tree}'])
    const text = `tree ${tree}\nauthor A <a@b> ${time}\ncommitter A <a@b> ${time}\n\nx\n`
    const hash = git(top, ['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], '2020-01-01', text)
    const other = diskWorkspace(top)
    expect(await (await openHistory(other, '.')).commit(hash)).toMatchObject({date})
    other.close()
  })
})

describe('at', () => {
  test.each([
    ['today’s name', evil, 'start.md', ['start.md']],
    ['the name it had', moved, 'start.md', ['setup/install-it.md']],
    ['the first of its names', first, 'start.md', ['install.md']],
    ['another letter case', first, 'guide.md', ['Guide.md']],
    ['a case that no version had', movedAgain, 'GUIDE.MD', ['Guide.md']],
    ['a file that is deleted since', movedAgain, 'old.md', ['old.md']],
    ['no file before it was', first, 'both.md', ['one.md']],
    ['no file after it was deleted', deleted, 'old.md', []],
    ['no file that never was', first, 'never.md', []],
    ['no link', evil, 'link.md', []],
    ['no folder', evil, 'at@home', []]
  ])('finds %s', async (_, hash, path, found) => {
    const versions = await (await openHistory(workspace)).at(hash, en(path))
    expect(versions.map(({path}) => path)).toEqual(found.map(en))
  })

  test('gives the commit that was asked for and the text of that time', async () => {
    const history = await openHistory(workspace)
    const [version] = await history.at(recased, en('intro.md'))
    expect(version?.commit).toMatchObject({hash: recased, date: '2020-01-08'})
    expect(await history.text(version?.blob ?? '')).toBe(texts.intro)
  })
})

const sha1OfNothing = 'da39a3ee5e6b4b0d3255bfef95601890afd80709'
const tree = git(repository.folder, ['rev-parse', `${first}^{tree}`])
const tag = git(repository.folder, ['rev-parse', 'release@2'])
const blob = git(repository.folder, ['rev-parse', `${first}:docs/en-us/intro.md`])

// A document may say anything; what is no full hash must not reach git, whose answers would belong to other questions.
describe.each([
  ['a name', 'HEAD'],
  ['an option', '--help'],
  ['nothing', ''],
  ['a short hash', first.slice(0, 12)],
  ['a hash with a character more', `${first}0`],
  ['a hash with a newline', `${first}\n`],
  ['two hashes', `${first}\n${evil}`],
  ['a hash with a path', `${first}:docs/en-us/intro.md`],
  ['a hash in capitals', first.toUpperCase()],
  ['a hash with a NUL', `${first}\0`],
  ['no object', '0'.repeat(40)],
  ['a submodule’s commit', '1'.repeat(40)],
  ['a tree', tree],
  ['a tag', tag],
  ['a file', blob]
])('of %s', (_, hash) => {
  test('there is neither commit nor version', async () => {
    const history = await openHistory(workspace)
    expect(await history.commit(hash)).toBeNull()
    expect(await history.at(hash, en('intro.md'))).toEqual([])
    expect(await history.withSha1(hash, en('intro.md'))).toBeNull()
    expect(await history.commit(evil)).toMatchObject({hash: evil})
  })

  if (hash === blob) return // It has a text.
  test('there is no text', async () => {
    const history = await openHistory(workspace)
    await expect(history.text(hash)).rejects.toThrow(UnreadableFile)
    const version = {
      commit: {hash: first, date: '2020-01-01' as CalendarDate, author: '', subject: ''},
      path: 'docs/en-us/intro.md',
      blob: hash
    }
    expect(await history.hasSha1(version, sha1OfNothing)).toBe(false)
  })
})
