import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

test.each([
  [
    'where another day stands',
    '{Le 3 mai 2021.|On May 4, 2021.}',
    ['1:34–44 101: “3 mai 2021” stands here where English has “May 4, 2021”: write the English date']
  ],
  [
    'where another time stands',
    '{À 15 h 30.|At 2:30 PM.}',
    ['1:33–40 101: “15 h 30” stands here where English has “2:30 PM”: write the English date']
  ],
  [
    'where it was lost',
    '{Un jour.|On May 4, 2021.}',
    ['1:31–39 101: English has “May 4, 2021”: put the missing date into the translation']
  ],
  [
    'where one of two was lost',
    '{Le 3 mai 2021.|On May 4, 2021 or May 3, 2021.}',
    ['1:31–45 101: English has “May 4, 2021”: put the missing date into the translation']
  ],
  ['not where a language writes it otherwise', '{Le 3 mai 2021 à 14 h 30.|On May 3, 2021, at 2:30 PM.}', []],
  ['not where the target says it in another form', '{Le 2021-05-04 et le 3 mai.|On May 4 and May 3.}', []],
  ['not where it was added: English may say it elsewhere', '{Le 3 mai 2021.|One day.}', []],
  ['not where a date stands that is not read as one', '{Le 3. 5. 2021.|On May 4, 2021.}', []]
])('a date is told %s', async (_, target, expected) => {
  expect(await placed('date-mismatch', bilingual([], target))).toEqual(expected)
})
