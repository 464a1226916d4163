import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const broken = '1:34–43 101: 4 asterisks are shown to readers: the emphasis is broken'

test.each([
  [
    'emphasis, with a suggestion',
    '{Un **deux ** trois.|One **two** three.}',
    {},
    [`${broken} | Write the marks so that they make emphasis 39–42 “**”`]
  ],
  [
    'emphasis that English says, with a fix',
    '{Un **deux ** trois.|One **two** three.}',
    {source: 'One **two** three.\n'},
    [`${broken} | fix 39–42 “**”`]
  ],
  ['an asterisk that English has not', '{Un * deux.|One two.}', {}, ['1:34–35 101: An asterisk is shown to readers: the English has none']],
  ['an asterisk of emphasis', '{Un * deux.|One *two*.}', {}, ['1:34–35 101: An asterisk is shown to readers: the emphasis is broken']],
  [
    'a damaged tag',
    '{Un < br> deux.|One<br> two.}',
    {},
    ['1:34–39 101: “< br>” is shown to readers as it is: the markup is damaged | Write it as markup 33–38 “<br>”']
  ],
  ['a key that was lost', '{Un deux.|One <kbd>two</kbd>.}', {}, ['1:31–39 101: The tag “<kbd>” of the English is lost here']],
  ['a key that was added', '{Un <kbd>deux</kbd>.|One two.}', {}, ['1:34–39 101: The tag “<kbd>” is not in the English']],
  ['no tag that may differ', '{Un <b>deux</b>.|One two.}', {}, []],
  [
    'a tag that may not differ',
    '{Un <b>deux</b>.|One two.}',
    {options: {tags: ['B']}},
    ['1:34–37 101: The tag “<b>” is not in the English']
  ],
  ['no emphasis that was added or lost', '{Un **deux** *trois*.|One two.}\n\n{Quatre cinq.|Four **five**.}', {}, []],
  [
    'emphasis that was added, if all is told',
    '{Un **deux** *trois*.|One two.}',
    {options: {emphasis: 'all'}},
    ['1:34–42 101: “**deux**” is not emphasised in English', '1:43–50 101: “*trois*” is not emphasised in English']
  ],
  ['no emphasis in other marks, if all is told', '{Un **deux** _trois_.|One __two__ *three*.}', {options: {emphasis: 'all'}}, []],
  [
    'emphasis in underscores that was added, if all is told',
    '{Un __deux__.|One two.}',
    {options: {emphasis: 'all'}},
    ['1:34–42 101: “__deux__” is not emphasised in English']
  ],
  [
    'emphasis that was lost, if all is told',
    '{Un deux.|One **two** *three*.}',
    {options: {emphasis: 'all'}},
    ['1:31–39 101: The emphasis of “**two**” in English is lost here', '1:31–39 101: The emphasis of “*three*” in English is lost here']
  ]
])('in a unit is told %s', async (_, target, look, expected) => {
  expect(await placed('markup-mismatch', bilingual([], target), look)).toEqual(expected)
})

test.each([
  [
    'that its English shows',
    'Un **deux ** trois est ici.\n',
    {source: 'One **two** three is here.\n'},
    [
      '1:4–13 “Un **deux ** trois est ici.”: 4 asterisks are shown to readers: the emphasis is broken | Write the marks so that they make emphasis 9–12 “**”'
    ]
  ],
  [
    'that stands between two sentences',
    'これは**好い。**走る。\n',
    {source: 'This is **good.** Run.\n', locale: 'ja-jp'},
    ['1:4–11 “これは**好い。**”: Asterisks are shown to readers: the emphasis is broken | likely']
  ],
  ['without any English', 'Un **deux ** trois.\n', {}, ['1:4–13: Asterisks are shown to readers: the emphasis is broken']],
  ['not by one run of asterisks', 'Un ** deux.\n', {}, []],
  ['not by asterisks that stand alone', 'Un * deux * trois * quatre *.\n', {}, []],
  ['not by the pattern of a path', 'Un /**deux ** trois **.\n', {}, []],
  ['not in code', '    Un **deux ** trois.\n', {}, []]
])('broken emphasis of a plain document is told %s', async (_, target, look, expected) => {
  expect(await placed('markup-mismatch', target, look)).toEqual(expected)
})
