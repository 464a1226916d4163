import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readBlocks} from '../../src/parse/markdown.ts'

const slice =
  (text: string) =>
  ({start, end}: {start: number; end: number}) =>
    text.slice(start, end)
const kinds = (text: string) => readBlocks(text).map(({kind, content}) => [kind, slice(text)(content)])
const prose = (text: string) => readBlocks(text).flatMap(block => block.prose.map(slice(text)))
const spanless = (text: string) => readBlocks(text).flatMap(block => block.spanless.map(slice(text)))

describe('tells blocks that hold text', () => {
  test.each([
    [
      'headings without their marks',
      '## A b ##\n\nC\n===',
      [
        ['heading', 'A b'],
        ['heading', 'C']
      ]
    ],
    [
      'paragraphs',
      'A\nb\n\nC',
      [
        ['paragraph', 'A\nb'],
        ['paragraph', 'C']
      ]
    ],
    [
      'list items',
      '- A\n  - B\n\n1. C',
      [
        ['list-item', 'A'],
        ['list-item', 'B'],
        ['list-item', 'C']
      ]
    ],
    [
      'paragraphs of one item',
      '- A\n\n  B',
      [
        ['list-item', 'A'],
        ['list-item', 'B']
      ]
    ],
    [
      'cells without their bars',
      '| A | b |\n| - | - |\n| C | d |',
      [
        ['table-cell', 'A'],
        ['table-cell', 'b'],
        ['table-cell', 'C'],
        ['table-cell', 'd']
      ]
    ],
    ['block quotes', '> A\n> b', [['paragraph', 'A\n> b']]],
    ['an alert without its label', '> [!NOTE]\n> A', [['paragraph', '\n> A']]],
    ['HTML', '<div>\nA\n</div>', [['html', '<div>\nA\n</div>']]],
    [
      'code',
      '```js\nA\n```\n\n    B',
      [
        ['code', '```js\nA\n```'],
        ['code', '    B']
      ]
    ],
    ['definitions', '[a]: b.md "C"', [['directive', '[a]: b.md "C"']]],
    ['inclusions', '[!INCLUDE [a](b.md)]', [['directive', '[!INCLUDE [a](b.md)]']]],
    [
      'lines of three colons',
      ':::row:::\n\nA\n\n:::row-end:::',
      [
        ['directive', ':::row:::'],
        ['paragraph', 'A'],
        ['directive', ':::row-end:::']
      ]
    ],
    [
      'no thematic breaks',
      'A\n\n---\n\nB',
      [
        ['paragraph', 'A'],
        ['paragraph', 'B']
      ]
    ],
    ['nothing', ' \n\n', []]
  ])('%s', (_, text, blocks) => {
    expect(kinds(text)).toEqual(blocks)
  })
})

test('an empty cell’s content has no bars', () => {
  expect(kinds('| A | b |\n| - | - |\n| c | |').at(-1)).toEqual(['table-cell', ''])
})

describe('prose is what people read:', () => {
  test.each([
    ['a link’s text, not its target or title', '[A](b.md "C") d', ['A', ' d']],
    ['emphasis without its marks', '**A** _b_', ['A', ' ', 'b']],
    ['no code', '`A` b', [' b']],
    ['no URLs', 'A https://b.c <https://d.e> f', ['A ', ' ', ' f']],
    ['no tags', 'A<br/>b', ['A', 'b']],
    ['no alt texts', 'A ![B](c.png)', ['A ']],
    ['no cross references', 'A <xref:b.c> d', ['A ', ' d']],
    ['no inclusions', 'A [!INCLUDE [b](c.md)] d', ['A ', ' d']],
    ['no alert’s label', '> [!NOTE]\n> A', ['\n> A']],
    ['no lines of three colons', ':::image type="complex" source="a.png" alt-text="B":::\nA\n:::image-end:::', ['\nA\n']],
    ['no definitions', '[a]: b "C"', []],
    ['no code blocks', '```\nA\n```', []],
    ['the text of HTML, without tags, comments and scripts', '<div title="x">A <b>b</b><!-- c --><script>d</script></div>', ['A ', 'b']],
    ['nor code in HTML', '<p>A <code>b</code></p>', ['A ']],
    ['no comment alone', '<!-- A -->', []]
  ])('%s', (_, text, parts) => {
    expect(prose(text)).toEqual(parts)
  })
})

describe('what is translated without spans:', () => {
  test.each([
    ['alt texts', 'A ![B](c.png "d")', ['![B](c.png "d")']],
    ['link titles', '[A](b.md "C")', ['](b.md "C")']],
    ['titles of definitions', '[a]: b.md "C"', ['[a]: b.md "C"']],
    ['an image in a link', '[![A](b.png)](c.md)', ['![A](b.png)']],
    ['no link without a title', '[A](b.md)', []],
    ['no definition without a title', '[a]: b.md', []]
  ])('%s', (_, text, parts) => {
    expect(spanless(text)).toEqual(parts)
  })
})

// remark-gfm's second look for URLs makes nodes without a position where a bracket stands before one: then runs of text stand in.
test.each([
  ['a URL in brackets', 'a\n\nSee [www.b.c for details.]', ['See ', ' for details.']],
  ['a bracket before a URL', 'a\n\nSee [it https://b.c now.', ['See ', 'it ', ' now.']],
  ['a bracket before an address', 'a\n\nAsk [me at d@b.c today.', ['Ask ', 'me at d@b.c today.']]
])('prose is there behind %s', (_, text, parts) => {
  expect(prose(text).slice(1)).toEqual(parts)
})

test('the cells of a row know it', () => {
  const text = 'A\n\n| b | c |\n| - | - |\n| d | e |'
  const rows = readBlocks(text).map(({row}) => row && slice(text)(row))
  expect(rows).toEqual([null, '| b | c |', '| b | c |', '| d | e |', '| d | e |'])
})

test('headings have their depth, all else has none', () => {
  expect(readBlocks('# A\n\nb\n\n###### C').map(({depth}) => depth)).toEqual([1, 0, 6])
})

test('blocks are in order, apart, and hold their parts, whatever stands in the text', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      ...'ab #>-*_`|[]()!<:\n',
      '\n\n',
      '[!NOTE]',
      ':::',
      '| a |\n|-|\n',
      '<div>',
      '</div>',
      '1. ',
      '    ',
      '\t',
      '"t"',
      'é',
      '\r\n'
    ),
    maxLength: 60
  })
  fc.assert(
    fc.property(text, raw => {
      let from = 0
      for (const {range, content, prose, spanless} of readBlocks(raw)) {
        expect(range.start).toBeGreaterThanOrEqual(from)
        expect(range.end).toBeLessThanOrEqual(raw.length)
        for (const part of [content, ...prose, ...spanless]) {
          expect(part.start).toBeGreaterThanOrEqual(range.start)
          expect(part.end).toBeGreaterThanOrEqual(part.start)
          expect(part.end).toBeLessThanOrEqual(range.end)
        }
        for (const [index, part] of prose.entries()) expect(part.start).toBeGreaterThanOrEqual(prose[index - 1]?.end ?? 0)
        from = range.end
      }
    }),
    {numRuns: 500}
  )
})
