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
    'an item one level too shallow',
    '- Sign it.\n  - Push it.',
    '- {Signez.|Sign it.}\n- {Poussez.|Push it.}',
    ['2 block-structure: This stands on level 1 of its list, in English on level 2']
  ],
  [
    'an item one level too deep',
    '1. Sign it.\n2. Push it.',
    '1. {Signez.|Sign it.}\n   1. {Poussez.|Push it.}',
    ['2 block-structure: This stands on level 2 of its list, in English on level 1']
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
