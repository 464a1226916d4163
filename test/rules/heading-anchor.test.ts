import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

test.each([
  [
    'that is missing, if another heading has one',
    '# <a name="lamp"></a>{Lampe|Lamp}\n\n## *{Un|One}*',
    null,
    [
      '3:1–117 102: The heading has no anchor: put <a name="one"></a> before its text, or links to it break | fix 141–141 “<a name="one"></a>”'
    ]
  ],
  [
    'that is missing, by the name of today',
    '# <a name="lamp"></a>{Lampe|Lamp}\n\n## {Foyer|Lamp of the house}\n\n{Un.|One.}',
    '# Lamp\n\n## Lamp of a house\n\nOne.\n',
    [
      '3:1–39 102: The heading has no anchor: put <a name="lamp-of-a-house"></a> before its text, or links to it break | fix 171–171 “<a name="lamp-of-a-house"></a>”'
    ]
  ],
  ['that is missing in no document without any', '# {Lampe|Lamp}\n\n## {Un|One}', null, []],
  ['that is missing before no heading without English', '# <a name="lamp"></a>{Lampe|Lamp}\n\n## Un', null, []],
  ['that is missing before no heading of marks alone', '# <a name="lamp"></a>{Lampe|Lamp}\n\n## {!|!}', null, []],
  [
    'that no English proves wrong',
    '# <a name="lamps"></a>{Lampe|Lamp}',
    null,
    [
      '1:3–23 101: The anchor “lamps” is not the slug of the English heading, “lamp”: one of the two is wrong, mostly the quote where the target agrees with the anchor'
    ]
  ],
  [
    'that English proves wrong',
    '# <a name="lamps"></a>{Lampe|Lamp}',
    '# Lamp\n',
    ['1:3–23 101: The anchor “lamps” is not the slug of the English heading, “lamp”: links to it break | fix 2–22 “<a name="lamp"></a>”']
  ],
  [
    'that was wrong before English was reworded',
    '# <a name="old"></a>{Lampe|Lamp of the house}\n\n{Un.|One.}',
    '# Lamp of a house\n\nOne.\n',
    [
      '1:3–21 101: The anchor “old” is not the slug of the English heading, “lamp-of-a-house”: links to it break | fix 2–20 “<a name="lamp-of-a-house"></a>”'
    ]
  ],
  [
    'not where it is that of the quote',
    '# <a name="lamp-of-the-house"></a>{Lampe|Lamp of the house}\n\n{Un.|One.}',
    '# Lamp of a house\n\nOne.\n',
    []
  ],
  [
    'not where it is that of today’s English',
    '# <a name="lamp-of-a-house"></a>{Lampe|Lamp of the house}\n\n{Un.|One.}',
    '# Lamp of a house\n\nOne.\n',
    []
  ]
])('an anchor is told %s', async (_, target, source, expected) => {
  expect(await placed('heading-anchor', bilingual([], target), source === null ? {} : {source})).toEqual(expected)
})
