import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {readFast} from '../../../src/parse/fast/read-blocks.ts'
import {readBlocks} from '../../../src/parse/markdown.ts'
import {parseDocument, projectDocument} from '../../../src/parse/parse-document.ts'
import {frontMatterRange} from '../../../src/text/front-matter-range.ts'
import {isThorough} from '../../corpora/corpora.ts'
import {blockPieces, inlinePieces, urlPieces} from './pieces.ts'

const numRuns = isThorough ? 100_000 : 200
const timeout = isThorough ? 3_600_000 : 60_000

function expectSame(text: string): void {
  expect(readBlocks(text, 'markdown', 'fast')).toEqual(readBlocks(text, 'markdown', 'unified'))
}

describe('our reader gives what remark-parse gives, ranges and all:', () => {
  test.each([
    ['headings', '# a\n\n## b ##\n\n#\n\n# #\n\n### # c \\#\n\n#d\n\nE *f*\n===\n\ng  \nh\n---'],
    ['paragraphs and breaks', 'a  \n  b\\\nc\t \nd \n\n  e\n      f\n'],
    ['emphasis', '*a* **b** ***c*** _d_ __e__ a_b_c *a **b* c** **a*b**c* *(a)* “*b*” 中*文*。'],
    ['code spans', '`a` ``b`c`` `d ``e` \\`f` `g\nh`'],
    ['links', '[a](b) [a [b] c](<d e> "f") [a [b](c) d](e) ![a ![b](c)](d) [*a*](b) [a](b (c)) [](d) [e] (f) [g](h i)'],
    ['links whose text is their target', '[b.md](b.md) [c](b.md) [https://a.b](https://a.b "t") [a\\_b](a_b) [d](e/d)'],
    ['references', '[a] [b][a] [a][] ![a] [c] [d][e] [A\nb]\n\n[a]: b "c"\n[A b]: <d>\n[e]:\n f\n'],
    ['HTML in lines', 'a <b c="d\ne">f</b> <br/> <!-- g --> <?h?> <!I> <j k=l m> < n <o <http://p.q> <r@s.t> <1>'],
    ['entities and escapes', '&amp; &nbsp; &#39; &x; \\* \\a \\[b](c)'],
    ['lists', '- a\n- b\n\n  c\n  - d\n    e\n\n1. f\n2. g\n\n3) h\n\n   i\n*\n\n  j\n+\n  k\n'],
    ['lists that a paragraph holds off', 'a\n2. b\n-\nc\n1. d\n- e'],
    ['tabs', '-\ta\n\n\tb\n\n\t\tc\n>\td\n1.\t\te\n'],
    ['quotes', '> a\nb\n> c\n>\n> - d\n> e\n\n> > f\n> g\n\n> [!NOTE]\n> h\n\n> # i\nj'],
    [
      'what was looked for in vain behind the marks of containers',
      '> `a\n> <http://b.c>\n\n- `a\n  <http://b.c>\n\n[^d]: `a\n    <http://b.c>\n\n[^e]: `\r\t<http://b.c>\n'
    ],
    ['what ends containers', '> - a\n> > b\n\n- ```\n  c\n> d\n\n> ```\n> e\n'],
    ['fences', '```js\na\n\n``` \n~~~\nb\n````\n\n   ````\n   c\n  ```\n`````\n- ```\n  d\n  ```\n> ~~~\n> e\nf\n\n```\ng'],
    ['fences whose last line is part of a tab', '- ```\n\t'],
    ['the same in a quote', '> ```\n>\t'],
    ['indented code', 'a\n\n    b\n\n\n      c\n  \n- d\n\n      e\n\n    f\n2. g'],
    ['HTML blocks', '<div>\na\n\n<!-- b\n\nc --> d\ne\n<pre>\n\nf</pre>\n<a b="c">\nd\n\n <br/> g\n<?h\n\n?>\n<!I>\n</table>\n> <p>\nj'],
    ['tables', '| a | b |\n|:--|--:|\n| c |\n| `d | e` | f \\| g | h |\n|\ni\n\nj\nk | l\n--|--\nm\n> n'],
    ['tables that would begin with a tag', 'a\n<b>\n|---|\n| c |\n\n<d>\n|---|\n\ne\n<f> g\n|---|'],
    ['code that ends a container', '> \n    a\n2. b\n\n- # c\n\n      d\n\n> e\n\n    f\n3. g'],
    ['definitions', "[a]: b\n[c]: <d> 'e'\nf\n\n[g]: h 'i\nj'\n\n[k]: l m\n\n[n]:\no\n===\n"],
    ['thematic breaks', '***\na\n***\n- - -\n_ _ _\n--\n* * *\n'],
    ['URLs without marks', 'a https://b.c/d_e(f). (http://g.h) [https://i.j](k) [https://l.m n@o.pq www.r.s *https://t.u* v@1.2'],
    ['what docfx reads', '[!INCLUDE [a](b.md)]\n\n:::image src="a":::\n\na <xref:b.c> d\n\n# a {#b}\n'],
    ['tasks and footnotes', '- [ ] a\n- [x] b\n\n[^1] c\n\n[^1]: d'],
    [
      'footnotes',
      'a[^1] [^2] *b[^1]* [c [^1]](d) [^1](e) [^ 1] [^] [^1\\]] [^3]\n[^1]: f\ng\n\n    h\n\n      - i\n\n  j\n> [^2]:k\n> l\nm\n\n- [^3]:     n\n\n      o\n- [^]: p\n\n[^q r]: s\n'
    ],
    [
      'footnotes that are never closed',
      '[^1]: ```\n    a\n\n    b\n[^2]: | c |\n    |---|\n    | d |\n[^3]:\n\n    # e\n[^4]: <!-- f\n\n    g -->\nh[^1]'
    ],
    ['CRLF', '# a\r\n\r\nb  \r\nc\r\n\r\n> d\r\n> e\r\n\r\n- f\r\n'],
    ['lone carriage returns, NUL and byte order marks', '\ufeffa\rb\0c'],
    ['masks', 'a {{< b >}} c\n\n{{< d >}}\n\n> :::note e\n> f\n> :::\n\n- {% g %}\n']
  ])('%s', (_, text) => {
    expectSame(text)
    for (const line of text.split(/(?<=\n)/)) expectSame(line)
    for (let end = 0; end < text.length; end += 3) expectSame(text.slice(0, end))
  })

  test.each([998, 999, 1000, 1001])('labels of footnotes of %i characters', length => {
    const label = 'a'.repeat(length)
    for (const one of [label, `${label.slice(2)}\\]`, `\\[${label.slice(2)}`, `${label.slice(1)}\\`])
      expectSame(`[^${one}] b\n\n[^${one}]: c\n`)
  })

  test.each([
    ['blocks', blockPieces],
    ['lines', inlinePieces],
    ['URLs', urlPieces],
    ['all', [...blockPieces, ...inlinePieces]]
  ])(
    'whatever stands in a text: %s',
    (_, pieces) => {
      const text = fc.array(fc.constantFrom(...pieces), {maxLength: 16}).map(parts => parts.join(''))
      fc.assert(fc.property(text, expectSame), {numRuns})
    },
    timeout
  )
})

const fixtures = resolve(import.meta.dirname, '../../../fixtures')
const documents = readdirSync(fixtures, {recursive: true, encoding: 'utf8'})
  .filter(path => path.endsWith('.md'))
  .sort()
  .map(path => readFileSync(join(fixtures, path), 'utf8'))

/** Changes of a document: a piece put in, some characters taken out, two lines changed about. */
const change = fc.record({
  place: fc.double({min: 0, max: 1, noNaN: true}),
  piece: fc.constantFrom(...blockPieces, ...inlinePieces, ''),
  length: fc.nat(3)
})

function changed(text: string, changes: readonly {readonly place: number; readonly piece: string; readonly length: number}[]): string {
  return changes.reduce((before, {place, piece, length}) => {
    const at = Math.floor(place * before.length)
    return before.slice(0, at) + piece + before.slice(at + length)
  }, text)
}

test(
  'documents that were changed here and there are parsed alike by both engines',
  () => {
    const parse = (text: string, engine: 'fast' | 'unified') => parseDocument('a.md' as DocumentPath, text, 'target', engine)
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(change, {maxLength: 6}), (document, changes) => {
        const text = changed(document, changes)
        expect(parse(text, 'fast')).toEqual(parse(text, 'unified'))
      }),
      {numRuns: isThorough ? 20_000 : 60}
    )
  },
  timeout
)

test('footnotes our reader reads itself, whatever their labels hold', () => {
  const labels = ['1', 'a.b', 'x\\]', '\\[y', 'z\\\\', 'q\\a', '^', 'É', 'a[b', 'a b']
  for (const label of labels) {
    const text = `a[^${label}] [c [^${label}]](d) [^${label}\n\n[^${label}]: f\n\n    g[^${label}]\n\n[^no]: h\n[^]: i\n`
    expect(readFast(text, text, [])).not.toBeNull()
    expect(readBlocks(text, 'markdown', 'fast')).toEqual(readBlocks(text, 'markdown', 'unified'))
  }
})

test('tasks our reader reads itself, whatever opens them', () => {
  const texts = [
    'a',
    '**a** b',
    '`a`',
    '[a](b) c',
    '![a](b)',
    'https://a.b c',
    '&amp; a',
    '\\* a',
    '<b>a</b>',
    '[ ] a',
    '[!NOTE]',
    '*a',
    'a\nb',
    'a\n  b'
  ]
  for (const text of texts) {
    for (const box of ['- [ ] ', '* [x]\t', '1. - [X] ', '> - [ ] ', '- a\n- [x] ', '- a\n  1. [ ] ']) {
      const whole = `${box}${text}\n`
      expect(readFast(whole, whole, [])).not.toBeNull()
      expect(readBlocks(whole, 'markdown', 'fast')).toEqual(readBlocks(whole, 'markdown', 'unified'))
    }
  }
})

test('what our documents are full of, our reader reads itself', () => {
  for (const document of documents) {
    const {text} = projectDocument(document, frontMatterRange(document)?.end ?? (document.startsWith('\ufeff') ? 1 : 0)).target
    expect(readFast(text, text, [])).not.toBeNull()
  }
})
