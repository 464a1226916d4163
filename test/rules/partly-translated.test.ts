import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const mixed = 'Tournez le bouton and the lamp goes off when the time is up.'
const turn = 'Turn the dial, and the lamp goes off when the time is up.'

test.each([
  ['behind a translation', `${mixed}\n`, {}, ['1:19–57: Left in English: “and the lamp goes off when the time is”']],
  [
    'of as many words',
    `${mixed}\n`,
    {options: {fewestWords: 9, leastConfidence: 0.5}},
    ['1:19–57: Left in English: “and the lamp goes off when the time is”']
  ],
  ['not of fewer', `${mixed}\n`, {options: {fewestWords: 10, leastConfidence: 0.5}}, []],
  ['not in English', `Turn it.\n\n${mixed}\n`, {locale: 'en-gb'}, []],
  ['not where no language is known', `${mixed}\n`, {locale: 'und'}, []],
  ['not in a document that is English', `${turn} Then you can wait for the light of the tower.\n`, {}, []],
  ['not in a unit left in English', bilingual([], `{${turn}|${turn}}`), {}, []],
  ['not in a unit left in English but for capitals', bilingual([], `{${turn.toLowerCase()}|${turn}}`), {}, []],
  [
    'in a unit of other words',
    bilingual([], `{${turn}|Push the dial, and the lamp goes off when the time is up.}`),
    {},
    ['1:36–87 101: Left in English: “the dial, and the lamp goes off when the time is up”']
  ],
  [
    'in the second unit',
    bilingual([], `{Un.|One.}\n\n{${mixed}|${turn}}`),
    {},
    ['3:49–90 102: Left in English: “and the lamp goes off when the time is up”']
  ],
  [
    'outside units',
    bilingual([], `{Un.|One.}\n\n${turn}`),
    {},
    ['3:6–54: Left in English: “the dial, and the lamp goes off when the time is”']
  ],
  [
    'in a title',
    bilingual([`title: ${turn}`], '{Un.|One.}'),
    {source: `---\ntitle: ${turn}\n---\nOne.\n`},
    ['2:8–64: Left in English: “Turn the dial, and the lamp goes off when the time is up”']
  ]
])('English is told %s', async (_, target, look, expected) => {
  expect(await placed('partly-translated', target, look)).toEqual(expected)
})
