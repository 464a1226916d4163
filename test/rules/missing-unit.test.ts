import {expect, test} from 'vitest'
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
