import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readLeafUnified} from '../../../src/parse/fast/fallback.ts'
import {readFast} from '../../../src/parse/fast/read-blocks.ts'
import {readBlocks} from '../../../src/parse/markdown.ts'

const unseen: Readonly<Record<string, string>> = {'↵': '\n', '⇥': '\t', '␍': '\r', '␠': ' ', '␁': '\u0001', '␡': '\u007f'}

/**
 * Corners of CommonMark and GFM, by what they are about: each line is a text by itself. Behind a » our reader leaves the
 * leaf to remark-parse, behind two the whole text.
 */
const marked = ['corners-in-lines.txt', 'corners-of-blocks.txt'].flatMap(file =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split(/^:: /m)
    .slice(1)
    .map(section => section.trimEnd().split('\n'))
    .map(([about = '', ...texts]) => [about, texts.map(text => text.replace(/[↵⇥␍␠␁␡]/g, sign => unseen[sign] ?? sign))] as const)
)
const corners = marked.map(([about, texts]) => [about, texts.map(text => text.replace(/^»+/, ''))] as const)

const many = (text: string, times: number) => text.repeat(times)

const dear = [
  ...['[', ']', '<a ', '*a ', '_a ', '~a '].map(mark => many(mark, 1001)),
  ...['[', '*'].map(mark => many(mark, 1000)),
  ...['> ', '# ', '- ', '* ', '+ ', '|', '1. ', '-', '\n', ''].map(opening => `${many('[', 600)}\n${opening}${many('[', 600)}[a](b)`),
  ...['> ', '- ', '1. ', '1) ', '* ', '+ ', '\t'].map(opening => `${many(opening, 40)}a`),
  ...['>', '> > '].map(opening => `${many(opening, 32)}a`),
  many('<!-- ', 101),
  many(' ', 210) + 'a',
  many('>', 33) + 'a',
  many('[', 600) + '\n-\n' + many('[', 600),
  many('[a\n', 1001) + '[a](b)'
]

function expectSame(text: string): void {
  expect(readBlocks(text, 'markdown', 'fast'), JSON.stringify(text)).toEqual(readBlocks(text, 'markdown', 'unified'))
}

test.each(corners)('our reader gives what remark-parse gives in corners of Markdown: %s', (_, texts) => {
  expect(texts.length).toBeGreaterThan(10)
  for (const text of texts) {
    for (const around of [text, `a) *b* ${text} *c*`, `> ${text.replaceAll('\n', '\n> ')}`, `- ${text.replaceAll('\n', '\n  ')}\n\n)`]) {
      expectSame(around)
    }
  }
})

test.each(['\n', '\r\n', '\r'])('thousands of links in paragraphs are links, whatever ends their lines: %j', end => {
  const text = many(`[a](b) and [c](d)${end}${end}`, 600)
  for (const engine of ['fast', 'unified'] as const) {
    const blocks = readBlocks(text, 'markdown', engine)
    expect(blocks.flatMap(({prose}) => prose.map(({start, end: to}) => text.slice(start, to)))).toEqual(
      Array.from({length: 600}, () => ['a', ' and ', 'c']).flat()
    )
  }
})

test('what would cost remark-parse too much, both give up alike', () => {
  for (const text of dear) expectSame(text)
})

const blockNames =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
  'figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol ' +
  'optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'

test.each(blockNames.split(' '))('a paragraph ends before <%s>', name => {
  for (const tag of [`<${name}>`, `</${name.toUpperCase()}`]) {
    const text = `a\n${tag}\nb\n\nc`
    expect(readFast(text, text, [])?.map(({kind}) => kind)).toEqual(['paragraph', 'html', 'paragraph'])
    expectSame(text)
  }
})

/** What our reader leaves to remark-parse, as the corners are marked. */
function leftOver(text: string): '' | '»' | '»»' {
  let isLeft = false
  const source = text.replace(/\r(?!\n)/g, '\n')
  const blocks = readFast(source, source, [], (...leaf) => {
    isLeft = true
    return readLeafUnified(...leaf)
  })
  return blocks === null ? '»»' : isLeft ? '»' : ''
}

test.each(marked)('our reader reads itself what is not marked: %s', (_, texts) => {
  for (const text of texts) {
    const bare = text.replace(/^»+/, '')
    expect(leftOver(bare) + bare).toBe(text)
  }
})
