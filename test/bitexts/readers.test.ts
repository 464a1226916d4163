import {expect, test} from 'vitest'
import {attempt, reader} from '../../src/bitexts/readers.ts'
import type {DocumentPath} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'

const deep = 'fr/deep.md' as DocumentPath
const other = 'fr/other.md' as DocumentPath

/** Calls itself until V8's stack runs out, as documents beyond any sense make readers do. */
function overflow(depth = 0): number {
  return 1 + overflow(depth + 1)
}

test('of a file that is too much to read that is said, and the others are read', async () => {
  const read = reader(memoryWorkspace({[deep]: '>', [other]: 'Un.'}), new Map(), (path, text, role) => {
    if (path === deep) overflow()
    return parseDocument(path, text, role)
  })
  expect(await read.target(deep)).toEqual({
    found: null,
    failures: [
      {
        path: deep,
        message: expect.stringContaining('too much to read'),
        hint: expect.stringContaining('"exclude"')
      }
    ]
  })
  expect((await read.target(other)).found?.text).toBe('Un.')
})

test('what else goes wrong is a fault, and names the file', async () => {
  const cause = new TypeError('It is undefined')
  const work = attempt(deep, () => Promise.reject(cause))
  await expect(work).rejects.toMatchObject({message: 'Reading fr/deep.md failed', cause})
})
