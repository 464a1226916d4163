import {expect, test} from 'vitest'
import {proseOfHtml} from '../../src/parse/html.ts'

const prose = (html: string) => proseOfHtml(html, 100).map(({start, end}) => html.slice(start - 100, end - 100))

test.each([
  ['elements', '<div title="x">A <b>b</b></div>', ['A ', 'b']],
  ['no angle brackets alone', '<> <\n', []],
  ['no blanks between elements', '<p>A</p>\n<p>b</p>', ['A', 'b']],
  ['no comment alone', ' <!-- a\n - b -->\n', []],
  ['what stands beside a comment', '<!-- a --> B', [' B']],
  ['what stands before a comment', 'A <!-- b -->', ['A ']],
  ['what stands between comments', '<!-- a -->B<!-- c -->', ['B']],
  ['no code, scripts, styles and formulas', '<p>A<code>b</code><pre>c</pre><script>d</script><style>e</style><math>f</math></p>', ['A']],
  ['no templates, drawings and inputs', '<div>A<template>b</template><svg>c</svg><textarea>d</textarea></div>', ['A']],
  ['cells and rows', '<table><tr><td>A</td><td>b</td></tr></table>', ['A', 'b']],
  ['cells whose table was cut off', '<tr><td>A</td></tr>', ['A']],
  ['entities', '<p>&lt;a&gt;</p>', ['&lt;a&gt;']]
])('tells the text of %s', (_, html, expected) => {
  expect(prose(html)).toEqual(expected)
})

test('elements nested beyond any sense are read by runs', () => {
  const html = `${'<div>'.repeat(20_000)}A<b>c</b>`
  expect(prose(html)).toEqual(['A', 'c'])
})
