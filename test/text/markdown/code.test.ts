import {expect, test} from 'vitest'
import {codeKey, readCodeBlock, readCodeSpans} from '../../../src/text/markdown/code.ts'

test.each([
  ['a span', 'Run `lampwise  on`.', ['lampwise on']],
  ['a span with a back tick', '`` a`b ``', ['a`b']],
  ['HTML', 'Run <code>a &lt; b</code>.', ['a < b']],
  ['two that ran together', '`on``off`', ['on``off']],
  ['none', 'A ` alone', []]
])('reads code: %s', (_, text, expected) => {
  expect(readCodeSpans(text).map(span => span.text)).toEqual(expected)
})

test.each([
  ['a fence', '```sh\na\n  b  \n```', 0, 'sh', ['a', '  b']],
  ['a fence in an item', '```sh\n   a\n     b\n   ```', 0, 'sh', ['a', '  b']],
  ['a fence in a quote', '~~~ CS {1}\n> a\n>\n> b\n> ~~~', 1, 'cs', ['a', '', 'b']],
  ['a fence that never closes', '```\na', 0, '', ['a']],
  ['indented code', 'a\n      b', 0, '', ['a', 'b']],
  ['CRLF', '```\r\na\r\n```', 0, '', ['a']]
])('reads a code block: %s', (_, raw, quotes, language, lines) => {
  const block = readCodeBlock(raw, quotes)
  expect([block.language, block.lines.map(({text}) => text)]).toEqual([language, lines])
  for (const {text, range} of block.lines) expect(raw.slice(range.start, range.end)).toBe(text)
})

test.each([
  ['comments', 'a() // start', 'a() // démarrer', true],
  ['comments', '# start', '# démarrer', true],
  ['comments', 'a --b c', 'a --b d', false],
  ['comments', 'get http://a', 'get http://b', false],
  ['placeholders', 'a <name>', 'a <nom>', true],
  ['strings', 'a "name"', 'a "nom"', true]
] as const)('with %s: %s and %s', (part, a, b, isSame) => {
  expect(codeKey(a, [part]) === codeKey(b, [part])).toBe(isSame)
  expect(codeKey(a, []) === codeKey(b, [])).toBe(false)
})
