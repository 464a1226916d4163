import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

test.each([
  [
    'a bracket',
    bilingual([], '{Appuyez (ici.|Press here.}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici.”: put in its partner, or take it out | Take it out 38–39 “”']
  ],
  [
    'a bracket that English closes',
    bilingual([], '{Appuyez (ici.|Press (here).}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici.”: put in its partner, or take it out']
  ],
  ['no bracket that English leaves open', bilingual([], '{Appuyez (ici.|Press (here.}'), {}, []],
  ['no bracket where English has a list mark', bilingual([], '{Appuyez (ici.|Press a) here.}'), {}, []],
  [
    'a guillemet where English has a list mark',
    bilingual([], '{Appuyez « ici.|Press a) here.}'),
    {},
    ['1:39–40 101: “«” has no partner in “Appuyez « ici.”: put in its partner, or take it out']
  ],
  ['no quotation mark that English leaves open', bilingual([], '{Appuyez “ici.|Press “here.}'), {}, []],
  ['no guillemet for it', bilingual([], '{Appuyez « ici.|Press “here.}'), {}, []],
  ['no quotation mark where English has one in code', bilingual([], '{Appuyez “ici.|Press a “here” or `”` there.}'), {}, []],
  ['no guillemet either', bilingual([], '{Appuyez « ici.|Press a “here” or `”` there.}'), {}, []],
  [
    'but a bracket',
    bilingual([], '{Appuyez (ici.|Press a “here” or `”` there.}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici.”: put in its partner, or take it out']
  ],
  ['no quotation mark that a straight one may close', bilingual([], '{Appuyez “ici" là.|Press here.}'), {}, []],
  [
    'a bracket beside straight ones',
    bilingual([], '{Appuyez (ici" là".|Press here.}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici" là".”: put in its partner, or take it out | Take it out 38–39 “”']
  ],
  [
    'a guillemet where English has straight ones',
    bilingual([], '{Appuyez « ici.|Press "here".}'),
    {},
    ['1:39–40 101: “«” has no partner in “Appuyez « ici.”: put in its partner, or take it out']
  ],
  [
    'the first bracket of two',
    bilingual([], '{Appuyez (ici (là.|Press here.}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici (là.”: put in its partner, or take it out | Take it out 38–39 “”']
  ],
  [
    'one mark of each kind',
    bilingual([], '{Appuyez (ici « là.|Press here.}'),
    {},
    [
      '1:39–40 101: “(” has no partner in “Appuyez (ici « là.”: put in its partner, or take it out | Take it out 38–39 “”',
      '1:44–45 101: “«” has no partner in “Appuyez (ici « là.”: put in its partner, or take it out | Take it out 43–44 “”'
    ]
  ],
  [
    'marks of several units',
    bilingual([], '{Signez.|Sign.}\n\n{Appuyez (ici.|Press here.}\n\n{Signez « ceci.|Sign it.}'),
    {},
    [
      '3:39–40 102: “(” has no partner in “Appuyez (ici.”: put in its partner, or take it out | Take it out 158–159 “”',
      '5:38–39 103: “«” has no partner in “Signez « ceci.”: put in its partner, or take it out | Take it out 289–290 “”'
    ]
  ],
  [
    'a bracket without English',
    '# Lampe\n\nAppuyez (ici. Attendez là).\n\nSignez (ceci.\n',
    {},
    ['5:8–9: “(” has no partner in “Signez (ceci.”: put in its partner, or take it out']
  ],
  [
    'a bracket in a title and beside an image',
    '---\ntitle: Lampe (petite\n---\n# Lampe\n\n![Lampe (petite](a.png)\n',
    {source: '---\ntitle: Lamp (small)\n---\n# Lamp\n\n![Lamp (small)](a.png)\n'},
    [
      '2:14–15: “(” has no partner in “Lampe (petite”: put in its partner, or take it out',
      '6:9–10 “![Lampe (petite](a.png)”: “(” has no partner in “![Lampe (petite](a.png)”: put in its partner, or take it out'
    ]
  ],
  ['no bracket that a later sentence closes', 'Appuyez ([ici](a.md). Attendez là).\n', {source: 'Press [here](a.md). Wait there.\n'}, []],
  [
    'a bracket of the second sentence',
    'Appuyez [ici](a.md). Attendez (là.\n',
    {source: 'Press [here](a.md). Wait there.\n'},
    ['1:31–32 “Attendez (là.”: “(” has no partner in “Appuyez [ici](a.md). Attendez (là.”: put in its partner, or take it out | likely']
  ],
  [
    'a bracket that opens it',
    'Appuyez [ici](a.md). (Attendez là.\n',
    {source: 'Press [here](a.md). Wait there.\n'},
    ['1:22–23 “(Attendez là.”: “(” has no partner in “Appuyez [ici](a.md). (Attendez là.”: put in its partner, or take it out | likely']
  ],
  [
    'a bracket at the end of the first',
    'Appuyez [ici](a.md) (. Attendez là.\n',
    {source: 'Press [here](a.md). Wait there.\n'},
    [
      '1:21–22 “Appuyez [ici](a.md) (.”: “(” has no partner in “Appuyez [ici](a.md) (. Attendez là.”: put in its partner, or take it out | likely'
    ]
  ],
  [
    'nothing that is not sure enough',
    'Appuyez [ici](a.md). Attendez (là.\n',
    {source: 'Press [here](a.md). Wait there.\n', options: {leastConfidence: 1}},
    []
  ],
  [
    'no guillemet of a block whose English has a mark too many',
    'Appuyez [ici](a.md). Attendez « [là](b.md).\n',
    {source: 'Press [here](a.md). Wait “[there](b.md).\n'},
    []
  ],
  [
    'marks of several blocks',
    '# Lampe\n\n```\na\n```\n\nAppuyez (sur `a`.\n\nAttendez « là. Lisez [ici](b.md).\n\n![x](x.png)\n\nTournez (le bouton.\n',
    {source: '# Lamp\n\n```\na\n```\n\nPress on `a`.\n\nWait there. Read [here](b.md).\n\n![x](x.png)\n\nTurn the knob.\n'},
    [
      '7:9–10 “Appuyez (sur `a`.”: “(” has no partner in “Appuyez (sur `a`.”: put in its partner, or take it out | Take it out 28–29 “”',
      '9:10–11 “Attendez « là.”: “«” has no partner in “Attendez « là. Lisez [ici](b.md).”: put in its partner, or take it out | likely',
      '13:9–10 “Tournez (le bouton.”: “(” has no partner in “Tournez (le bouton.”: put in its partner, or take it out | Take it out 95–96 “”'
    ]
  ]
])('a mark without its partner: %s', async (_, target, look, expected) => {
  expect(await placed('unbalanced-pair', target, look)).toEqual(expected)
})
