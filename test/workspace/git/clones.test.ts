import {renameSync, symlinkSync} from 'node:fs'
import {afterAll, describe, expect, test} from 'vitest'
import {UsageError} from '../../../src/model/usage-error.ts'
import {diskWorkspace} from '../../../src/workspace/disk.ts'
import {documentPath} from '../../../src/workspace/document-path.ts'
import {UnreadableFile} from '../../../src/workspace/workspace.ts'
import {bench, clone, commit, doctoredRepository, emptyRepository, git, open, openHistory, partialClone, texts} from './doctored.ts'

const {folder, remove} = bench()
const repository = doctoredRepository(`${folder}/repository`)
const {first, edited, described, spaced, reverted} = repository
const workspace = diskWorkspace(folder)

afterAll(() => {
  workspace.close()
  remove()
})

describe('a bare clone', () => {
  clone(repository.folder, `${folder}/bare.git`, '--bare')
  clone(repository.folder, `${folder}/mirror.git`, '--mirror')
  symlinkSync('mirror.git', `${folder}/linked.git`)

  test.each([
    ['is read at what its HEAD names', 'bare.git', 'bare.git/docs/en-us/intro.md', texts.intro],
    ['is read at a revision', 'mirror.git@v1', 'mirror.git/docs/en-us/intro.md', texts.introEdited],
    ['is read in a folder', 'mirror.git/docs/en-us@v1', 'mirror.git/docs/en-us/intro.md', texts.introEdited],
    ['is read by its absolute path', `${folder}/mirror.git/docs@v1`, `${folder}/mirror.git/docs/en-us/intro.md`, texts.introEdited],
    ['is read through a link', 'linked.git/docs/en-us@v1', 'linked.git/docs/en-us/intro.md', texts.introEdited]
  ])('%s', async (_, place, path, text) => {
    const source = await open(workspace, place)
    expect(await source.list(source.root, ['.md'])).toContain(path)
    expect(await source.read(documentPath('', path))).toBe(text)
    expect((await source.history?.changes(documentPath('', path)))?.at(-1)?.commit.hash).toBe(first)
  })

  test('tells renames by paths behind its own', async () => {
    const history = await openHistory(workspace, 'mirror.git/docs@main')
    expect((await history.renamedTo(documentPath('mirror.git/docs', 'en-us/install.md')))?.path).toBe('mirror.git/docs/en-us/start.md')
  })

  test.each([
    ['a folder that it lacks', 'mirror.git/docs/fr-fr@main', 'There is no folder “mirror.git/docs/fr-fr” at “main”'],
    ['a folder that is a link', 'mirror.git/docs/en-us/loop@main', 'There is no folder “mirror.git/docs/en-us/loop” at “main”'],
    ['a revision that it lacks', 'mirror.git/docs@gone', '“gone” is no commit, branch or tag of the repository of “mirror.git/docs”']
  ])('refuses %s', async (_, place, message) => {
    await expect(open(workspace, place)).rejects.toMatchObject({name: 'UsageError', message: message})
  })

  test('without commits is refused', async () => {
    emptyRepository(`${folder}/empty.git`, '--bare')
    await expect(open(workspace, 'empty.git')).rejects.toThrow(UsageError)
  })
})

describe('a bare repository within a work tree', () => {
  test('is not taken for the source, whatever its settings say', async () => {
    const outer = emptyRepository(`${folder}/outer`)
    clone(repository.folder, `${outer}/docs`, '--bare')
    git(`${outer}/docs`, ['config', 'core.fsmonitor', 'touch planted'])
    const {history, notes} = await open(workspace, 'outer/docs')
    expect(history).toBeNull()
    expect(notes).toEqual([expect.stringContaining('cannot use bare repository')])
    await expect(open(workspace, 'outer/docs@v1')).rejects.toThrow(UsageError)
  })
})

describe('a shallow clone', () => {
  const shallow = clone(repository.folder, `${folder}/shallow`, '--depth=1')
  const path = documentPath('shallow/docs/en-us', 'intro.md')

  test('says so and has the one commit', async () => {
    const history = await openHistory(workspace, 'shallow/docs/en-us')
    expect(history.isShallow).toBe(true)
    expect((await history.changes(path)).map(({commit}) => commit.hash)).toEqual([git(shallow, ['rev-parse', 'HEAD'])])
    expect(await history.commit(first)).toBeNull()
    expect(await history.at(first, path)).toEqual([])
  })

  test('is whole after git fetch --unshallow', async () => {
    clone(repository.folder, `${folder}/deepened`, '--depth=1')
    git(`${folder}/deepened`, ['fetch', '--quiet', '--unshallow'])
    const history = await openHistory(workspace, 'deepened/docs/en-us')
    expect(history.isShallow).toBe(false)
    expect(await history.commit(first)).toMatchObject({hash: first})
  })

  test('a whole clone is not shallow', async () => {
    expect((await openHistory(workspace, 'repository/docs/en-us')).isShallow).toBe(false)
  })
})

describe('a partial clone', () => {
  const note = expect.stringMatching(/partial clone/)
  const origin = clone(repository.folder, `${folder}/origin`)
  const cutOff = partialClone(origin, `${folder}/cut-off`)
  git(cutOff, ['cat-file', 'blob', `${edited}:docs/en-us/intro.md`]) // The one file that it fetches in time.
  renameSync(origin, `${origin}-gone`)

  test('is told of, and fetches what it is asked for', async () => {
    partialClone(repository.folder, `${folder}/partial`)
    const source = await open(workspace, 'partial/docs/en-us@main')
    expect(source.notes).toEqual([note])
    expect(await source.read(documentPath('partial/docs/en-us', 'intro.md'))).toBe(texts.intro)
  })

  test('without its remote gives what it has, and refuses each other file by itself', async () => {
    const source = await open(workspace, `cut-off/docs/en-us@${edited}`)
    const path = (below: string) => documentPath('cut-off/docs/en-us', below)
    const readings = ['install.md', 'intro.md', 'Guide.md', 'one.md'].map(below => source.read(path(below)))
    const results = await Promise.allSettled(readings)
    expect(results.map(({status}) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'rejected'])
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(UnreadableFile)
    expect(await source.read(path('intro.md'))).toBe(texts.introEdited)
  })

  test('without its remote still knows commits, and what it cannot tell is one document’s failure', async () => {
    const history = await openHistory(workspace, `cut-off/docs/en-us@${described}`)
    const path = documentPath('cut-off/docs/en-us', 'intro.md')
    expect(await history.commit(described)).toMatchObject({subject: 'Describe'})
    const [version] = await history.at(first, path)
    if (version === undefined) throw new Error('There is no version')
    await expect(history.text(version.blob)).rejects.toThrow(UnreadableFile)
    await expect(history.hasSha1(version, '0'.repeat(40))).rejects.toThrow(UnreadableFile)
    await expect(history.withSha1('0'.repeat(40), path)).rejects.toThrow(UnreadableFile)
    expect(await history.commit(edited)).toMatchObject({subject: 'Add a paragraph'})
  })

  test('without trees and remote is refused', async () => {
    const origin = clone(repository.folder, `${folder}/origin-of-treeless`)
    git(origin, ['config', 'uploadpack.allowFilter', 'true'])
    clone(origin, `${folder}/treeless`, '--filter=tree:0', '--no-checkout')
    renameSync(origin, `${origin}-gone`)
    await expect(open(workspace, 'treeless/docs/en-us@main')).rejects.toThrow(UsageError)
  })
})

describe('a source in', () => {
  test('a second worktree has the past of what is checked out there', async () => {
    git(repository.folder, ['worktree', 'add', '--quiet', `${folder}/second`, spaced])
    const changes = await (await openHistory(workspace, 'second/docs/en-us')).changes(documentPath('second/docs/en-us', 'intro.md'))
    expect(changes[0]?.commit.hash).toBe(spaced)
  })

  test('a folder that a link leads to has its past', async () => {
    symlinkSync('repository/docs/en-us', `${folder}/link`)
    const changes = await (await openHistory(workspace, 'link')).changes(documentPath('link', 'intro.md'))
    expect(changes[0]?.commit.hash).toBe(reverted)
  })

  test('a repository of SHA-256 has its past', async () => {
    const top = emptyRepository(`${folder}/sha256`, '--object-format=sha256')
    const hash = commit(top, '2020-01-01', 'Begin', {'docs/a.md': 'a\n'})
    const history = await openHistory(workspace, 'sha256/docs@main')
    const [version] = await history.at(hash, documentPath('sha256/docs', 'a.md'))
    expect(await history.text(version?.blob ?? '')).toBe('a\n')
  })

  test('a repository without commits has none', async () => {
    emptyRepository(`${folder}/unborn`)
    expect(await open(workspace, 'unborn')).toMatchObject({history: null, notes: []})
  })

  test('no repository has none', async () => {
    expect(await open(workspace, '.')).toMatchObject({history: null, notes: []})
  })
})
