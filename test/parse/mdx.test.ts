import fc from 'fast-check'
import type {Nodes, Parents} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {readBlocks} from '../../src/parse/markdown.ts'

const slice =
  (text: string) =>
  ({start, end}: {start: number; end: number}) =>
    text.slice(start, end)
const read = (text: string) =>
  readBlocks(text, 'mdx').flatMap(({kind, prose}) => (prose.length === 0 ? [] : [[kind, prose.map(slice(text)).join('|')]]))
const spanless = (text: string) => readBlocks(text, 'mdx').flatMap(block => block.spanless.map(slice(text)))

const oracle = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

/** Leaf blocks and their text, as remark-mdx reads them. */
function readByOracle(text: string): string[][] {
  const blocks: string[][] = []
  const visit = (node: Nodes, isItem: boolean) => {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
      const kind = node.type === 'tableCell' ? 'table-cell' : node.type === 'paragraph' && isItem ? 'list-item' : node.type
      const words = texts(node, text)
      if (words.length > 0) blocks.push([kind, words.join('|')])
    } else if ('children' in node) for (const child of node.children) visit(child, isItem || node.type === 'listItem')
  }
  visit(oracle.parse(text), false)
  return blocks
}

function texts(node: Parents, text: string): string[] {
  return node.children.flatMap(child => {
    if ('children' in child) return texts(child, text)
    return child.type === 'text' ? [text.slice(child.position?.start.offset, child.position?.end.offset)] : []
  })
}

const valid: readonly (readonly [why: string, text: string])[] = [
  ['imports', "import Tabs from '@theme/Tabs'\nimport {A, B} from 'b'\n\nText"],
  ['an import over lines', "import {\n  C,\n\n  D\n} from 'b'\n\nText"],
  ['an import for what it does', "import './a.css'\n\nText"],
  ['an export of an object', "export const meta = {\n  title: 'A }',\n\n  list: [`b ${'c}'} d`]\n}\n\nText"],
  [
    'an export of a component',
    'export const Mark = ({children}) => (\n  <b style={{color: "red"}}>\n    it\n\n    {children}\n  </b>\n)\n\nText'
  ],
  ['an export of a list', 'export const all = [\n  1,\n\n  2\n]\n\nText'],
  ['a comment in statements', "import first from 'a' // it's {\n/* { */\n\nText"],
  ['expressions in a line', 'A {b} c {d.e({f: "}"})} g'],
  ['expressions of nested literals', "A {`b ${c({d: '`}'})} }`} e"],
  ['expressions that divide', 'A {b / c} d {e // }\n} f'],
  ['an expression as a block', '{a.map(b => (\n  <li>\n\n    {b}</li>\n))}\n\nText'],
  ['a comment as a block', "{/* It's **not**\n\nread */}\n\nText"],
  ['a comment in a line', 'A {/* b `c */} d'],
  ['an expression that breaks a paragraph off', 'A\n{b}\nC'],
  [
    'components around blocks',
    '<Tabs>\n  <TabItem value="a" label="Ubuntu">\n\n    Sign **it**.\n\n    - One\n    - two\n\n  </TabItem>\n</Tabs>'
  ],
  ['components close to text', '<Note>\nSign it.\n</Note>'],
  ['components in a line', 'Sign <Key name="a > b">the *package*</Key> now<Foo.Bar {...props} />.'],
  ['a paragraph in one tag', '<p>Sign it.</p>'],
  ['fragments', '<>\nSign it.\n</>\n\nand <>this</>'],
  ['attributes over lines', '<Card\n  title="A"\n  icon={<Icon name="b" />}\n  onClick={() => {\n    go("}")\n  }}\n>\n  Text\n</Card>'],
  ['attributes over blank lines', '<Card\n\n  title="A"\n/>\nText'],
  ['attributes over lines, in a paragraph', 'A <b\n  c="d"\n  e>f</b> g'],
  ['quotes', '> <Foo\n> a="b"\n> />\n> Text {/* c\n> d */} e'],
  ['a closing bracket on its own line, in a quote', '> <Foo\n>   a="b"\n> >\n> Text\n> </Foo>'],
  ['lists', '- One <A/>\n- <B />\n\n  Two\n- <C>\n  Three\n  </C>\n* <D/>\n\n  Four'],
  ['a component between items', '- a\n<Foo/>\n- b'],
  ['tables', '| A {b} | <C d="e">f</C> |\n| - | - |\n| <G /> | {h} |'],
  ['headings', '# A {b}\n\n## <C /> D\n\nE {f}\n==='],
  ['deep indents, which are no code', '<A>\n      <B>\n        Text\n\n            more\n      </B>\n</A>'],
  ['code spans', 'A `{` b `<C>` d ``{`}`` e'],
  ['a code span over lines', 'A `b {\nc <d` e'],
  ['a back tick that nothing closes', 'A ` {b} c\n\nd ` e'],
  ['fences', '```js\n{ <A\n```\n\nText\n\n~~~\n{\n```\n~~~\n\nmore'],
  ['a fence in a component', '<A>\n\n    ```jsx\n    <B\n    ```\n\n    Text\n</A>'],
  ['a fence in a quote', '> ```\n> {\n> ```\n> Text'],
  ['a fence that its quote ends', '> ```\n> {\n\nA {b}'],
  ['fences with CRLF', '> ```\r\n> {\r\n> ```\r\n> A {b}\r\n\r\n```\r\n{\r\n```\r\nC {d}'],
  ['a fence that its item ends', '- ```\n  {\n\nA {b}'],
  ['a back tick in a heading or a row', '# A ` {b}\n\n| C ` {d} | e |\n| - | - |\n| F ` {g} | h |'],
  ['escapes', String.raw`A \{ b \< c`],
  ['less-than signs', 'A < b and 1 <\n2'],
  ['link targets', '[A](<b c>) {d} [e](f "g") <H>[i](j)</H>'],
  ['definitions', '[a]: <b> "c"\n\n[A][a] {d}'],
  ['emphasis around tags', '**<A/>b** _<B>c</B>_ *{d}*e'],
  ['entities', 'A &lt;b&gt; {c}'],
  ['namespaces and members', 'A <svg:rect xlink:href="b"/> <a.b.c>d</a.b.c> <é>f</é>'],
  ['white space in tags', 'A <b / > c <d\te = "f" >g</d > h'],
  ['a breaking tag at a line’s end', 'A<br/>\nb'],
  ['strings of two quotes', `A <b c='"' d="'"/> e`],
  ['CRLF', '<A>\r\n  Text\r\n</A>\r\n\r\nA {b\r\n} c\r\nd'],
  ['strikethrough and footnotes', '~~A {b}~~ c[^1]\n\n[^1]: D <E/> f'],
  ['tags side by side', '<A><B>{c}</B> <D/></A>\nText']
]

describe('reads what remark-mdx reads:', () => {
  test.each(valid)('%s', (_, text) => {
    expect(read(text)).toEqual(readByOracle(text))
  })

  test('all of it in a row', () => {
    const text = valid
      .map(([, one]) => one)
      .filter(one => !one.includes('\r') && !one.includes('[^1]'))
      .join('\n\n')
    expect(read(text)).toEqual(readByOracle(text))
  })
})

test('blocks are in order, apart, and hold their parts; where remark-mdx reads a text, we read the same words', () => {
  const pieces = [
    'a',
    'b ',
    '\n',
    '\n\n',
    '**',
    '<A>',
    '</A>',
    '<B/>',
    '<C d="e"/>',
    '<C\n d="e">',
    '{x}',
    '{ "}" }',
    '{/* y */}',
    '- ',
    '> ',
    '# ',
    '  '
  ]
  const damage = [
    '<',
    '{',
    '}',
    '`',
    '```\n',
    '"',
    '<!--',
    '|',
    '</',
    '\\',
    "import a from 'b'\n",
    ':::note t\n',
    'export {\n',
    '\r\n',
    '{`',
    '/*'
  ]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces, ...damage), {maxLength: 20}).map(all => all.join('')),
      text => {
        let from = 0
        for (const {range, content, prose, spanless} of readBlocks(text, 'mdx')) {
          expect(range.start).toBeGreaterThanOrEqual(from)
          for (const part of [content, ...prose, ...spanless]) {
            expect(part.start).toBeGreaterThanOrEqual(range.start)
            expect(part.end).toBeGreaterThanOrEqual(part.start)
            expect(part.end).toBeLessThanOrEqual(range.end)
          }
          from = range.end
        }
      }
    ),
    {numRuns: 500}
  )
  const words = (blocks: readonly (readonly (string | undefined)[])[]) => blocks.flatMap(([, text]) => text?.match(/\w/g) ?? []).join('')
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map(all => all.join('')),
      text => {
        const expected = readIfValid(text)
        if (expected !== null) expect(words(read(text))).toBe(words(expected))
      }
    ),
    {numRuns: 500}
  )
})

function readIfValid(text: string): string[][] | null {
  try {
    return readByOracle(text)
  } catch {
    return null
  }
}

describe('reads the rest of what MDX stops at:', () => {
  test.each([
    ['a component that is never closed', '<Tabs>\n\nSign **it**.', ['Sign |it|.']],
    ['a brace that is never closed', 'Sign { it.\n\n<A>\nPush {it}.\n</A>', ['Sign { it.', 'Push |.']],
    ['a brace at a line’s start', '{ Sign it.\n\nPush {it}.', ['{ Sign it.', 'Push |.']],
    ['a brace that is never opened', 'Sign } it {now}.', ['Sign } it |.']],
    ['a less-than sign', 'Fewer than <3 and a <- b <A/>.', ['Fewer than <3 and a <- b |.']],
    ['an address in angle brackets', 'See <https://a.b/c> or <d@e.f>.', ['See | or |.']],
    ['a comment of HTML', '<!-- a\n\n{b -->\n\nSign <!-- c --> it.', ['Sign | it.']],
    ['values without quotes', '<img src=a.png />\n\nSign <b class=c>it</b>.', ['Sign |it|.']],
    ['a quote mark that was lost', '<A title="b>\n\nSign it.\n\n<C title="d">\n\nNow.', ['Sign it.', 'Now.']],
    ['a heading right behind an import', "import A from 'b'\n# Sign it", ['Sign it']],
    ['prose that begins as a statement does', 'export the package and\nimport it.', ['export the package and\nimport it.']],
    ['a statement that is never closed', 'export const a = {\n  b\n\nSign it.', ['Sign it.']],
    ['an apostrophe in an expression', "{a && <p>it's {b}</p>}\n\nSign it.", ['Sign it.']]
  ])('%s', (_, text, words) => {
    expect(read(text).map(([, found]) => found)).toEqual(words)
  })
})

describe('what readers see of attributes is translated without spans:', () => {
  test.each([
    ['a block’s', '<TabItem value="a" label="Auf Ubuntu">', ['Auf Ubuntu']],
    ['those of several tags', '<A title=\'B\'><C alt="d" src="e"/>', ['B', 'd']],
    ['a line’s', 'A <Tip\n description="B c">d</Tip> ![e](f)', ['B c', '![e](f)']],
    ['no expressions', '<A title={b} label={`c`} {...d} />', []],
    ['nothing without letters', '<A title="1" label="" />', []],
    ['an admonition’s title', ':::note Achtung, *neu*\n\nA\n\n:::', ['Achtung, *neu*']]
  ])('%s', (_, text, parts) => {
    expect(spanless(text)).toEqual(parts)
  })
})

test('what is no Markdown stands in blocks of its own, which hold no prose', () => {
  const text = "import A from 'a'\n\n:::tip[Tipp]\nSign it.\n:::\n<A>\n- {b}\n- c {d} e\n</A>"
  expect(readBlocks(text, 'mdx').map(({kind, range}) => [kind, slice(text)(range)])).toEqual([
    ['directive', "import A from 'a'"],
    ['directive', ':::tip[Tipp]'],
    ['paragraph', 'Sign it.'],
    ['directive', ':::'],
    ['directive', '<A>'],
    ['directive', '{b}'],
    ['list-item', 'c {d} e'],
    ['directive', '</A>']
  ])
})

test('400 tags, one a line, are not taken for prose', () => {
  expect(read('<A/>\n'.repeat(400))).toEqual([])
})
