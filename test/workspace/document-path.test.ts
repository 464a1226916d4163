import {expect, test} from 'vitest'
import {documentPath, pathBelow} from '../../src/workspace/document-path.ts'

test.each([
  ['docs', 'a.md', 'docs/a.md'],
  ['./docs//', 'a.md', 'docs/a.md'],
  ['.', 'a.md', 'a.md'],
  ['./', 'a.md', 'a.md'],
  ['', 'a.md', 'a.md'],
  ['../en', 'a.md', '../en/a.md']
])('joins %j and %j, and takes them apart', (folder, below, path) => {
  expect(documentPath(folder, below)).toBe(path)
  expect(pathBelow(folder, path)).toBe(below)
})

test.each([
  ['a folder whose name only begins alike', 'docs/fr', 'docs/fr-fr/a.md'],
  ['the folder itself', 'docs', 'docs'],
  ['a path outside the working directory', '.', '../a.md']
])('is not below: %s', (_, folder, path) => {
  expect(pathBelow(folder, path)).toBeNull()
})
