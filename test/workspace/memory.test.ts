import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {UsageError} from '../../src/model/usage-error.ts'
import {diskWorkspace} from '../../src/workspace/disk.ts'
import {documentPath} from '../../src/workspace/document-path.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {UnreadableFile} from '../../src/workspace/workspace.ts'

const files = {
  'docs/fr-fr/日本 語[1].md': 'a',
  'docs/fr-fr/(x).md': '\ufeffb\r\n',
  'docs/fr-fr/B.MD': '',
  'docs/fr-fr/a/__proto__.md': '',
  'docs/fr-fr/.hidden/a.md': '',
  'docs/fr-fr/node_modules/a.md': '',
  'docs/fr-fr/a.txt': '',
  'docs/fr-fr.md': 'beside the folder'
}

test.each(['docs/fr-fr', './docs/fr-fr/', 'docs', '.'])('lists and reads %s as the disk does', async folder => {
  const directory = mkdtempSync(join(tmpdir(), 'tulint-memory-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), {recursive: true})
      writeFileSync(join(directory, path), text)
    }
    const [memory, disk] = [memoryWorkspace(files), diskWorkspace(directory)]
    const paths = await memory.list(folder, ['.md'])
    expect(paths).toEqual(await disk.list(folder, ['.md']))
    for (const path of paths) expect(await memory.read(path)).toBe(await disk.read(path))
  } finally {
    rmSync(directory, {recursive: true})
  }
})

test('names folders as the disk does', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tulint-memory-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), {recursive: true})
      writeFileSync(join(directory, path), text)
    }
    const [memory, disk] = [memoryWorkspace(files), diskWorkspace(directory)]
    for (const folder of ['.', 'docs', './docs/', 'docs/fr-fr', 'docs/fr-fr.md', 'gone']) {
      expect(await memory.folders(folder)).toEqual(await disk.folders(folder))
    }
    expect(await memory.folders('docs/fr-fr')).toEqual(['a'])
  } finally {
    rmSync(directory, {recursive: true})
  }
})

test('tells what lies in a folder as the disk does', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'tulint-memory-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), {recursive: true})
      writeFileSync(join(directory, path), text)
    }
    symlinkSync('B.MD', join(directory, 'docs/fr-fr/link.md'))
    const linked = {name: 'link.md', kind: 'other'}
    const [memory, disk] = [memoryWorkspace(files), diskWorkspace(directory)]
    for (const folder of ['.', 'docs', './docs/', 'docs/fr-fr', 'docs/fr-fr.md', 'gone']) {
      const [inMemory, onDisk] = [await memory.entries(folder), await disk.entries(folder)]
      expect(new Set(onDisk)).toEqual(new Set([...(inMemory ?? []), ...(folder === 'docs/fr-fr' ? [linked] : [])]))
    }
    expect(await memory.entries('docs')).toContainEqual({name: 'fr-fr.md', kind: 'file'})
  } finally {
    rmSync(directory, {recursive: true})
  }
})

test('refuses a folder that no file lies in', async () => {
  await expect(memoryWorkspace(files).list('docs/fr', ['.md'])).rejects.toThrow(UsageError)
})

test.each(['gone.md', 'constructor', 'nul.md'])('refuses %s', async path => {
  await expect(memoryWorkspace({'nul.md': 'a\0b'}).read(documentPath('', path))).rejects.toThrow(UnreadableFile)
})
