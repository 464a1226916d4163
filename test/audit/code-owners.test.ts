import {expect, test} from 'vitest'
import {readCodeOwners} from '../../src/audit/code-owners.ts'

// The examples of GitHub’s page about code owners, and of git’s about patterns.
test.each([
  ['every file', '* @global', 'a/b.md', '@global'],
  ['by its ending, in any folder', '*.md @writers', 'a/b/c.md', '@writers'],
  ['in this letter case', '*.MD @writers', 'a.md', null],
  ['several owners, and an address', '*.md @org/docs ada@example.com', 'a.md', '@org/docs ada@example.com'],
  ['a folder at the root', '/docs/ @docs', 'docs/a/b.md', '@docs'],
  ['not one deeper', '/docs/ @docs', 'x/docs/a.md', null],
  ['a folder anywhere', 'apps/ @apps', 'x/apps/y/a.md', '@apps'],
  ['files of a folder', 'docs/* @docs', 'docs/a.md', '@docs'],
  ['and not those in folders there', 'docs/* @docs', 'docs/a/b.md', null],
  ['files of every folder', '**/* @all', 'docs/a/b.md', '@all'],
  ['a folder wherever it lies', '**/logs @logs', 'build/logs/a.md', '@logs'],
  ['the last one that matches', '* @all\n/docs/ @docs\n/docs/de/ @de', 'docs/de/a.md', '@de'],
  ['whatever is more exact', '/docs/de/a.md @ada\n* @all', 'docs/de/a.md', '@all'],
  ['nobody, where the last one names nobody', '* @all\n/docs/de/', 'docs/de/a.md', null],
  ['a blank in a name', 'with\\ space/ @a', 'with space/b.md', '@a'],
  ['comments left aside', '# * @no\n*.md @a # Not @b', 'c.md', '@a'],
  ['Windows’ line ends', '*.md @a\r\n*.txt @b\r\n', 'c.md', '@a'],
  ['what GitHub does not follow: negation', '* @a\n!*.md @b', 'c.md', '@a'],
  ['what GitHub does not follow: ranges', '* @a\n[a-c].md @b', 'c.md', '@a'],
  ['a line with a wrong owner', '* @a\n*.md nobody', 'c.md', '@a'],
  ['a section’s owners', '[Docs] @docs\n/docs/\n^[Other][2] @other @more\n*.txt\n*.md @own', 'docs/a.txt', '@other @more'],
  ['a line’s own owners in a section', '[Docs] @docs\n*.md @own', 'docs/a.md', '@own'],
  ['no path outside', '* @a', '../b.md', null]
])('owns %s', (_, text, path, owners) => {
  expect(readCodeOwners(text).ownersOf(path)).toBe(owners)
})

test('patterns that would take for ever are left out, by their lines', () => {
  const hostile = ['* @a', `${'**/a/'.repeat(20)}b @b`, `${'a'.repeat(100_000)} @c`, `${'*a'.repeat(200)}b @d`, `**/a/**/b @e`]
  const {leftOut, ownersOf} = readCodeOwners(hostile.join('\n'))
  expect(leftOut).toEqual([2, 3])
  const start = performance.now()
  for (let count = 0; count < 20; count++) {
    expect(ownersOf(`${'a/'.repeat(90)}${count}.md`)).toBe('@a')
    expect(ownersOf(`${'a'.repeat(250)}${count}.md`)).toBe('@a')
  }
  expect(ownersOf(`${'a/'.repeat(2000)}c.md`)).toBeNull()
  expect(performance.now() - start).toBeLessThan(2000) // 40 ms where nothing else runs.
})

test('of many patterns the last ones count', () => {
  const text = ['/a.md @first', ...Array.from({length: 3000}, (_, index) => `/docs/${index}/ @o${index}`)].join('\n')
  const {ownersOf} = readCodeOwners(text)
  expect([ownersOf('docs/2999/a.md'), ownersOf('docs/1000/a.md'), ownersOf('a.md')]).toEqual(['@o2999', '@o1000', null])
})
