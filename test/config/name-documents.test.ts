import {expect, test} from 'vitest'
import {documentNamer} from '../../src/config/name-documents.ts'

test.each([
  // Elsewhere paths are what they are to the working directory.
  ['/x', ['docs/fr'], 'docs/fr/a.md', 'docs/fr/a.md'],
  ['/x', ['docs/fr'], './docs//fr', 'docs/fr'],
  ['/x', ['docs/fr'], '../y/a.md', '../y/a.md'],
  ['/x/docs/fr', ['.', '../de'], 'sub/a.md', 'sub/a.md'],
  ['/x/docs/fr', ['.', '../de'], '../de/a.md', '../de/a.md'],
  // In a target below its root.
  ['/x/docs/fr/sub', ['..'], 'a.md', '../sub/a.md'],
  ['/x/docs/fr/sub', ['..'], '.', '../sub'],
  ['/x/docs/fr/sub', ['..'], '..', '..'],
  ['/x/docs/fr/sub', ['..'], '../b.md', '../b.md'],
  ['/x/docs/fr/sub/inner', ['../..'], '*.md', '../../sub/inner/*.md'],
  ['/x/docs/fr/sub', ['..', '../../de'], '../../de/a.md', '../../de/a.md'],
  // Where the locale’s name is a folder above.
  ['/x/docs/fr', ['../{locale}'], 'a.md', '../fr/a.md'],
  ['/x/docs/fr/sub', ['../../{locale}/sub'], '/x/docs/fr/sub/a.md', '../../fr/sub/a.md'],
  // The innermost root names it.
  ['/x/docs/fr/sub', ['../..', '..'], 'a.md', '../sub/a.md'],
  ['/x/docs/fr', ['../..', '.'], 'a.md', 'a.md']
])('in %s with targets %j, “%s” is “%s”', (workingDirectory, roots, path, name) => {
  expect(
    documentNamer(
      workingDirectory,
      roots.map(root => ({root}))
    )(path)
  ).toBe(name)
})
