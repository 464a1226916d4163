import {expect, test} from 'vitest'
import {unifiedDiff} from '../../src/text/unified-diff.ts'

test('a diff as git writes it', () => {
  expect(unifiedDiff('fr/a.md', 'one\ntwo\nthree\n', 'one\nzwei\nthree\n')).toBe(
    '--- a/fr/a.md\n+++ b/fr/a.md\n@@ -1,3 +1,3 @@\n one\n-two\n+zwei\n three\n'
  )
})

test('nothing where nothing changed', () => {
  expect(unifiedDiff('a.md', 'one\n', 'one\n')).toBe('')
})

test('says so where too much differs to compare, and does not take forever', () => {
  const lines = (word: string) => Array.from({length: 20_000}, (_, index) => `${word} ${index}\n`).join('')
  expect(unifiedDiff('a.md', lines('a'), lines('b'))).toContain('too much differs')
})
