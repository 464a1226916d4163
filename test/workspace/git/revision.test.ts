import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {diskWorkspace} from '../../../src/workspace/disk.ts'
import {documentPath} from '../../../src/workspace/document-path.ts'
import {bench, commit, doctoredRepository, emptyRepository, git, oddPath, open, openHistory, texts} from './doctored.ts'

const {folder, remove} = bench()
const repository = doctoredRepository(`${folder}/repository`)
const {first, edited, described, moved} = repository
const workspace = diskWorkspace(repository.folder)
const intro = documentPath('docs/en-us', 'intro.md')

afterAll(() => {
  workspace.close()
  remove()
})

describe('a source at', () => {
  test.each([
    ['a branch', 'live', texts.intro],
    ['a tag', 'v1', texts.introEdited],
    ['an annotated tag with an @', 'release@2', texts.intro],
    ['a hash', described, texts.introDescribed],
    ['a short hash', edited.slice(0, 8), texts.introEdited],
    ['an ancestor', `${described}~1`, texts.introEdited],
    ['an ancestor of a branch', 'main~7', texts.intro],
    ['a parent of a merge', 'HEAD^2', texts.intro],
    ['what a branch was before', 'main@{1}', texts.intro],
    ['what is checked out', '@', texts.intro],
    ['what was checked out before', '@{-1}', texts.intro],
    ['a full name', 'refs/tags/v1', texts.introEdited],
    ['what a description names', `v1-0-g${edited.slice(0, 8)}`, texts.introEdited]
  ])('%s is read from there', async (_, revision, text) => {
    const source = await open(workspace, `docs/en-us@${revision}`)
    expect(source).toMatchObject({root: 'docs/en-us', notes: []})
    expect(await source.read(intro)).toBe(text)
  })

  test('an earlier commit lists what it had', async () => {
    const source = await open(workspace, `docs/en-us@${first}`)
    const paths = await source.list('docs/en-us', ['.md'])
    expect(paths).toContain('docs/en-us/Guide.md')
    expect(paths).not.toContain('docs/en-us/start.md')
  })

  test.each([
    ['./docs/en-us/', 'docs/en-us/intro.md'],
    ['docs', 'docs/en-us/intro.md'],
    ['.', 'docs/en-us/intro.md'],
    [repository.folder, `${repository.folder}/docs/en-us/intro.md`],
    ['docs/en-us/at@home', 'docs/en-us/at@home/at.md'],
    ['docs/en-us/日本 語', `docs/en-us/${oddPath}`]
  ])('a revision has paths below %s', async (place, path) => {
    const source = await open(workspace, `${place}@v1`)
    const paths = await source.list(source.root, ['.md'])
    expect(paths).toContain(path)
    for (const one of paths) if (!one.endsWith('pointer.md')) expect(await source.read(one)).not.toBe('')
  })

  test('a revision is found in a folder beside the working directory', async () => {
    const beside = diskWorkspace(folder)
    expect(await (await open(beside, 'repository/docs/en-us@v1')).read(documentPath('repository/docs/en-us', 'intro.md'))).toBe(
      texts.introEdited
    )
    beside.close()
  })

  test('a revision has no past where none is wanted', async () => {
    expect(await open(workspace, 'docs/en-us@v1', false)).toMatchObject({history: null, notes: []})
  })

  test('a revision needs no folder that is there today', async () => {
    const source = await open(workspace, `docs/en-us/setup@${moved}`)
    expect(await source.list('docs/en-us/setup', ['.md'])).toEqual(['docs/en-us/setup/install-it.md'])
    expect(
      await (await openHistory(workspace, `docs/en-us/setup@${moved}`)).changes(documentPath('docs/en-us/setup', 'install-it.md'))
    ).toHaveLength(1)
  })
})

describe('an @ is read as the repository has it', () => {
  const top = `${folder}/at`
  const at = diskWorkspace(top)
  beforeAll(() => {
    emptyRepository(top)
    commit(top, '2020-01-01', 'One', {'docs/a.md': 'one\n', 'docs@v/a.md': 'in docs@v\n', 'docs@2/a.md': 'in docs@2\n'})
    git(top, ['tag', 'v'])
    git(top, ['tag', 'v@1'])
    git(top, ['tag', '1'])
    commit(top, '2020-01-02', 'Two', {'docs/a.md': 'two\n', 'docs@v/a.md': null})
  })
  afterAll(() => at.close())

  test.each([
    ['a folder that is there before a revision', 'docs@2', 'docs@2', 'in docs@2\n'],
    ['a folder that was there then', 'docs@v@1', 'docs@v', 'in docs@v\n'],
    ['a folder with an @ at a revision', 'docs@2@v', 'docs@2', 'in docs@2\n'],
    ['a tag with an @ of a folder that has none', './docs@v@1~0', './docs@v', 'in docs@v\n'],
    ['a folder with an @ at @', 'docs@2@@', 'docs@2', 'in docs@2\n']
  ])('%s', async (_, place, root, text) => {
    const source = await open(at, place)
    expect(source.root).toBe(root)
    expect(await source.read(documentPath(root, 'a.md'))).toBe(text)
  })

  test('a tag with an @, where what stands before is no folder', async () => {
    commit(top, '2020-01-03', 'Three', {'docs/a.md': 'three\n'})
    git(top, ['tag', 'x@1'])
    const source = await open(at, 'docs@x@1')
    expect(source.root).toBe('docs')
    expect(await source.read(documentPath('docs', 'a.md'))).toBe('three\n')
  })
})
