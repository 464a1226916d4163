import {expect, test} from 'vitest'
import {readSnippet} from '../../../src/parse/unified/read-snippet.ts'

test.each([
  [
    'a paragraph',
    '*a* b',
    'paragraph',
    5,
    [
      [1, 2],
      [3, 5]
    ],
    0,
    5
  ],
  ['a heading', '# a #', 'heading', 5, [[2, 3]], 2, 3],
  ['one that holds nothing', '# #', 'heading', 3, [], null, null],
  [
    'the first cell of a table',
    '| *a* b |\n|-|',
    'table',
    9,
    [
      [3, 4],
      [5, 7]
    ],
    2,
    7
  ]
] as const)('reads %s', (_, text, kind, end, prose, first, last) => {
  const ranges = prose.map(([start, end]) => ({start, end}))
  expect(readSnippet(text, kind, end)).toEqual({prose: ranges, spanless: [], start: first, end: last})
})

test('gives no ranges where remark-gfm finds an address too late to place it', () => {
  expect(readSnippet('a&#64;b.c', 'paragraph', 9)).toEqual({prose: null, spanless: [], start: null, end: null})
})

test.each([
  ['another block', '# a', 'paragraph', 3],
  ['nothing', '', 'paragraph', 0],
  ['an indented block', ' a', 'paragraph', 2],
  ['a block that ends before its text', 'a\n\nb', 'paragraph', 4],
  ['a row of two cells', '| a | b |\n|-|-|', 'table', 9]
] as const)('does not read %s', (_, text, kind, end) => {
  expect(readSnippet(text, kind, end)).toBeNull()
})
