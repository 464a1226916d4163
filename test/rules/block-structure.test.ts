import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {bilingual} from '../bilingual.ts'
import {defaultSettings, today} from '../settings.ts'

async function told(source: string, target: string): Promise<string[]> {
  const result = await lint({
    workspace: memoryWorkspace({'en/a.md': source, 'fr/a.md': bilingual([], target)}),
    settings: defaultSettings(['fr'], 'en'),
    rules,
    only: [],
    changedSince: null,
    today,
    version: '0'
  })
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
