import {expect, test} from 'vitest'
import {readBlocks} from '../../src/parse/markdown.ts'

/** The first block’s kind, and what of it is translated. */
function firstOf(text: string): string[] {
  const [block] = readBlocks(`${text}\n\nSign it.`)
  return [block?.kind ?? '', ...(block?.spanless ?? []).map(({start, end}) => text.slice(start, end))]
}

test.each([
  ['a title behind a name', ':::note Read *this*  ', ['directive', 'Read *this*']],
  ['a title behind a tab', '::::tip\tRead this', ['directive', 'Read this']],
  ['a title before attributes', ':::info Read this {.open}', ['directive', 'Read this']],
  ['a title in brackets', ':::: danger[Read this]', ['directive', 'Read this']],
  ['a title in brackets, before attributes', ':::danger[Read this]{.open}  ', ['directive', 'Read this']],
  ['an empty title', ':::danger[]', ['directive']],
  ['a blank title', ':::danger[ ]', ['directive']],
  ['no title', ':::note', ['directive']],
  ['attributes alone', ':::note {.open}', ['directive']],
  ['colons alone, and blanks', '::: ', ['directive']],
  ['blanks alone behind the name', ':::note  ', ['directive']],
  ['a quoted line', '> :::note Read this\n> a\n> :::', ['directive', 'Read this']]
])('a line of colons opens or closes an admonition, with %s', (_, text, expected) => {
  expect(firstOf(text)).toEqual(expected)
})

test.each([
  ['text behind colons alone', '::: Read this'],
  ['text behind a title in brackets', ':::note[Read] this'],
  ['a hyphen behind the name', ':::note-block a b'],
  ['a longer name', ':::notes']
])('no line opens an admonition with %s', (_, text) => {
  const paragraph = `Sign it.\n${text}`
  expect(readBlocks(`${paragraph}\n`).map(({range}) => range)).toEqual([{start: 0, end: paragraph.length}])
})
