import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const ownPath = {localizedPaths: false, leastConfidence: 0.5}

test.each([
  [
    'another one',
    bilingual([], '{Voir ![a](a.png).|See ![a](b.png).}'),
    {},
    ['1:36–47 101: The image is “a.png”, in English it is “b.png” | Show “b.png” 40–45 “b.png”']
  ],
  [
    'another one, for certain',
    bilingual([], '{Voir ![a](a.png).|See ![a](b.png).}'),
    {source: 'See ![a](b.png).\n'},
    ['1:36–47 101: The image is “a.png”, in English it is “b.png” | fix 40–45 “b.png”']
  ],
  ['a lost one', bilingual([], '{Voir.|See ![a](b.png).}'), {}, ['1:31–36 101: The English shows the image “b.png” here: it is lost']],
  ['one too many', bilingual([], '{Voir ![a](a.png).|See.}'), {}, ['1:36–47 101: The image “a.png” is not in the English']],
  [
    'another one, and one too many',
    bilingual([], '{Voir ![a](a.png) et ![b](b.png).|See ![c](c.png).}'),
    {source: 'See ![c](c.png).\n'},
    [
      '1:36–47 101: The image is “a.png”, in English it is “c.png” | Show “c.png” 40–45 “c.png”',
      '1:51–62 101: The image “b.png” is not in the English'
    ]
  ],
  [
    'another one, and a lost one',
    bilingual([], '{Voir ![a](a.png).|See ![c](c.png) and ![d](d.png).}'),
    {source: 'See ![c](c.png) and ![d](d.png).\n'},
    [
      '1:31–48 101: The English shows the image “d.png” here: it is lost',
      '1:36–47 101: The image is “a.png”, in English it is “c.png” | Show “c.png” 40–45 “c.png”'
    ]
  ],
  [
    'one of HTML',
    bilingual([], '{Voir <img src="a.png">.|See <img src="b.png">.}'),
    {},
    ['1:36–53 101: The image is “a.png”, in English it is “b.png” | Show “b.png” 45–50 “b.png”']
  ],
  [
    'one of docfx',
    bilingual([], '{Voir :::image source="a.png":::|See :::image source="b.png":::}'),
    {},
    ['1:36–62 101: The image is “a.png”, in English it is “b.png” | Show “b.png” 52–57 “b.png”']
  ],
  [
    'one that is defined',
    bilingual([], '{Voir ![a][x].|See ![a][x].}\n\n[x]: a.png\n'),
    {source: 'See ![a][x].\n\n[x]: b.png\n'},
    ['1:36–43 101: The image is “a.png”, in English it is “b.png” | fix 138–143 “b.png”']
  ],
  ['no link', bilingual([], '{Voir [a](a.md) ![a](a.png).|See [a](b.md) ![a](a.png).}'), {}, []],
  ['none of the locale', bilingual([], '{Voir ![a](m/fr-fr/a.png).|See ![a](m/en-us/a.png).}'), {}, []],
  [
    'one of the locale, if it is to be the same',
    bilingual([], '{Voir ![a](m/fr-fr/a.png).|See ![a](m/en-us/a.png).}'),
    {options: ownPath},
    ['1:36–55 101: The image is “m/fr-fr/a.png”, in English it is “m/en-us/a.png” | Show “m/en-us/a.png” 40–53 “m/en-us/a.png”']
  ],
  [
    'one outside units',
    bilingual([], '{Voir.|See.}\n\n![a](a.png)\n\n{Puis.|Then.}'),
    {source: 'See.\n\n![a](b.png)\n\nThen.\n'},
    ['3:1–12: The image is “a.png”, in English it is “b.png” | fix 122–127 “b.png”']
  ],
  [
    'one that is lost there',
    bilingual([], '{Voir.|See.}\n\n{Puis.|Then.}'),
    {source: 'See.\n\n![a](b.png)\n\nThen.\n'},
    ['1:36–36: The English shows the image “b.png” here: it is lost']
  ],
  [
    'one that English has not',
    bilingual([], '{Voir.|See.}\n\n![a](b.png)\n\n{Puis.|Then.}'),
    {source: 'See.\n\nThen.\n'},
    ['3:1–12: The image “b.png” is not in the English']
  ],
  [
    'one of a plain text',
    '# Lampe\n\n![a](a.png)\n\nVoir `a`.\n',
    {source: '# Lamp\n\n![a](b.png)\n\nSee `a`.\n'},
    ['3:1–12: The image is “a.png”, in English it is “b.png” (or English has changed since) | Show “b.png” 14–19 “b.png”']
  ]
])('an image: %s', async (_, target, look, expected) => {
  expect(await placed('image-mismatch', target, look)).toEqual(expected)
})
