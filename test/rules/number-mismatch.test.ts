import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const write = (target: number | string, english: number | string) => `{La lampe a ${target} minutes.|The lamp has ${english} minutes.}`

test.each([
  [
    'for which another stands',
    write(30, 20),
    'fr-fr',
    ['1:42–44 101: “30” stands here where English has “20”: write the English number | Write “20” 41–43 “20”']
  ],
  [
    'of five digits, for which another stands',
    write(30000, 20000),
    'fr-fr',
    ['1:42–47 101: “30000” stands here where English has “20000”: write the English number | Write “20000” 41–46 “20000”']
  ],
  [
    'which a language may write with a mark: no suggestion',
    write(3000, 2000),
    'fr-fr',
    ['1:42–46 101: “3000” stands here where English has “2000”: write the English number']
  ],
  [
    'with a fraction: no suggestion',
    write('2,12', '2.1'),
    'fr-fr',
    ['1:42–46 101: “2,12” stands here where English has “2.1”: write the English number']
  ],
  [
    'one of two: no suggestion',
    write('30 ou 40', '20 or 50'),
    'fr-fr',
    ['1:42–50 101: “30” and “40” stand here where English has “20” and “50”: write the English number']
  ],
  ['that was lost', write('des', 20), 'fr-fr', ['1:31–54 101: English has “20”: put the missing number into the translation']],
  [
    'that was added',
    write(20, 'some'),
    'fr-fr',
    ['1:42–44 101: “20” stands here, but English has no such number: correct it or take it out']
  ],
  ['not where “both” becomes 2', write(2, 'both'), 'fr-fr', []],
  [
    'where nothing becomes 3',
    write(3, 'both'),
    'fr-fr',
    ['1:42–43 101: “3” stands here, but English has no such number: correct it or take it out']
  ],
  ['not where 1 becomes an article', write('une', 1), 'fr-fr', []],
  ['where 2 is lost', write('des', 2), 'fr-fr', ['1:31–54 101: English has “2”: put the missing number into the translation']],
  ['not where 12 may be a word that nobody knows', '{Лампа горит.|The lamp has 12 minutes.}', 'ru-ru', []],
  [
    'where 13 is lost in any language',
    '{Лампа горит.|The lamp has 13 minutes.}',
    'ru-ru',
    ['1:31–43 101: English has “13”: put the missing number into the translation']
  ],
  ['not where it was said once more', write('20 ou 20', 20), 'fr-fr', []],
  ['not where it was said once less', write(20, '20 or 20'), 'fr-fr', []],
  ['not where a counter follows', '{この10個のいずれか。|Or any of these.}', 'ja-jp', []],
  ['not where a blank and a counter follow', '{この10 個のいずれか。|Or any of these.}', 'ja-jp', []],
  [
    'where no counter follows',
    '{この10のいずれか。|Or any of these.}',
    'ja-jp',
    ['1:33–35 101: “10” stands here, but English has no such number: correct it or take it out']
  ],
  [
    'where more are counted than a text may name',
    '{この11個のいずれか。|Or any of these.}',
    'ja-jp',
    ['1:33–35 101: “11” stands here, but English has no such number: correct it or take it out']
  ],
  ['not where a blank parts its halves', '{Platz (498, 5).|Place (498,5).}', 'de-de', []],
  ['not where a blank parted its halves', '{Platz (498,5).|Place (498, 5).}', 'de-de', []],
  [
    'where a blank parts another half',
    '{Platz (498, 6).|Place (498,5).}',
    'de-de',
    ['1:38–44 101: “498” and “6” stand here where English has “498,5”: write the English number']
  ],
  ['not where a token leaked into English', '{La lampe a 30 minutes.|The Brand_Suite lamp has 20 minutes.}', 'fr-fr', []]
])('a number is told %s', async (_, target, locale, expected) => {
  expect(await placed('number-mismatch', bilingual([], target), {locale})).toEqual(expected)
})
