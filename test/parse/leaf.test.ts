import {expect, test} from 'vitest'
import {readBlocks} from '../../src/parse/markdown.ts'

/** Of each block its kind, its content, its prose and what is translated without spans. */
const blocks = (text: string) =>
  readBlocks(text).map(({kind, content, prose, spanless}) => {
    const [own, ...parts] = [content, ...prose].map(({start, end}) => text.slice(start, end))
    return [kind, own, parts.join('|'), ...spanless.map(({start, end}) => text.slice(start, end))]
  })

test.each([
  ['an inclusion beside words', '[!INCLUDE [a](b.md)] C', [['paragraph', ' C', ' C']]],
  ['an inclusion beside marks alone', '[!INCLUDE [a](b.md)].', [['directive', '.', '.']]],
  ['a template beside marks alone', '{{ a }}.', [['paragraph', '{{ a }}.', '.']]],
  ['a label alone', '> [!NOTE]', [['directive', '[!NOTE]', '']]],
  ['a label behind words', '> A [!NOTE] b', [['paragraph', 'A [!NOTE] b', 'A | b']]],
  ['a cross reference at the begin', '<xref:a.b> is it', [['paragraph', '<xref:a.b> is it', ' is it']]],
  [
    'two of machine text, in any order',
    'A <xref:b> c [!INCLUDE [d](e.md)] f',
    [['paragraph', 'A <xref:b> c [!INCLUDE [d](e.md)] f', 'A | c | f']]
  ],
  ['an image before a link’s title', '[A ![b](c "d")](e "f")', [['paragraph', '[A ![b](c "d")](e "f")', 'A ', '![b](c "d")', '](e "f")']]],
  [
    'a link’s title around an image',
    '[![a](b)](c "d") ![e](f)',
    [['paragraph', '[![a](b)](c "d") ![e](f)', ' ', '![a](b)', '](c "d")', '![e](f)']]
  ],
  ['an image behind a template', '![a](b) {{ c }} ![d](e)', [['paragraph', '![a](b) {{ c }} ![d](e)', ' | ', '![a](b)', '![d](e)']]],
  ['braces at a paragraph’s end', 'A {#b}', [['paragraph', 'A {#b}', 'A {#b}']]],
  ['braces at a heading’s end', '# A *b* {#c}', [['heading', 'A *b*', 'A |b']]],
  ['braces in a heading', '# A {#b} c', [['heading', 'A {#b} c', 'A {#b} c']]],
  ['no braces in a heading', '# A #b}', [['heading', 'A #b}', 'A #b}']]],
  [
    'HTML beside a template',
    '<p>A</p>\n\n{{ b }}',
    [
      ['html', '<p>A</p>', 'A'],
      ['html', '{{ b }}', '']
    ]
  ],
  ['a template in HTML', '<p>A {{ b }}</p>', [['html', '<p>A {{ b }}</p>', 'A ']]],
  ['a break beside a template', '***\n\n{% a %}', [['directive', '{% a %}', '']]]
])('what is addressed to the build is left out: of %s', (_, text, expected) => {
  expect(blocks(text)).toEqual(expected)
})

test('an admonition’s title is translated without spans', () => {
  expect(blocks(':::note Read ![a](b)\n\nC')[0]).toEqual(['directive', ':::note Read ![a](b)', '', 'Read ![a](b)'])
})
