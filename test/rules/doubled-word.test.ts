import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const again = '“sur” stands twice in a row: take one out, or put in what is missing between them | Take one out'

test.each([
  ['in a sentence', 'Appuyez sur sur le bouton.\n', [`1:9–16: ${again} 11–15 “”`]],
  [
    'in each text',
    'Appuyez sur sur le bouton.\n\nAppuyez sur sur le bouton.\n',
    [`1:9–16: ${again} 11–15 “”`, `3:9–16: ${again} 39–43 “”`]
  ],
  ['not where English says it twice as well', bilingual([], '{Appuyez sur sur le bouton.|Press Press the button.}\n'), []],
  ['where English does not', bilingual([], '{Appuyez sur sur le bouton.|Press the button.}\n'), [`1:39–46 101: ${again} 41–45 “”`]],
  ['not where it may be meant', 'Vous vous connectez.\n', []]
])('a doubled word is told %s', async (_, text, expected) => {
  expect(await placed('doubled-word', text)).toEqual(expected)
})
