import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {bilingual as quoted} from '../bilingual.ts'
import {defaultSettings, today} from '../settings.ts'
import {placed} from './placed.ts'

/** A document of one paragraph of one unit, under a heading. */
function bilingual(target: string, quote: string, rest = ''): string {
  const unit = (number: number, own: string, english: string) =>
    `<span data-ttu-id="2e6c3-${number}">${own}</span><span class="sxs-lookup"><span data-stu-id="2e6c3-${number}">${english}</span></span>`
  return `# <a name="lamp"></a>${unit(103, 'Lampe', 'Lamp')}\n\n${unit(104, target, quote)}\n${rest}`
}

async function mendings(target: string, source: string | null): Promise<string[]> {
  const documents = {'de-de/lamp.md': target, ...(source === null ? {} : {'en-us/lamp.md': source})}
  const settings = defaultSettings(['de-de'], source === null ? null : 'en-us')
  const request = {workspace: memoryWorkspace(documents), settings, rules, only: [], changedSince: null, today, version: '0'}
  const {findings} = await lint(request)
  return findings
    .filter(({ruleId}) => ruleId === 'link-mismatch')
    .flatMap(({fix, suggestions}) => [
      ...(fix?.edits ?? []).map(({text}) => `fix ${text}`),
      ...suggestions.flatMap(({edits}) => edits.map(({text}) => `suggestion ${text}`)),
      ...(fix === null && suggestions.length === 0 ? ['nothing'] : [])
    ])
}

const quote = 'Read [the notes](notes.md).'
const source = `# Lamp\n\n${quote}\n`
const changed = '# Lamp\n\nRead [the notes](safety.md).\n'

test.each([
  ['is certain where English says it still', bilingual('Lies [die Hinweise](other.md).', quote), source, ['fix notes.md']],
  ['is likely where no English proves the quote', bilingual('Lies [die Hinweise](other.md).', quote), null, ['suggestion notes.md']],
  ['is unknown where English has changed since', bilingual('Lies [die Hinweise](other.md).', quote), changed, ['nothing']],
  [
    'is likely where the locale may have its own page',
    bilingual('Lies [die Hinweise](/de-de/hinweise.md).', quote),
    source,
    ['suggestion notes.md']
  ],
  [
    'stands in the definition of a reference',
    bilingual('Lies [die Hinweise][h].', quote.replace('(notes.md)', '[h]'), '\n[h]: other.md "Hinweise"\n'),
    '# Lamp\n\nRead [the notes][h].\n\n[h]: notes.md "Notes"\n',
    ['fix notes.md']
  ],
  [
    'is likely where others may be meant by a definition',
    bilingual('Lies [die Hinweise][hin].', quote, '\n[hin]: other.md\n'),
    source,
    ['suggestion notes.md']
  ],
  ['is likely in a plain document', '# Lampe\n\nLies [die Hinweise](other.md).\n', source, ['suggestion notes.md']],
  [
    'is likely where one of several may be meant',
    bilingual('Lies [a](x.md) und [b](y.md).', 'Read [a](v.md) and [b](w.md).'),
    '# Lamp\n\nRead [a](v.md) and [b](w.md).\n',
    ['suggestion v.md', 'suggestion w.md']
  ],
  [
    'is left to a person where a blank cut a URL',
    bilingual('Lies https://lampwise.example/a b.', 'Read https://lampwise.example/ab.'),
    '# Lamp\n\nRead https://lampwise.example/ab.\n',
    ['nothing']
  ]
])('What mends a link %s', async (_, target, english, expected) => {
  expect(await mendings(target, english)).toEqual(expected)
})

const page = 'https://lamp.example'
const links = (target: string, english: string) => quoted([], `{Lisez ${target}.|Read ${english}.}`)

test.each([
  [
    'that is lost, with its text',
    links('a', '[*a* b](y.md)'),
    {},
    ['1:31–39 101: The English links to “y.md” here, on “a b”: the link is lost']
  ],
  [
    'that is lost, whose text is its target',
    links('a', '[y.md](y.md)'),
    {},
    ['1:31–39 101: The English links to “y.md” here: the link is lost']
  ],
  ['that is lost, without a text', links('a', '[ ](y.md)'), {}, ['1:31–39 101: The English links to “y.md” here: the link is lost']],
  ['that was added', links('[a](y.md)', 'a'), {}, ['1:37–46 101: This link to “y.md” is not in the English']],
  [
    'beside that of its place first, then in order',
    links('[a](p.md), [b](q.md#1) et [c](r.md)', '[a](q.md#2), [b](s.md)'),
    {},
    [
      '1:37–46 101: This link leads to “p.md”, in English it leads to “s.md” | Link to “s.md” 40–44 “s.md”',
      '1:48–59 101: This link leads to “q.md#1”, in English it leads to “q.md#2” | Link to “q.md#2” 51–57 “q.md#2”',
      '1:63–72 101: This link to “r.md” is not in the English'
    ]
  ],
  ['not where the own page is named', links('[a](a.md#b)', '[a](#b)'), {}, []],
  ['not where the own page has its anchor', quoted([], '# <a name="b"></a>{Bé|B}\n\n{Lisez [a](#b).|Read [a](#c).}'), {}, []],
  ['not where a host stands before a path', links(`[a](${page}/d/y)`, '[a](/d/y)'), {}, []],
  ['not where a host went', links('[a](/d/y)', `[a](${page}/d/y)`), {}, []],
  [
    'where a host stands before another path',
    links(`[a](${page}/d/z)`, '[a](/d/y)'),
    {},
    [`1:37–66 101: This link leads to “${page}/d/z”, in English it leads to “/d/y” | Link to “/d/y” 40–64 “/d/y”`]
  ],
  [
    'where a host went, and the anchor differs',
    links('[a](/d/y#e)', `[a](${page}/d/y#f)`),
    {},
    [`1:37–48 101: This link leads to “/d/y#e”, in English it leads to “${page}/d/y#f” | Link to “${page}/d/y#f” 40–46 “${page}/d/y#f”`]
  ]
])('A link is told %s', async (_, target, look, expected) => {
  expect(await placed('link-mismatch', target, look)).toEqual(expected)
})

describe('a locale in a link', () => {
  const [own, english, none] = ['fr-fr/', 'en-us/', ''].map(locale => `[a](${page}/${locale}y)`)

  test.each([
    ['any', own, english, []],
    ['any', english, english, []],
    ['any', own, none, []],
    ['translated', own, english, []],
    [
      'translated',
      english,
      english,
      [`1:37–70: The link to “${page}/en-us/y” holds the locale “en-us” | Link to “${page}/y” 40–68 “${page}/y”`]
    ],
    ['source', english, english, []],
    [
      'source',
      own,
      english,
      [
        `1:37–70 101: This link leads to “${page}/fr-fr/y”, in English it leads to “${page}/en-us/y” | Link to “${page}/en-us/y” 40–68 “${page}/en-us/y”`
      ]
    ],
    ['none', none, english, []],
    ['none', own, english, [`1:37–70: The link to “${page}/fr-fr/y” holds the locale “fr-fr” | fix 40–68 “${page}/y”`]]
  ])('may be %s: %s for %s', async (localeInLinks, target = '', source = '', expected) => {
    expect(await placed('link-mismatch', links(target, source), {options: {localeInLinks}})).toEqual(expected)
  })

  test.each([
    ['any', ` | Link to “${page}/en-us/y” 40–62 “${page}/en-us/y”`],
    ['none', '']
  ])('is suggested where it may be %s', async (localeInLinks, suggestion) => {
    expect(await placed('link-mismatch', links(`[a](${page}/z)`, `[a](${page}/en-us/y)`), {options: {localeInLinks}})).toEqual([
      `1:37–64 101: This link leads to “${page}/z”, in English it leads to “${page}/en-us/y”${suggestion}`
    ])
  })

  test('is told of links and definitions, not of code and images', async () => {
    const url = `(${page}/en-us/y)`
    const text = `{Lisez [a][b].|Read [a][b].}\n\n\`[a]${url}\` ![a]${url}\n\n    [a]${url}\n\n[b]: ${page}/en-us/y\n`
    expect(await placed('link-mismatch', quoted([], text), {options: {localeInLinks: 'none'}})).toEqual([
      `7:6–34: The link to “${page}/en-us/y” holds the locale “en-us” | fix 249–277 “${page}/y”`
    ])
  })
})
