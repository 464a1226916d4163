import {afterAll, describe, expect, test} from 'vitest'
import {diskWorkspace} from '../../../src/workspace/disk.ts'
import {documentPath} from '../../../src/workspace/document-path.ts'
import {bench, commit, doctoredRepository, emptyRepository, oddPath, open, openHistory, texts} from './doctored.ts'

const {folder, remove} = bench()
const repository = doctoredRepository(`${folder}/repository`)
const workspace = diskWorkspace(repository.folder)
const en = (path: string) => documentPath('docs/en-us', path)

afterAll(() => {
  workspace.close()
  remove()
})

describe.each([
  ['on disk', 'docs/en-us'],
  ['at a revision', 'docs/en-us@main']
])('a source %s', (_, place) => {
  test('lists documents: neither links nor submodules, hidden files nor packages', async () => {
    const paths = [
      'at@home/at.md',
      'both.md',
      'crlf.md',
      'evil.md',
      'guide.md',
      'intro.md',
      'marked.md',
      'pointer.md',
      'side.md',
      'start.md',
      oddPath
    ]
    expect(await (await open(workspace, place)).list('docs/en-us', ['.md'])).toEqual(paths.map(en))
  })

  test('tells what lies in a folder, links and submodules too', async () => {
    const source = await open(workspace, place)
    const found = (await source.entries('docs/en-us')) ?? []
    expect(found).toContainEqual({name: 'at@home', kind: 'folder'})
    expect(found).toContainEqual({name: 'picture.png', kind: 'file'})
    expect(found.filter(({name}) => name === 'INTRO.md')).toEqual([])
    expect(await source.entries('docs/en-us/gone')).toEqual([])
    expect(found.some(({kind}) => kind === 'other')).toBe(true)
  })

  test.each([
    ['a folder of it', 'docs/en-us/at@home', ['.md'], ['at@home/at.md']],
    ['another extension, in another case', 'docs/en-us', ['.PNG'], ['picture.png']],
    ['two extensions that one ends in', 'docs/en-us/at@home', ['.md', 't.md'], ['at@home/at.md']],
    ['no extension', 'docs/en-us', [], []]
  ])('lists %s', async (_, below, extensions, paths) => {
    expect(await (await open(workspace, place)).list(below, extensions)).toEqual(paths.map(en))
  })

  test.each([
    ['CRLF', 'crlf.md', texts.crlf],
    ['a byte order mark', 'marked.md', texts.marked],
    ['an odd path', oddPath, texts.odd]
  ])('reads %s as it stands', async (_, path, text) => {
    expect(await (await open(workspace, place)).read(en(path))).toBe(text)
  })

  test('refuses a Git LFS pointer, which is not the text', async () => {
    const source = await open(workspace, place)
    await expect(source.read(en('pointer.md'))).rejects.toMatchObject({
      name: 'UnreadableFile',
      message: 'The file is a Git LFS pointer, not the text it points to'
    })
    const [pointer] = (await source.history?.changes(en('pointer.md'))) ?? []
    expect(await source.history?.text(pointer?.blob ?? '')).toBeNull()
  })

  test.each([
    ['is binary', 'picture.png', 'The file holds NUL bytes, as UTF-16 and binary files do'],
    ['is not there', 'never.md', 'The file is gone']
  ])('refuses what %s', async (_, path, message) => {
    await expect((await open(workspace, place)).read(en(path))).rejects.toMatchObject({name: 'UnreadableFile', message: message})
  })
})

test.each([
  ['a text that speaks of pointers', `${texts.pointer}\n${'Some more.\n'.repeat(100)}`],
  ['the first line of one', 'version https://git-lfs.github.com/spec/v1\n'],
  ['one that is quoted', `\`\`\`\n${texts.pointer}\`\`\`\n`]
])('%s is no pointer', async (name, text) => {
  const top = emptyRepository(`${folder}/${name}`)
  commit(top, '2020-01-01', 'Begin', {'a.md': text})
  const other = diskWorkspace(top)
  expect(await (await open(other, '.@main')).read(documentPath('', 'a.md'))).toBe(text)
  other.close()
})

describe('what is large is read whole', () => {
  const top = emptyRepository(`${folder}/large`)
  const long = 'Ünïcödé 日本 語 𝒜\n'.repeat(200_000)
  const names = Array.from({length: 300}, (_, index) => `docs/${index % 7}/${String(index).padStart(3, '0')}.md`)
  const contents = Object.fromEntries(names.map(name => [name, `${name}\n`.repeat(200)]))
  commit(top, '2020-01-01', 'Begin', {...contents, 'docs/long.md': long, 'docs/empty.md': ''})
  commit(
    top,
    '2020-01-02',
    `Change ${'very '.repeat(10_000)}much`,
    Object.fromEntries(names.map(name => [name, `${name} again\n`.repeat(200)]))
  )
  const large = diskWorkspace(top)
  afterAll(() => large.close())

  test('300 files and one of 5 MB, all asked for at once', async () => {
    const source = await open(large, 'docs@main')
    const paths = await source.list('docs', ['.md'])
    expect(paths).toHaveLength(302)
    const texts = await Promise.all(paths.map(path => source.read(path)))
    expect(Buffer.byteLength(long)).toBeGreaterThan(5_000_000)
    for (const [index, path] of paths.entries()) {
      expect(texts[index] === (path === 'docs/long.md' ? long : path === 'docs/empty.md' ? '' : `${path} again\n`.repeat(200))).toBe(true)
    }
  })

  test('their past, in which paths and letters are cut at the ends of chunks', async () => {
    const history = await openHistory(large, 'docs')
    for (const name of names) {
      const changes = await history.changes(documentPath('', name))
      expect(changes.map(({commit}) => commit.date)).toEqual(['2020-01-02', '2020-01-01'])
      expect(await history.text(changes[1]?.blob ?? '')).toBe(contents[name])
    }
  })
})
