import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

test.each([
  [
    'in a translation',
    bilingual([], '{Signez.|Sign.}\n\n{Ouvrez Brand_Suite ici.|Open the suite.}'),
    {},
    ['3:38–49 102: “Brand_Suite” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in a quote',
    bilingual([], '{Signez.|Sign.}\n\n{Ouvrez la suite.|Open Brand_Suite here.}'),
    {},
    ['3:114–125 102: “Brand_Suite” is a content system’s token: put the name in its place in the quote']
  ],
  ['in neither, if it is in both', bilingual([], '{Ouvrez Brand_Suite ici.|Open Brand_Suite here.}'), {}, []],
  ['in no translation whose quote writes it otherwise', bilingual([], '{Ouvrez Brand_Suite ici.|Open brand_suite here.}'), {}, []],
  [
    'in a quote whose translation writes it otherwise',
    bilingual([], '{Ouvrez Brand_suite ici.|Open Brand_Suite here.}'),
    {},
    ['1:121–132 101: “Brand_Suite” is a content system’s token: put the name in its place in the quote']
  ],
  [
    'in both, if it is a product code',
    bilingual([], '{Ouvrez XO365_W14_2nd ici.|Open XO365_W14_2nd here.}'),
    {},
    [
      '1:38–51 101: “XO365_W14_2nd” is a content system’s token: put the name in its place in the translation',
      '1:123–136 101: “XO365_W14_2nd” is a content system’s token: put the name in its place in the quote'
    ]
  ],
  ['in neither, if a number stands further back', bilingual([], '{Ouvrez Brand_O365_2nd ici.|Open Brand_O365_2nd here.}'), {}, []],
  [
    'in no translation, if English has it',
    bilingual([], '{Ouvrez Brand_Suite ici.|Open the suite.}'),
    {source: 'Open the suite. Brand_Suite is here.\n'},
    []
  ],
  [
    'in no quote, if English has it',
    bilingual([], '{Ouvrez la suite ici.|Open Brand_Suite here.}\n\n{Signez.|Sign it.}'),
    {source: 'Sign it. Brand_Suite is here.\n'},
    []
  ],
  [
    'in no quote that is told with its English',
    bilingual([], '{Ouvrez la suite.|Open Brand_Suite here.}'),
    {source: 'Open the suite here.\n'},
    []
  ],
  [
    'in a quote whose English is gone',
    bilingual([], '{Ouvrez la suite ici.|Open Brand_Suite here.}\n\n{Signez.|Sign it.}'),
    {source: 'Sign it.\n'},
    ['1:118–129 101: “Brand_Suite” is a content system’s token: put the name in its place in the quote']
  ],
  [
    'in the one where another name is known',
    bilingual([], '{Ouvrez Brand_Suite et Print_Pro.|Open the suite.}'),
    {options: {allow: ['Print_Pro']}},
    ['1:38–49 101: “Brand_Suite” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in no quote, if it is known',
    bilingual([], '{Ouvrez la suite.|Open Brand_Suite and Print_Pro.}'),
    {options: {allow: ['Print_Pro']}},
    ['1:114–125 101: “Brand_Suite” is a content system’s token: put the name in its place in the quote']
  ],
  [
    'in a plain document, if it is a product code',
    'Ouvrez O365_W14_2nd et Brand_Suite ici.\n',
    {},
    ['1:8–20: “O365_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in a plain document, if it is not known',
    'Ouvrez O365_W14_2nd et O366_W14_2nd.\n',
    {options: {allow: ['O365_W14_2nd']}},
    ['1:24–36: “O366_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in a plain document, if English has it not',
    'Ouvrez O365_W14_2nd et O366_W14_2nd.\n',
    {source: 'Open O365_W14_2nd.\n'},
    ['1:24–36: “O366_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in its text alone',
    '# Lampe\n\nOuvrez XO365_W14_2nd ici.\n\n```\nO365_W14_2nd\n```\n\n    O365_W14_2nd O3_a\n',
    {},
    ['3:8–21: “XO365_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in a title',
    `---\ntitle: O365_W14_2nd einrichten\n---\n\n${bilingual([], '{Ein.|One.}')}`,
    {},
    ['2:8–20: “O365_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in a block without a unit',
    `${bilingual([], '{Un.|One.}')}\n\nOuvrez O365_W14_2nd.\n`,
    {},
    ['3:8–20: “O365_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ],
  ['not in a block without a unit where it may be an identifier', `${bilingual([], '{Un.|One.}')}\n\nOuvrez Backup_Agent.\n`, {}, []],
  ['in a title, not where English says it', `---\ntitle: O365_W14_2nd\n---\n`, {source: '---\ntitle: O365_W14_2nd\n---\n'}, []]
])('a token that leaked is told %s', async (_, target, look, expected) => {
  expect(await placed('placeholder-leak', target, look)).toEqual(expected)
})
