import {describe, expect, test} from 'vitest'
import type {DocumentPath} from '../../src/model/brand.ts'
import {applyMasks, findMasks} from '../../src/parse/masks.ts'
import {readBlocks} from '../../src/parse/markdown.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'

const blocks = (text: string) =>
  readBlocks(text).map(({kind, content, prose}) => [
    kind,
    text.slice(content.start, content.end),
    prose.map(({start, end}) => text.slice(start, end)).join('|')
  ])

describe('in plain Markdown,', () => {
  test.each([
    [
      'shortcodes that have their lines for themselves are blocks',
      '{{< note >}}\nSign it.\n{{< /note >}}\n{{% b\n  c="d" %}}',
      [
        ['directive', '{{< note >}}', ''],
        ['paragraph', 'Sign it.', 'Sign it.'],
        ['directive', '{{< /note >}}', ''],
        ['directive', '{{% b\n  c="d" %}}', '']
      ]
    ],
    [
      'shortcodes in a line are no prose',
      'Sign {{< b "*c" >}} it* now.',
      [['paragraph', 'Sign {{< b "*c" >}} it* now.', 'Sign | it* now.']]
    ],
    ['nor are they as link targets', '[A]({{< ref "b.md" >}}) c', [['paragraph', '[A]({{< ref "b.md" >}}) c', 'A| c']]],
    [
      'Liquid’s tags and values are none',
      '{% include a.html b="c" %}\n\nSign {{ page.title | d }}{% if e %} it{% endif %}.',
      [
        ['directive', '{% include a.html b="c" %}', ''],
        ['paragraph', 'Sign {{ page.title | d }}{% if e %} it{% endif %}.', 'Sign | it|.']
      ]
    ],
    ['a value alone in its line parts no paragraph', 'A\n{{ b }}\nc', [['paragraph', 'A\n{{ b }}\nc', 'A\n|\nc']]],
    ['nor in HTML', '<div>\n{{< a >}}\nB {{ c }}\n</div>', [['html', '<div>\n{{< a >}}\nB {{ c }}\n</div>', '\n|\nB |\n']]],
    [
      'code keeps them',
      '`{{< a >}}` b\n\n    {{< c >}}',
      [
        ['paragraph', '`{{< a >}}` b', ' b'],
        ['code', '    {{< c >}}', '']
      ]
    ],
    ['what is never closed is text', 'A {{< b and {% c', [['paragraph', 'A {{< b and {% c', 'A {{< b and {% c']]],
    [
      'admonitions’ lines are blocks',
      ':::note\nSign it.\n:::\n::::details{open}\nB\n::::',
      [
        ['directive', ':::note', ''],
        ['paragraph', 'Sign it.', 'Sign it.'],
        ['directive', ':::', ''],
        ['directive', '::::details{open}', ''],
        ['paragraph', 'B', 'B'],
        ['directive', '::::', '']
      ]
    ],
    [
      'a heading’s id is no part of it',
      '## A *b* {#c}\n\n## D {#e} ##',
      [
        ['heading', 'A *b*', 'A |b'],
        ['heading', 'D', 'D']
      ]
    ],
    ['a heading of code stays one', '# `a` {#b}', [['heading', '`a`', '']]]
  ])('%s', (_, text, expected) => {
    expect(blocks(text)).toEqual(expected)
  })
})

describe('a heading’s id is', () => {
  const ids = (text: string, path = 'a.md') =>
    parseDocument(path as DocumentPath, text, 'source').sections.map(({id, slug}) => [
      id && text.slice(id.range.start, id.range.end),
      id?.name ?? null,
      slug
    ])

  test.each([
    ['Hugo’s', '## Sign it {#sign}', '{#sign}', 'sign'],
    ['before closing marks', '## Sign it {#sign} ##', '{#sign}', 'sign'],
    ['before an underline', 'Sign it {#sign}\n===', '{#sign}', 'sign'],
    ['kramdown’s, among its attributes', '## Sign it {: .a #sign b="c"}', '{: .a #sign b="c"}', 'sign'],
    ['Docusaurus’s behind a backslash', String.raw`## Sign it \{#sign}`, String.raw`\{#sign}`, 'sign'],
    ['MDX’s, a comment', '## Sign it {/* #sign */}', '{/* #sign */}', 'sign'],
    ['none without a hash', '## Sign it', null, null]
  ])('%s', (_, text, written, name) => {
    for (const path of ['a.md', 'a.mdx']) expect(ids(`a\n\n${text}`, path)).toEqual([[written, name, 'sign-it']])
  })
})

test('a masked text is as long as the text', () => {
  const text = "import a from 'b'\n\n<>{}<A\n/> b {c\nd}</>\n\n<>\n"
  expect(applyMasks(text, findMasks(text, 'mdx'))).toHaveLength(text.length)
})
