import {afterAll, describe, expect, test} from 'vitest'
import {diskWorkspace} from '../../../src/workspace/disk.ts'
import {documentPath} from '../../../src/workspace/document-path.ts'
import {
  bench,
  changedCheckout,
  commit,
  doctoredRepository,
  emptyRepository,
  git,
  merge,
  move,
  oddPath,
  open,
  openHistory,
  texts
} from './doctored.ts'

const {folder, remove} = bench()
const repository = doctoredRepository(`${folder}/docs`)
const workspace = diskWorkspace(repository.folder)
const en = (path: string) => documentPath('docs/en-us', path)

afterAll(() => {
  workspace.close()
  remove()
})

test('the doctored repository is the same every time', () => {
  expect(doctoredRepository(`${folder}/again`)).toEqual({...repository, folder: `${folder}/again`})
})

const {first, edited, described, spaced, reverted, moved, movedAgain, recased, joined, deleted, side, evil} = repository

describe('changes', () => {
  test.each([
    [
      'edits, newest first, also those of front matter, of wrapping and back to an earlier text',
      'intro.md',
      [reverted, spaced, described, edited, first]
    ],
    ['a file through two renames', 'start.md', [movedAgain, moved, first]],
    ['a file through a rename by letter case', 'guide.md', [recased, first]],
    ['a file in another case than it ever had', 'GUIDE.MD', [recased, first]],
    ['a file that is deleted', 'old.md', [deleted, first]],
    ['a file made of two, through the one that it mostly is', 'both.md', [joined, first]],
    ['what came by a merge, at its own commit', 'side.md', [side, first]],
    ['what a merge changed itself', 'evil.md', [evil, first]],
    ['a path that shells and globs read otherwise', oddPath, [first]],
    ['no file that never was', 'never.md', []],
    ['no file of another extension', 'picture.png', []],
    ['no file above the folder', '../../README.md', []]
  ])('tells %s', async (_, path, hashes) => {
    const history = await openHistory(workspace)
    expect((await history.changes(en(path))).map(({commit}) => commit.hash)).toEqual(hashes)
  })

  test('tells where a file stood, who changed it, when and why', async () => {
    const [newest] = await (await openHistory(workspace)).changes(en('start.md'))
    expect(newest).toEqual({
      commit: {hash: movedAgain, date: '2020-01-07', author: 'Ada', subject: 'Move docs/en-us/setup/install-it.md to docs/en-us/start.md'},
      path: 'docs/en-us/start.md',
      from: 'docs/en-us/setup/install-it.md',
      blob: git(repository.folder, ['rev-parse', `${movedAgain}:docs/en-us/start.md`])
    })
  })

  test('tells a deletion by no blob', async () => {
    const [newest] = await (await openHistory(workspace)).changes(en('old.md'))
    expect(newest).toMatchObject({commit: {hash: deleted}, blob: null})
  })

  test.each([
    ['a folder in the middle', 'docs', 'docs/en-us/intro.md'],
    ['the top', '.', 'docs/en-us/intro.md'],
    ['a folder whose name globs and git read otherwise', 'docs/en-us/日本 語', `docs/en-us/${oddPath}`],
    ['a folder with an @', 'docs/en-us/at@home', 'docs/en-us/at@home/at.md'],
    ['an absolute folder', `${repository.folder}/docs/en-us`, `${repository.folder}/docs/en-us/guide.md`]
  ])('reads the same past from %s', async (_, place, path) => {
    const changes = await (await openHistory(workspace, place)).changes(documentPath('', path))
    expect(changes.at(-1)?.commit.hash).toBe(first)
  })

  test('ends at the revision that the source is read at', async () => {
    const history = await openHistory(workspace, `docs/en-us@${described}`)
    expect((await history.changes(en('intro.md'))).map(({commit}) => commit.hash)).toEqual([described, edited, first])
  })

  test('keeps what is not committed apart', async () => {
    const other = diskWorkspace(changedCheckout(repository.folder, `${folder}/changed`))
    const source = await open(other)
    const [last] = (await source.history?.changes(en('intro.md'))) ?? []
    expect(last?.commit.hash).toBe(reverted)
    expect(await source.history?.text(last?.blob ?? '')).toBe(texts.intro)
    expect(await source.read(en('intro.md'))).toBe('Not committed.\n')
    expect(await source.history?.changes(en('new.md'))).toEqual([])
    other.close()
  })
})

describe('renamedTo', () => {
  test.each([
    ['where a file stands after two renames', 'install.md', 'start.md', movedAgain],
    ['and after the last of them', 'setup/install-it.md', 'start.md', movedAgain],
    ['a new letter case', 'Guide.md', 'guide.md', recased],
    ['a file that another was merged into', 'one.md', 'both.md', joined],
    ['a name in a case that it never had', 'INSTALL.MD', 'start.md', movedAgain]
  ])('tells %s', async (_, from, to, hash) => {
    expect(await (await openHistory(workspace)).renamedTo(en(from))).toMatchObject({path: en(to), commit: {hash}})
  })

  test.each(['intro.md', 'old.md', 'two.md', 'start.md', 'never.md'])('tells nothing of %s, which never moved', async path => {
    expect(await (await openHistory(workspace)).renamedTo(en(path))).toBeNull()
  })

  test.each([
    ['there and back', ['a.md', 'b.md', 'a.md'], 'a.md', null],
    ['there, back and away', ['a.md', 'b.md', 'a.md', 'c.md'], 'a.md', 'c.md'],
    ['out of the folder', ['a.md', '../elsewhere/a.md'], 'a.md', null]
  ])('follows a file %s', async (way, names, from, to) => {
    const top = emptyRepository(`${folder}/${way}`)
    commit(top, '2020-01-01', 'Begin', {[`docs/${names[0]}`]: texts.one})
    for (const [index, name] of names.entries())
      if (index > 0) move(top, `2020-01-0${index + 1}`, `docs/${names[index - 1]}`, `docs/${name}`)
    commit(top, '2020-02-01', 'Add another', {'docs/other.md': 'x\n'})
    const other = diskWorkspace(top)
    expect((await (await openHistory(other, 'docs')).renamedTo(documentPath('docs', from)))?.path ?? null).toBe(
      to === null ? null : `docs/${to}`
    )
    other.close()
  })
})

test('a rename is followed past what a clock that went wrong says of its time', async () => {
  const top = emptyRepository(`${folder}/clock`)
  const begin = commit(top, '2020-01-05', 'Begin', {'docs/a.md': texts.one, 'docs/x.md': 'x\n'})
  git(top, ['switch', '--quiet', '--create', 'side'])
  const rename = move(top, '2019-01-01', 'docs/a.md', 'docs/b.md')
  git(top, ['switch', '--quiet', 'main'])
  commit(top, '2020-01-06', 'Change another', {'docs/x.md': 'y\n'})
  merge(top, '2020-01-07', 'side')
  const other = diskWorkspace(top)
  const changes = await (await openHistory(other, 'docs')).changes(documentPath('docs', 'b.md'))
  expect(changes.map(({commit}) => commit.hash)).toEqual([rename, begin])
  other.close()
})
