import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import type {Span, TextEdit} from '../../src/model/finding.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {bilingual} from '../bilingual.ts'
import {defaultSettings, today} from '../settings.ts'
import {placed} from './placed.ts'

const requestOf = (source: string, target: string) => ({
  workspace: memoryWorkspace({'en/a.md': source, 'fr/a.md': target}),
  settings: defaultSettings(['fr'], 'en'),
  rules,
  only: [],
  changedSince: null,
  today,
  version: '0'
})

async function told(source: string, target: string): Promise<string[]> {
  const result = await lint(requestOf(source, bilingual([], target)))
  return result.findings.map(({ruleId, message, range}) => `${range.start.line} ${ruleId}: ${message}`)
}

test.each([
  [
    'a heading of another level',
    '## Sign it\n\nPush it.',
    '### {Signez|Sign it}\n\n{Poussez.|Push it.}',
    ['1 block-structure: This heading is of level 3, in English of level 2']
  ],
  [
    'a list that begins elsewhere',
    '3. Sign it.\n4. Push it.',
    '1. {Signez.|Sign it.}\n2. {Poussez.|Push it.}',
    ['1 block-structure: This list begins with 1, in English with 3']
  ],
  [
    'an item that became a paragraph',
    '- Sign it.\n- Push it.',
    '- {Signez.|Sign it.}\n\n{Poussez.|Push it.}',
    ['3 block-structure: In English this stands in a bulleted list, here it stands outside']
  ],
  [
    'a row with a cell too many',
    '| Name | Size |\n| --- | --- |\n| Small lamp | Few watts |',
    '| {Nom|Name} | {Taille|Size} |\n| --- | --- |\n| {Petite lampe|Small lamp} | {Peu de watts|Few watts} | |',
    ['3 block-structure: This row has 3 cells, in English it has 2']
  ],
  [
    'a lost inclusion',
    'Sign it.\n\n[!INCLUDE [x](../x.md)]\n\nPush it.',
    '{Signez.|Sign it.}\n\n{Poussez.|Push it.}',
    ['1 block-structure: The English has a directive “[!INCLUDE [x](../x.md)]” here: it is lost']
  ],
  [
    'nothing beside missing text',
    'Sign it.\n\n- Look at it.\n\n```\na\n```\n\nPush it.',
    '{Signez.|Sign it.}\n\n{Poussez.|Push it.}',
    ['1 missing-unit: The English list item “Look at it.” is missing here']
  ]
])('tells %s', async (_, source, target, expected) => {
  expect((await told(source, target)).map(one => one.replace(/^(\d+ missing-unit).*/, '$1'))).toEqual(
    expected.map(one => one.replace(/^(\d+ missing-unit).*/, '$1'))
  )
})

/** What mends the structure of a document: the marks that go and those that come. */
async function mends(source: string, target: string): Promise<string[]> {
  const text = bilingual([], target)
  const result = await lint(requestOf(source, text))
  return result.findings
    .filter(({ruleId}) => ruleId === 'block-structure')
    .flatMap(({fix, suggestions}) => {
      const told = (kind: string, edits: readonly TextEdit<Span>[]) =>
        `${kind}: ${edits.map(({range, text: own}) => `${text.slice(range.start.offset, range.end.offset)} → ${own}`).join(', ')}`
      return [...(fix === null ? [] : [told('fix', fix.edits)]), ...suggestions.map(({edits}) => told('suggestion', edits))]
    })
}

const [one, two, three] = ['{Signez.|Sign it.}', '{Poussez.|Push it.}', '{Gardez.|Keep it.}']
const numbers = '1. Sign it.\n2. Push it.'

test.each([
  ['a quote that was an alert', '> [!NOTE]\n> Sign it.', `> ${one}`, ['fix:  → [!NOTE]\n> ']],
  ['an alert of another kind', '> [!NOTE]\n> Sign it.', `> [!TIP]\n> ${one}`, ['fix: [!TIP] → [!NOTE]']],
  ['the second of two alerts', '> [!TIP]\n> Push it.\n\n> [!NOTE]\n> Sign it.', `> [!TIP]\n> ${two}\n\n> ${one}`, ['fix:  → [!NOTE]\n> ']],
  ['no label of a quote', '> [!NOTE]\n> Sign it.', `> [Remarque] ${one}`, []],
  ['no alert that was a quote', '> Sign it.', `> [!TIP]\n> ${one}`, []],
  ['no alert that lost its quote', '> [!NOTE]\n> Sign it.', one, []],
  ['no alert that became a list', '> [!NOTE]\n> Sign it.', `- ${one}`, []],
  ['no quote that was a list', '- Sign it.', `> ${one}`, []],
  ['a list that begins elsewhere', '3. Sign it.\n4. Push it.', `1. ${one}\n2. ${two}`, ['fix: 1. → 3., 2. → 4.']],
  ['a numbered list that lost its numbers', numbers, `- ${one}\n- ${two}`, ['fix: - → 1., - → 2.']],
  ['a bulleted list that has numbers', '* Sign it.\n* Push it.', `1. ${one}\n2. ${two}`, ['fix: 1. → *, 2. → *']],
  ['the marks that differ alone', '2. Sign it.\n2. Push it.', `1. ${one}\n2. ${two}`, ['fix: 1. → 2.']],
  [
    'one list of two',
    `Keep it.\n\n${numbers}\n\nSo.\n\n- Push it.`,
    `${three}\n\n- ${one}\n- ${two}\n\n{Donc.|So.}\n\n- ${two}`,
    ['fix: - → 1., - → 2.']
  ],
  ['an item with a mark that is none', '- Sign it.\n- Push it.', `• ${one}\n\n- ${two}`, ['fix: •  → - ']],
  ['an item with a number that is none', numbers, `1. ${one}\n\n2．${two}`, ['fix: 2． → 2. ']],
  ['no item that has no mark', '- Sign it.\n- Push it.', `- ${one}\n\n${two}`, []],
  ['no heading that was an item', '- Sign it.\n- Push it.', `- ${one}\n\n## ${two}`, []],
  ['no list with an item too many', '1. Sign it.\n2. Push it.\n\nKeep it.', `- ${one}\n- ${two}\n- ${three}`, []],
  ['no list that is indented in parts', '1. Sign it.\n\n   Push it.', `- ${one}\n\n  ${two}`, []],
  ['perhaps a list whose first item is missing', `${numbers}\n3. Keep it.`, `- ${two}\n- ${three}`, ['suggestion: - → 2., - → 3.']],
  ['a heading of another level', '## Sign it.\n\nPush it.', `### ${one}\n\n${two}`, ['fix: ### → ##']]
])('mends %s', async (_, source, target, expected) => {
  expect(await mends(source, target)).toEqual(expected)
})

const outside = 'here it stands outside'

test.each([
  ['a list', 'Sign it.\n\nPush it.', `- ${one}\n\n${two}`, ['1:1–40 101: In English this stands in no bulleted list']],
  ['a numbered list', 'Sign it.\n\nPush it.', `1. ${one}\n\n${two}`, ['1:1–41 101: In English this stands in no numbered list']],
  ['an alert', 'Sign it.\n\nPush it.', `> [!NOTE]\n> ${one}\n\n${two}`, ['1:1–10 101: In English this stands in no alert “[!NOTE]”']],
  ['a quote around a list', '> - Sign it.', `- ${one}`, [`1:1–40 101: In English this stands in a quote, ${outside}`]],
  [
    'an alert around a list',
    '> [!NOTE]\n> - Sign it.',
    `> - ${one}`,
    ['1:1–42 101: In English this stands in the alert “[!NOTE]”, not in a quote | fix 2–2 “[!NOTE]\n> ”']
  ],
  [
    'a list within a quote',
    '> - Sign it.',
    `> 1. ${one}`,
    ['1:1–43 101: In English this stands in a bulleted list, not in a numbered list | fix 2–4 “-”']
  ],
  [
    'an alert around a list and the list, without a fix',
    '> [!NOTE]\n> - Sign it.',
    `> 1. ${one}`,
    ['1:1–43 101: In English this stands in the alert “[!NOTE]”, not in a quote']
  ],
  [
    'what stands in what, without a fix',
    '> - Sign it.',
    `- > ${one}`,
    ['1:1–42 101: In English this stands in a quote, not in a bulleted list']
  ],
  ['nothing of HTML in English', '<div>Sign it.</div>', `- ${one}`, []],
  ['nothing of HTML', '- Sign it.', `<div>${one}</div>`, []],
  ['a heading that is none', '## Sign it.\n\nPush it.', `${one}\n\n${two}`, ['1:1–38 101: In English this is a heading of level 2']],
  ['what is no heading', 'Sign it.\n\nPush it.', `## ${one}\n\n${two}`, ['1:1–41 101: In English this is no heading']],
  ['a lost code block', 'Sign it.\n\n~~~\na\n~~~', one, ['1:38–38: The English has a code block “~~~ a ~~~” here: it is lost']],
  ['another code block', 'Sign it.', `${one}\n\n~~~\na\n~~~`, ['3:1–5:4: In English there is no code block “~~~ a ~~~” here']],
  [
    'another inclusion',
    'Sign it.',
    `[!INCLUDE [x](x.md)]\n\n${one}`,
    ['1:1–21: In English there is no directive “[!INCLUDE [x](x.md)]” here']
  ],
  [
    'a lost inclusion',
    '[!INCLUDE [x](x.md)]\n\nSign it.',
    one,
    ['1:1–1: The English has a directive “[!INCLUDE [x](x.md)]” here: it is lost']
  ],
  [
    'a lost inclusion behind another',
    'Sign it.\n\n[!INCLUDE [x](x.md)]\n\n[!INCLUDE [y](y.md)]\n\n[!INCLUDE [z](z.md)]\n\nPush it.',
    `${one}\n\n[!INCLUDE [x](x.md)]\n\n[!INCLUDE [z](z.md)]\n\n${two}`,
    ['3:21–21: The English has a directive “[!INCLUDE [y](y.md)]” here: it is lost']
  ],
  [
    'a row with too few cells',
    '| Sign it. | Push it. |\n| --- | --- |\n| Keep it. | a |',
    `| ${one} | ${two} |\n| --- | --- |\n| ${three} |`,
    ['3:1–126: This row has 1 cell, in English it has 2']
  ],
  [
    'no row of a table that is uneven in English',
    '| Sign it. | Push it. |\n| --- | --- |\n| Keep it. | a | b |',
    `| ${one} | ${two} |\n| --- | --- |\n| ${three} |`,
    []
  ]
])('tells %s', async (_, source, target, found) => {
  expect(await placed('block-structure', bilingual([], target), {source})).toEqual(found)
})

const [first, second, third] = ['{Premier.|First here.}', '{Deuxième.|Second here.}', '{Troisième.|Third here.}']
const inOrder = '## One\n\nFirst here.\n\n## Two **big** ones\n\nSecond here.\n\n## Three\n\nThird here.\n'
const [titleOne, titleTwo, titleThree] = ['## {Un|One}', '## {Deux|Two **big** ones}', '## {Trois|Three}']

test.each([
  ['nothing of sections in order', [titleOne, first, titleTwo, second, titleThree, third], inOrder, []],
  [
    'a section that comes too late',
    [titleTwo, second, titleThree, third, titleOne, first],
    inOrder,
    ['9:1–36 105: In English the section “One” stands first | en 1:1 “## One”']
  ],
  [
    'a section that comes too early',
    [titleTwo, second, titleOne, first, titleThree, third],
    inOrder,
    ['1:1–38 101: In English the section “Two big ones” stands after “One” | en 5:1 “## Two **big** ones”']
  ],
  [
    'a section behind one with a mark',
    [titleThree, third, titleOne, first, titleTwo, second],
    inOrder,
    ['1:1–39 101: In English the section “Three” stands after “Two big ones” | en 9:1 “## Three”']
  ],
  [
    'no sentence beside a section',
    [titleTwo, third, second, titleOne, first],
    '## One\n\nFirst here.\n\n## Two **big** ones\n\nSecond here.\n\nThird here.\n',
    ['1:1–38 101: In English the section “Two big ones” stands after “One” | en 5:1 “## Two **big** ones”']
  ]
])('tells of the order: %s', async (_, blocks, source, expected) => {
  expect(await placed('section-order', bilingual([], blocks.join('\n\n')), {source})).toEqual(expected)
})

/** Units in the order in which they stand, each with the place of its English and the end of its id. */
function inParagraphs(mark: string, units: readonly (readonly [place: number, id: string])[]): string {
  return units.map(([place, id]) => bilingual([], `${mark}${[one, two, three][place]}`).replaceAll('fb55e-101', `fb55e${id}`)).join('\n\n')
}

test.each([
  [
    'a number that is too small',
    '',
    [
      [0, '-101'],
      [2, '-103'],
      [1, '-102']
    ],
    ['5:31–39 102: In English “Push it.” stands at another place | en 3:1 “Push it.”']
  ],
  [
    'nothing where English alone was put in order',
    '',
    [
      [0, '-101'],
      [2, '-102'],
      [1, '-103']
    ],
    []
  ],
  [
    'nothing where numbers are the same',
    '',
    [
      [0, '-101'],
      [2, '-102'],
      [1, '-102']
    ],
    []
  ],
  [
    'nothing of items',
    '- ',
    [
      [0, '-101'],
      [2, '-103'],
      [1, '-102']
    ],
    []
  ],
  [
    'nothing of numbers of several kinds',
    '',
    [
      [2, '-a9'],
      [0, '-b1'],
      [1, '-b2']
    ],
    []
  ],
  [
    'nothing of what has no number',
    '',
    [
      [2, '-a'],
      [0, '-b1'],
      [1, '-b2']
    ],
    []
  ],
  [
    'numbers around what has none',
    '',
    [
      [2, '-103'],
      [0, '-b'],
      [1, '-102']
    ],
    ['5:31–39 102: In English “Push it.” stands at another place | en 3:1 “Push it.”']
  ],
  [
    'numbers of several digits',
    '',
    [
      [2, '-11'],
      [0, '-9'],
      [1, '-10']
    ],
    [
      '3:29–36 9: In English “Sign it.” stands at another place | en 1:1 “Sign it.”',
      '5:30–38 10: In English “Push it.” stands at another place | en 3:1 “Push it.”'
    ]
  ],
  [
    'a number that is too great',
    '',
    [
      [1, '-101'],
      [2, '-102'],
      [0, '-100']
    ],
    ['5:31–38 100: In English “Sign it.” stands at another place | en 1:1 “Sign it.”']
  ]
] as const)('tells of moved sentences: %s', async (_, mark, units, expected) => {
  const source = ['Sign it.', 'Push it.', 'Keep it.'].map(text => `${mark}${text}`).join('\n\n')
  expect(await placed('section-order', inParagraphs(mark, units), {source})).toEqual(expected)
})

const table = (cells: string) => `| One | Two |\n| --- | --- |\n${cells}\n`
const ownTable = (cells: string) => bilingual([], `| {Un|One} | {Deux|Two} |\n| --- | --- |\n${cells}`)
const plainList = '# Lampe\n\n- Ouvrez `a`.\n- Lisez [ceci](c.md).\n'
const englishList = '# Lamp\n\n- Open `a`.\n- Push it.\n- Read [this](c.md).\n'

test.each([
  [
    'a heading',
    bilingual([], `${titleOne}\n\n${first}`),
    {source: '# Lamp\n\n## One\n\nFirst here.\n'},
    ['1:4–4: The English heading “Lamp” is missing here | en 1:3 “Lamp”']
  ],
  [
    'two sentences',
    bilingual([], first),
    {source: 'First here. Second here. Third here.\n'},
    [
      '1:126–126: The English sentence “Second here.” is missing here | en 1:13 “Second here.”',
      '1:126–126: The English sentence “Third here.” is missing here | en 1:26 “Third here.”'
    ]
  ],
  [
    'sentences apart',
    bilingual([], `${first}\n\n${second}`),
    {source: 'First here.\n\nSign it now.\n\nSecond here.\n\nKeep it.\n'},
    [
      '1:126–126: The English sentence “Sign it now.” is missing here | en 3:1 “Sign it now.”',
      '3:128–128: The English sentence “Keep it.” is missing here | en 7:1 “Keep it.”'
    ]
  ],
  [
    'the first sentence of an item',
    bilingual([], `- ${first}`),
    {source: '- Second here. First here.\n'},
    ['1:1–1: The English sentence “Second here.” is missing here | en 1:3 “Second here.”']
  ],
  [
    'the last sentence of an item',
    bilingual([], `- ${first}`),
    {source: '- First here. Second here.\n'},
    ['1:128–128: The English sentence “Second here.” is missing here | en 1:15 “Second here.”']
  ],
  [
    'an item',
    bilingual([], `- ${first}`),
    {source: '- First here.\n- Second here.\n'},
    ['1:128–128: The English list item “Second here.” is missing here | en 2:3 “Second here.”']
  ],
  [
    'a cell',
    ownTable('| {Trois|Three} | |'),
    {source: table('| Three | Four |')},
    ['3:119–119: The English table cell “Four” is missing here | en 3:11 “Four”']
  ],
  [
    'the last sentence of a cell',
    ownTable(`| {Trois|Three} | ${first} |`),
    {source: table('| Three | First here. Second here. |')},
    ['3:247–247: The English sentence “Second here.” is missing here | en 3:23 “Second here.”']
  ],
  [
    'the first sentence of a cell',
    ownTable(`| {Trois|Three} | ${first} |`),
    {source: table('| Three | Second here. First here. |')},
    ['3:119–119: The English sentence “Second here.” is missing here | en 3:11 “Second here.”']
  ],
  [
    'two rows',
    ownTable(''),
    {source: table('| Three | Four |\n| Five | Six |')},
    [
      '1:232–232: The English table row “Three | Four” is missing here | en 3:3 “Three | Four”',
      '1:232–232: The English table row “Five | Six” is missing here | en 4:3 “Five | Six”'
    ]
  ],
  [
    'a row between sentences',
    bilingual([], first),
    {source: `First here.\n\nSecond here.\n\n${table('')}\nThird here.\n`},
    [
      '1:126–126: The English sentence “Second here.” is missing here | en 3:1 “Second here.”',
      '1:126–126: The English table row “One | Two” is missing here | en 5:3 “One | Two”',
      '1:126–126: The English sentence “Third here.” is missing here | en 9:1 “Third here.”'
    ]
  ],
  [
    'a plain item',
    plainList,
    {source: englishList, options: {leastConfidence: 0.9}},
    ['3:14–14: The English list item “Push it.” is missing here | likely | en 4:3 “Push it.”']
  ],
  ['no plain item that is not sure enough', plainList, {source: englishList, options: {leastConfidence: 1}}, []],
  [
    'rows of HTML',
    bilingual([], `${first}\n\n<table><tr><td>{Un|One}</td></tr></table>`),
    {
      source:
        'First here.\n\n<table><tr><td>One</td></tr><tr><td>Two</td><td>Three</td></tr><tr><th>Four</th> <th class="a">Five</th></tr></table>\n'
    },
    [
      '3:127–127: The English table row “Two | Three” is missing here | en 3:37 “Two</td><td>Three”',
      '3:127–127: The English table row “Four | Five” is missing here | en 3:72 “Four</th> <th class="a">Five”'
    ]
  ],
  [
    'paragraphs of HTML',
    bilingual([], `${first}\n\n<div>{Un|One}</div>`),
    {source: 'First here.\n\n<div>One</div>\n<p>Two of it</p>\n<p>Three of it</p>\n'},
    [
      '3:123–123: The English sentence “Two of it” is missing here | en 4:4 “Two of it”',
      '3:123–123: The English sentence “Three of it” is missing here | en 5:4 “Three of it”'
    ]
  ],
  [
    'tables of HTML',
    bilingual([], first),
    {source: 'First here.\n\n<table><tr><td>Two</td></tr></table>\n\n<table><tr><td>Three</td></tr></table>\n'},
    [
      '1:126–126: The English sentence “Two” is missing here | en 3:16 “Two”',
      '1:126–126: The English sentence “Three” is missing here | en 5:16 “Three”'
    ]
  ],
  [
    'what English gained around a unit',
    bilingual([], '# {Lampe|Lamp}\n\n{Notez le numéro.|Note the number}\n'),
    {source: '# Lamp\n\nNote the number: support asks for it.\n'},
    [
      '3:138–138 102: The English has grown around this unit, and what is new is missing: “Note the number: support asks for it.” | en 3:1 “Note the number: support asks for it.”'
    ]
  ]
])('tells what is missing: %s', async (_, target, look, expected) => {
  expect(await placed('missing-unit', target, look)).toEqual(expected)
})
