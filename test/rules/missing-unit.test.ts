import {describe, expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const head = '{Un.|One is here.}\n\n'

test.each([
  [
    'sentences, one by one',
    head,
    'One is here. Two is here.\n\n- First thing. Second thing.\n',
    [
      '1:122–122: The English sentence “Two is here.” is missing here | en 1:14 “Two is here.”',
      '1:122–122: The English sentence “First thing.” is missing here | en 3:3 “First thing.”',
      '1:122–122: The English sentence “Second thing.” is missing here | en 3:16 “Second thing.”'
    ]
  ],
  [
    'rows of a table as one, and a cell',
    `${head}| {a|Lamp} | {b|House} |\n|-|-|`,
    'One is here.\n\n| Lamp | House |\n|-|-|\n| Cell | Other |\n| More |\n',
    [
      '3:231–231: The English table row “Cell | Other” is missing here | en 5:3 “Cell | Other”',
      '3:231–231: The English table cell “More” is missing here | en 6:3 “More”'
    ]
  ],
  [
    'rows of a table in HTML as one, and what is none',
    head,
    'One is here.\n\n<table><tr><td>First</td><td>Second</td></tr><tr><td>Third</td></tr></table>\n\n<p>Fourth</p><p>Fifth</p>\n',
    [
      '1:122–122: The English table row “First | Second” is missing here | en 3:16 “First</td><td>Second”',
      '1:122–122: The English sentence “Third” is missing here | en 3:54 “Third”',
      '1:122–122: The English sentence “Fourth” is missing here | en 5:4 “Fourth”',
      '1:122–122: The English sentence “Fifth” is missing here | en 5:17 “Fifth”'
    ]
  ],
  [
    'headings and items by their names',
    `${head}{Deux.|Two is here.}`,
    'One is here.\n\n# The lamp of the house\n\n- Switch the lamp on\n\nTwo is here.\n',
    [
      '1:122–122: The English heading “The lamp of the house” is missing here | en 3:3 “The lamp of the house”',
      '1:122–122: The English list item “Switch the lamp on” is missing here | en 5:3 “Switch the lamp on”'
    ]
  ]
])('missing English is told: %s', async (_, target, source, expected) => {
  expect(await placed('missing-unit', bilingual([], target), {source})).toEqual(expected)
})

describe('in every kind of block', () => {
  const [first, second] = ['{Premier.|First here.}', '{Deuxième.|Second here.}']
  const titleOne = '## {Un|One}'

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
})
