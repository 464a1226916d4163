import {describe, expect, test} from 'vitest'
import type {DocumentPath} from '../../src/model/brand.ts'
import {isWithin} from '../../src/model/range.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'

const unit = (id: string, target: string, quote: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${quote}</span></span>`
const parse = (text: string, role: 'source' | 'target' = 'target') => parseDocument('a.md' as DocumentPath, text, role)

describe('a unit stands', () => {
  const one = unit('fb55e-106', 'Signez', 'Sign')

  test.each([
    ['in a paragraph', 'paragraph', one],
    ['in a heading, after its anchor', 'heading', `## <a name="sign"></a>${one}`],
    ['in a list item', 'list-item', `* ${one}\n* a`],
    ['in a list item behind a tab', 'list-item', `1.\t${one}`],
    ['in a nested list item', 'list-item', `- a\n  - ${one}`],
    ['in a table cell', 'table-cell', `| a | b |\n| - | - |\n| c | ${one} |`],
    ['in a link’s text', 'paragraph', `[${one}](sign.md)`],
    ['in emphasis', 'paragraph', `**${one}**`],
    ['in a block quote', 'paragraph', `> ${one}`],
    ['in an alert', 'paragraph', `> [!NOTE]\n> ${one}`],
    ['in a cell of an HTML table', 'html', `<table>\n<tr><td>${one}</td></tr>\n</table>`],
    ['in an item of an HTML list', 'html', `<ul>\n<li>${one}</li>\n</ul>`],
    ['in an HTML paragraph', 'html', `<p>${one}</p>`],
    ['in an image’s long description', 'paragraph', `:::image type="complex" source="a.png" alt-text="b":::\n   ${one}\n:::image-end:::`],
    ['in CRLF and behind a byte order mark', 'paragraph', `\ufeffa\r\n\r\n${one}\r\n`],
    ['behind front matter', 'heading', `---\ntitle: a\n---\n# ${one}`],
    ['behind a text with an unbalanced back tick', 'list-item', `- ${unit('fb55e-105', 'a ` b', 'c d')}\n- ${one}`],
    ['behind a text with unbalanced asterisks', 'paragraph', `${unit('fb55e-105', '**a', 'b**')} ${one}`]
  ])('%s', (_, kind, text) => {
    const document = parse(text)
    const found = document.units.find(({id}) => id === 'fb55e-106')
    const block = document.blocks.find(({range}) => found !== undefined && isWithin(found.target.range, range))
    expect(block?.kind).toBe(kind)
    expect(block?.prose.some(range => found !== undefined && isWithin(found.target.range, {start: range.start, end: range.end}))).toBe(true)
    expect(document.kind).toBe('bilingual')
  })
})

test('what a unit hides from Markdown, its views show: code in one text leaves the next alone', () => {
  const {units, blocks} = parse(`- ${unit('a-1', 'Un `deux', 'One `two`')}\n- ${unit('a-2', 'Trois` quatre', 'Three')}\n`)
  expect(units).toHaveLength(2)
  expect(blocks.map(({kind}) => kind)).toEqual(['list-item', 'list-item'])
})

test.each([
  ['is plain without spans', '# Signer\n', 'plain'],
  ['is plain with plain spans', '<span id="a">b</span></span>', 'plain'],
  ['is bilingual with damage alone', '<span data-ttu-id="a-1">Un', 'bilingual'],
  ['is plain when empty', '', 'plain'],
  ['is plain when a byte order mark is all', '\ufeff', 'plain']
])('a document %s', (_, text, kind) => {
  expect(parse(text).kind).toBe(kind)
})

describe('sections', () => {
  const sections = (text: string, role: 'source' | 'target' = 'source') =>
    parse(text, role).sections.map(({depth, slug, anchor}) => [depth, slug, anchor?.name ?? null])

  test.each([
    ['small letters and hyphens', '# General Responsibilities', 'general-responsibilities'],
    ['no marks', '## **Sign** `nuget` & push!', 'sign-nuget--push'],
    ['a link’s text alone', '## [Sign it](a.md)', 'sign-it'],
    ['entities decoded', '## A&nbsp;b &lt;c&gt;', 'a\u00a0b-c'.replace('\u00a0', '')],
    ['letters of other scripts', '# Über 署名', 'über-署名'],
    ['closing marks left out', '## Sign ##', 'sign']
  ])('a slug has %s', (_, text, slug) => {
    expect(sections(text).map(([, found]) => found)).toEqual([slug])
  })

  test('headings of one wording have one slug: anchors in files say no number', () => {
    expect(sections('# A\n\n# A').map(([, slug]) => slug)).toEqual(['a', 'a'])
  })

  test('a bilingual heading’s slug is that of its quote', () => {
    expect(sections(`## <a name="sign-it"></a>${unit('a-1', 'Signez-le', 'Sign it')}`, 'target')).toEqual([[2, 'sign-it', 'sign-it']])
    expect(sections(`## ${unit('a-1', 'Signez', 'Sign')} \`nuget\` ${unit('a-2', 'ici', 'here')}`, 'target')).toEqual([
      [2, 'sign-nuget-here', null]
    ])
    expect(sections(`## [${unit('a-1', 'Signez', 'Sign')}](a.md)`, 'target')).toEqual([[2, 'sign', null]])
  })

  test.each([
    ['of a plain translation', '## Signez-le'],
    ['without a unit', `## Signez-le\n\n${unit('a-1', 'Un', 'One')}`]
  ])('a heading %s has no slug', (_, text) => {
    expect(sections(text, 'target')).toEqual([[2, null, null]])
  })

  test.each([
    ['a name', '## <a name="sign-it"></a>Sign it', 'sign-it'],
    ['an id', '## <a id="sign-it"/>Sign it', 'sign-it'],
    ['one behind the text', '## Sign it <a name="sign-it"></a>', 'sign-it'],
    ['none', '## Sign it', null],
    ['no link', '## <a href="sign-it">Sign it</a>', null]
  ])('an anchor: %s', (_, text, name) => {
    expect(sections(text).map(([, , anchor]) => anchor)).toEqual([name])
  })

  test('an anchor’s range is that of its tags', () => {
    const text = '---\na: b\n---\n## <a name="x"></a>Sign'
    const range = parse(text).sections[0]?.anchor?.range
    expect(text.slice(range?.start, range?.end)).toBe('<a name="x"></a>')
  })

  test('a section reaches to the next heading that is as high or higher', () => {
    const text = '# A\n\na\n\n### B\n\nb\n\n## C\n\nc\n\n# D\n\nd\n'
    expect(parse(text, 'source').sections.map(({range}) => text.slice(range.start, range.end).replace(/\n+/g, ' ').trim())).toEqual([
      '# A a ### B b ## C c',
      '### B b',
      '## C c',
      '# D d'
    ])
  })

  test('sections nest: two are apart, or one holds the other', () => {
    const text = [3, 1, 2, 2, 4, 3, 2, 1, 6, 1].map((depth, index) => `${'#'.repeat(depth)} H${index}\n\ntext\n`).join('\n')
    const {sections} = parse(text, 'source')
    for (const a of sections) {
      for (const b of sections) {
        const isApart = a.range.end <= b.range.start || b.range.end <= a.range.start
        expect(isApart || isWithin(a.range, b.range) || isWithin(b.range, a.range)).toBe(true)
      }
    }
  })
})

test('ranges are the file’s: over CRLF, a byte order mark, front matter and spans', () => {
  const text = `\ufeff---\r\ntitle: A\r\n---\r\n\r\n# ${unit('a-1', 'Signer', 'Sign')}\r\n\r\n- un ${unit('a-2', 'deux', 'two')} ![x](y.png)\r\n`
  const {blocks, frontMatter} = parse(text)
  const at = ({start, end}: {start: number; end: number}) => text.slice(start, end)
  expect(frontMatter && at(frontMatter.range)).toBe('---\r\ntitle: A\r\n---')
  expect(blocks.map(({kind, content}) => [kind, content.end > content.start && at(content).replace(/<[^>]*>/g, '')])).toEqual([
    ['heading', 'Signer'],
    ['list-item', 'un deuxtwo ![x](y.png)']
  ])
  expect(blocks[1]?.spanless.map(at)).toEqual(['![x](y.png)'])
})
