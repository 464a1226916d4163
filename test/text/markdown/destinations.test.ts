import {expect, test} from 'vitest'
import {readDefinitions, readDestinations} from '../../../src/text/markdown/destinations.ts'

const definitions = readDefinitions('Text\n\n[the notes]: ./notes.md "Notes"\n[Home]: <https://lampwise.example/a b>\n[^1]: A footnote.\n')

test.each([
  ['an inline link', 'See [a](b.md "A title").', ['link b.md']],
  ['parentheses in a target', '[a](b_(c).md)', ['link b_(c).md']],
  ['angle brackets about a target', '[a](<b c.md>)', ['link b c.md']],
  ['an escaped bracket makes none', String.raw`\[a](b.md)`, []],
  ['an image', '![a](b.png)', ['image b.png']],
  ['an image in a link', '[![a](b.png)](c.md)', ['link c.md', 'image b.png']],
  [
    'reference links',
    '[the notes], [x][The  Notes], [home][]',
    ['link ./notes.md', 'link ./notes.md', 'link https://lampwise.example/a b']
  ],
  ['brackets without a definition', '[none] and [^1]', []],
  ['an autolink', '<https://lampwise.example/?a=1&amp;b>', ['link https://lampwise.example/?a=1&b']],
  ['a bare URL, which ends before punctuation', 'See https://lampwise.example/a.', ['link https://lampwise.example/a']],
  ['a bare URL, which ends before other scripts', 'https://lampwise.example/aを見る', ['link https://lampwise.example/a']],
  ['no URL in the words of a link', '[https://lampwise.example](a.md)', ['link a.md']],
  ['no URL', 'Put “www.” before it.', []],
  ['HTML', '<a class="x" href="a.md">a</a><img src=\'b.png\'>', ['link a.md', 'image b.png']],
  ['docfx’s images', ':::image type="icon" source="a.png" border="false":::', ['image a.png']],
  ['nothing in code', '`[a](b.md)`', []],
  ['no alert', '[!NOTE] [!INCLUDE [a](b.md)]', []]
])('reads %s', (_, text, expected) => {
  expect(readDestinations(text, definitions).map(({kind, url}) => `${kind} ${url}`)).toEqual(expected)
})

test('tells where a link stands and what is shown of it', () => {
  const text = 'See [the *notes*](a.md) and ![lamp](b.png).'
  expect(readDestinations(text).map(({range, label}) => [text.slice(range.start, range.end), label])).toEqual([
    ['[the *notes*](a.md)', 'the *notes*'],
    ['![lamp](b.png)', 'lamp']
  ])
})
