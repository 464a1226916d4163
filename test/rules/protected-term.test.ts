import {describe, expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const listed = {options: {terms: ['FastTrack', 'Lamp Hub', 'Hub', 'dim']}}
const otherwise = (written: string, name: string) => `“${written}” is not how the name “${name}” is written: keep its letter case`
const gone = 'The name “FastTrack” stays as it is in every language, but it is not in this translation'

describe('a listed name is told', () => {
  test.each([
    [
      'in another letter case',
      '{Ouvrez fasttrack.|Open FastTrack.}',
      [`1:38–47 101: ${otherwise('fasttrack', 'FastTrack')} | fix 37–46 “FastTrack”`]
    ],
    ['of small letters in capitals', '{Ouvrez DIM.|Open dim.}', [`1:38–41 101: ${otherwise('DIM', 'dim')} | fix 37–40 “dim”`]],
    ['not in capitals throughout', '{Ouvrez FASTTRACK.|Open FastTrack.}', []],
    ['not with an ending', '{Ouvrez FastTracks.|Open FastTrack.}', []],
    [
      'once, though a part of it is listed',
      '{Ouvrez lamp hub.|Open Lamp Hub.}',
      [`1:38–46 101: ${otherwise('lamp hub', 'Lamp Hub')} | fix 37–45 “Lamp Hub”`]
    ],
    [
      'beside itself',
      '{Ouvrez FastTrack ou fasttrack.|Open FastTrack or FastTrack.}',
      [`1:51–60 101: ${otherwise('fasttrack', 'FastTrack')} | fix 50–59 “FastTrack”`]
    ],
    ['not where English has both', '{Ouvrez fasttrack.|Open FastTrack or fasttrack.}', []],
    ['that is gone', '{Ouvrez cela.|Open FastTrack.}', [`1:31–43 101: ${gone}`]],
    ['not where it is said once less', '{Ouvrez FastTrack ou cela.|Open FastTrack or FastTrack.}', []],
    ['not where it stands behind', '{Ouvrez cela.|Open FastTrack.}\n\n{FastTrack est là.|It is here.}', []],
    ['not where it stood before', '{FastTrack est là.|It is here.}\n\n{Ouvrez cela.|Open FastTrack.}', []],
    [
      'where what stands behind has its own',
      '{Ouvrez cela.|Open FastTrack.}\n\n{FastTrack est là.|FastTrack is here.}',
      [`1:31–43 101: ${gone}`]
    ]
  ])('%s', async (_, text, expected) => {
    expect(await placed('protected-term', bilingual([], text), listed)).toEqual(expected)
  })

  test('of a plain document with a suggestion', async () => {
    expect(
      await placed('protected-term', 'Ouvrez le hub ici avec la lampe.\n', {source: 'Open the Hub here with the lamp.\n', ...listed})
    ).toEqual([`1:11–14 “Ouvrez le hub ici avec la lampe.”: ${otherwise('hub', 'Hub')} | Write “Hub” 10–13 “Hub”`])
  })

  test.each([
    [
      'of the translation',
      bilingual(['no-loc: [FastTrack, Hub]'], '{Ouvrez hub.|Open Hub.}'),
      {},
      [`4:38–41 101: ${otherwise('hub', 'Hub')} | fix 70–73 “Hub”`]
    ],
    [
      'of English',
      bilingual([], '{Ouvrez hub.|Open Hub.}'),
      {source: '---\nno-loc: [Hub]\n---\nOpen Hub.\n'},
      [`1:38–41 101: ${otherwise('hub', 'Hub')} | fix 37–40 “Hub”`]
    ]
  ])('by the front matter %s', async (_, target, look, expected) => {
    expect(await placed('protected-term', target, look)).toEqual(expected)
  })
})

test.each([
  [
    'in another letter case, if it has a capital inside',
    {},
    [`25:35–43 113: ${otherwise('lampwise', 'LampWise')} | fix 1826–1834 “LampWise”`]
  ],
  [
    'that is gone, if most have it',
    {fewestDocuments: 1, leastShare: 0.85},
    [
      `25:35–43 113: ${otherwise('lampwise', 'LampWise')} | fix 1826–1834 “LampWise”`,
      '27:31–44 114: The name “LampWise” stays as it is in 12 of 14 translations, but it is not in this one'
    ]
  ],
  [
    'that is gone not, if too few have it',
    {fewestDocuments: 1, leastShare: 0.9},
    [`25:35–43 113: ${otherwise('lampwise', 'LampWise')} | fix 1826–1834 “LampWise”`]
  ],
  ['never, if none is to be learned', {learn: false}, []]
])('a name that documents show is told %s', async (_, options, expected) => {
  const kept = Array.from({length: 12}, (_, index) => `{Ici LampWise ${index} vit.|Here LampWise ${index} lives.}\n\n`).join('')
  const text = `${kept}{Ici lampwise 99 vit.|Here LampWise 99 lives.}\n\n{Ici cela vit.|Here LampWise lives.}`
  expect(await placed('protected-term', bilingual([], text), {options})).toEqual(expected)
})
