import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {UsageError} from '../../src/model/usage-error.ts'
import {diskWorkspace} from '../../src/workspace/disk.ts'
import {documentPath} from '../../src/workspace/document-path.ts'
import {refusal, textDigest} from '../../src/workspace/sha1.ts'
import {UnreadableFile} from '../../src/workspace/workspace.ts'
import {makeFolder} from '../cli/running.ts'
import {canForbid, isWindows} from '../platform.ts'

let directory = ''

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tulint-disk-'))
})

afterEach(() => {
  rmSync(directory, {recursive: true})
})

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(directory, path)), {recursive: true})
  writeFileSync(join(directory, path), content)
}

describe('folders', () => {
  const cases: readonly (readonly [how: string, folders: readonly string[]])[] = [
    ['by code unit, capitals first', ['docs/c', 'docs/B', 'docs/é', 'docs/日本 語[1]']],
    ...(isWindows ? [] : [['names that a terminal would obey', ['docs/a\u001b[31m"']] as const])
  ]

  test.each(cases)('names them %s', async (_, folders) => {
    for (const folder of folders) write(`${folder}/a.md`, '')
    write('docs/a.md', '')
    write('docs/.hidden/a.md', '')
    write('docs/node_modules/a.md', '')
    symlinkSync(join(directory, 'docs'), join(directory, 'docs/loop'))
    expect(await diskWorkspace(directory).folders('docs')).toEqual(folders.map(folder => folder.slice(5)).sort())
  })

  test('are none in what is no folder', async () => {
    write('docs/a.md', '')
    expect(await diskWorkspace(directory).folders('docs/a.md')).toEqual([])
    expect(await diskWorkspace(directory).folders('gone')).toEqual([])
  })

  test.runIf(canForbid)('are refused where nobody may read', async () => {
    write('docs/fr/a.md', '')
    chmodSync(join(directory, 'docs'), 0o000)
    await expect(diskWorkspace(directory).folders('docs')).rejects.toThrow(UsageError)
    chmodSync(join(directory, 'docs'), 0o700)
  })
})

describe('list', () => {
  test.each([
    [
      'names that a glob would read otherwise',
      ['docs/日本 語[1].md', 'docs/(x).md', 'docs/{a,b}.md', 'docs/!not.md', ...(isWindows ? [] : ['docs/*.md'])]
    ],
    ['folders that a glob would read otherwise', ['docs/[fr]/(a)/x.md']],
    ['an extension in capitals', ['docs/A.MD']],
    ['by code unit, capitals first', ['docs/B.md', 'docs/a.md', 'docs/a/b.md', 'docs/é.md']]
  ])('lists %s', async (_, paths) => {
    for (const path of paths) write(path, '')
    expect(await diskWorkspace(directory).list('docs', ['.md'])).toEqual([...paths].sort())
  })

  test.each([
    'docs/.hidden.md',
    'docs/.git/a.md',
    'docs/x/.git/a.md',
    'docs/node_modules/p/README.md',
    'docs/a.mdx',
    'docs/amd',
    'other/a.md'
  ])('leaves out %s', async path => {
    write('docs/a.md', '')
    write(path, '')
    expect(await diskWorkspace(directory).list('docs', ['.md'])).toEqual(['docs/a.md'])
  })

  test.each([
    ['.', 'docs/a.md'],
    ['./docs/', 'docs/a.md'],
    ['docs', 'docs/a.md']
  ])('gives paths relative to the working directory for %s', async (folder, path) => {
    write('docs/a.md', '')
    expect(await diskWorkspace(directory).list(folder, ['.md'])).toEqual([path])
  })

  test('lists a folder beside the working directory', async () => {
    write('en-us/a [1].md', '')
    mkdirSync(join(directory, 'fr-fr'))
    const workspace = diskWorkspace(join(directory, 'fr-fr'))
    const [path] = await workspace.list('../en-us', ['.md'])
    expect(path).toBe('../en-us/a [1].md')
    expect(await workspace.read(documentPath('../en-us', 'a [1].md'))).toBe('')
  })

  test('ends in spite of a folder that links to itself', async () => {
    write('docs/a.md', '')
    symlinkSync(join(directory, 'docs'), join(directory, 'docs/loop'))
    expect(await diskWorkspace(directory).list('docs', ['.md'])).toEqual(['docs/a.md'])
  })

  test('gives each document once for two extensions that it ends in', async () => {
    write('docs/a.html.md', '')
    expect(await diskWorkspace(directory).list('docs', ['.md', '.html.md'])).toEqual(['docs/a.html.md'])
  })

  test('knows no document without an extension', async () => {
    write('docs/a.md', '')
    expect(await diskWorkspace(directory).list('docs', [])).toEqual([])
  })

  test.each([
    ['gone', 'There is no folder “gone”'],
    ['docs/a.md', '“docs/a.md” is a file, not a folder']
  ])('refuses %s', async (folder, message) => {
    write('docs/a.md', '')
    const refusal = diskWorkspace(directory).list(folder, ['.md'])
    await expect(refusal).rejects.toThrow(UsageError)
    await expect(refusal).rejects.toMatchObject({message, hint: expect.stringMatching(/^Name/)})
  })
})

describe('read', () => {
  test.each([
    ['a byte order mark', '\ufeff# A\n'],
    ['CRLF', 'a\r\nb\r'],
    ['characters beyond the BMP', '𝒜 日本 語'],
    ['nothing', '']
  ])('keeps %s', async (_, text) => {
    write('日本 語[1].md', text)
    expect(await diskWorkspace(directory).read(documentPath('.', '日本 語[1].md'))).toBe(text)
  })

  test.each([
    ['UTF-16 with a mark, little end first', Uint8Array.of(0xff, 0xfe, 0x41, 0), 'The file is UTF-16, not UTF-8'],
    ['UTF-16 with a mark, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x41), 'The file is UTF-16, not UTF-8'],
    ['UTF-16 without a mark', Uint8Array.of(0x41, 0, 0x42, 0), 'The file holds NUL bytes, as UTF-16 and binary files do'],
    ['Latin 1', Uint8Array.of(0x63, 0xe9), 'The file is not UTF-8'],
    ['a character cut off', Uint8Array.of(0x61, 0xe2, 0x82), 'The file is not UTF-8'],
    ['half a surrogate pair', Uint8Array.of(0xed, 0xa0, 0x80), 'The file is not UTF-8']
  ])('refuses %s', async (_, bytes, message) => {
    write('a.md', bytes)
    expect(await refusalOf('a.md')).toMatchObject({message, hint: 'Save it as UTF-8'})
  })

  test('refuses what is gone, and folders', async () => {
    mkdirSync(join(directory, 'folder.md'))
    expect((await refusalOf('gone.md')).message).toBe('The file is gone')
    expect((await refusalOf('folder.md')).message).toBe('This is a folder, not a file')
  })

  test.runIf(canForbid)('refuses what may not be read', async () => {
    write('a.md', 'x')
    chmodSync(join(directory, 'a.md'), 0)
    expect((await refusalOf('a.md')).message).toBe('The file may not be read')
  })
})

async function refusalOf(path: string): Promise<UnreadableFile> {
  try {
    await diskWorkspace(directory).read(documentPath('.', path))
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
  throw new Error(`${path} was read`)
}

test.each([
  ['small', 10],
  ['as long as what it is read into', 1 << 18],
  ['longer by one', (1 << 18) + 1],
  ['shorter by one', (1 << 18) - 1],
  ['empty', 0]
])('a file that is %s has the digest of its text', async (_, length) => {
  const text = 'ä'.repeat(length >> 1) + 'a'.repeat(length % 2)
  const {digest} = diskWorkspace(makeFolder({'a.md': text}))
  expect(await digest(documentPath('', 'a.md'))).toBe(textDigest(text))
})

test('what cannot be read has the digest of why', async () => {
  const {digest, read} = diskWorkspace(makeFolder({'a/b.md': ''}))
  for (const path of ['a', 'gone.md'].map(one => documentPath('', one))) {
    expect(await digest(path)).toBe(await read(path).then(() => '', refusal))
  }
})
