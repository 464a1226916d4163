import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const entry = (source: string, target: string, status = 'preferred', locale: string | null = 'de') => ({source, target, locale, status})
const [light, banned] = [entry('lamp', 'Leuchte'), entry('lamp', 'Lampe', 'forbidden')]

test.each([
  [
    'another word',
    bilingual([], '{Ding.|Thing.}\n\n{Diese Lampe.|This lamp.}'),
    [light],
    {},
    ['3:31–43 102: “lamp” is not translated as the glossary says: write “Leuchte”']
  ],
  ['no term in the unit before', bilingual([], '{Leuchten.|Lamps.}\n\n{Diese Lampe.|This lamp.}'), [light], {}, []],
  ['no term in the unit behind', bilingual([], '{Ding.|Thing.}\n\n{Diese Lampe.|This lamp.}\n\n{Leuchte.|Light.}'), [light], {}, []],
  [
    'a term farther away',
    bilingual([], '{Leuchte.|Light.}\n\n{Ding.|Thing.}\n\n{Diese Lampe.|This lamp.}\n\n{Ding.|Thing.}\n\n{Leuchte.|Light.}'),
    [light],
    {},
    ['5:31–43 103: “lamp” is not translated as the glossary says: write “Leuchte”']
  ],
  [
    'a forbidden word',
    bilingual([], '{Ding.|Thing.}\n\n{Diese Lampe.|This lamp.}'),
    [banned],
    {},
    ['3:37–42 102: The glossary forbids “Lampe” for “lamp”']
  ],
  ['nothing where no word is wanted', bilingual([], '{Dieses Licht.|This lamp.}'), [banned], {}, []],
  ['no forbidden word in a good one', bilingual([], '{Diese Stehlampe.|This lamp.}'), [banned, entry('lamp', 'Stehlampe')], {}, []],
  [
    'a forbidden word beside a good one',
    bilingual([], '{Diese Stehlampe, eine Lampe.|This lamp.}'),
    [banned, entry('lamp', 'Stehlampe')],
    {},
    ['1:53–58 101: The glossary forbids “Lampe” for “lamp”: write “Stehlampe”']
  ],
  [
    'the second forbidden word',
    bilingual([], '{Die Funzel.|This lamp.}'),
    [banned, entry('lamp', 'Funzel', 'forbidden'), light],
    {},
    ['1:35–41 101: The glossary forbids “Funzel” for “lamp”: write “Leuchte”']
  ],
  [
    'two terms',
    bilingual([], '{Diese Lampe und der Drehknopf.|This lamp and the dial.}'),
    [light, entry('dial', 'Regler', 'preferred', null)],
    {},
    [
      '1:31–61 101: “dial” is not translated as the glossary says: write “Regler”',
      '1:31–61 101: “lamp” is not translated as the glossary says: write “Leuchte”'
    ]
  ],
  ['nothing left in English', bilingual([], '{This lamp.|This lamp.}'), [light], {}, []],
  ['nothing of another language', bilingual([], '{Diese Lampe.|This lamp.}'), [entry('lamp', 'lampe', 'preferred', 'fr')], {}, []],
  [
    'a plain text',
    '# Ding\n\n[Diese Lampe](a.md).\n',
    [light],
    {source: '# Thing\n\n[This lamp](a.md).\n'},
    ['3:1–21: “lamp” is not translated as the glossary says: write “Leuchte”']
  ],
  [
    'nothing that is not sure enough',
    '# Ding\n\n[Diese Lampe](a.md).\n',
    [light],
    {source: '# Thing\n\n[This lamp](a.md).\n', leastConfidence: 1},
    []
  ]
])(
  'a term of the glossary: %s',
  async (_, target, glossary, {leastConfidence = 0.9, ...look}: {source?: string; leastConfidence?: number}, expected) => {
    expect(await placed('glossary-term', target, {...look, locale: 'de-de', options: {glossary, leastConfidence}})).toEqual(expected)
  }
)
