import {expect, test} from 'vitest'
import type {Locale} from '../../../src/model/brand.ts'
import {straySpaces} from '../../../src/text/language/stray-spaces.ts'

const places = (text: string, locale: string) => straySpaces(text, locale as Locale).map(({start, end}) => [start, end])

test.each([
  ['between Han characters', 'zh-TW', '設定 計時器', [[2, 3]]],
  ['behind a comma', 'zh-TW', '管理、 設定', [[3, 4]]],
  ['before a full stop', 'zh-CN', '包 (默认)  。', [[6, 8]]],
  ['before an opening bracket', 'zh-TW', '版本 （如果需要）', [[2, 3]]],
  ['between Hiragana and Han', 'ja-JP', 'で 指定', [[1, 2]]],
  [
    'behind a French elision',
    'fr-FR',
    "avec l’ option et qu' `il` y a",
    [
      [7, 8],
      [21, 22]
    ]
  ],
  ['behind an Italian one', 'it-IT', "nell' [indice](a.md)", [[5, 6]]]
])('finds one %s', (_, locale, text, found) => {
  expect(places(text, locale)).toEqual(found)
})

test.each([
  ['a particle without its noun', 'ja-JP', '場合、 を対象とする', true],
  ['a clause', 'ja-JP', '場合、 対象とする', false]
])('behind a comma, %s', (_, locale, text, isGap) => {
  expect(straySpaces(text, locale as Locale).map(space => [space.isGap, space.isSure])).toEqual([[isGap, !isGap]])
})

test.each([
  ['between Katakana words', 'ja-JP', 'デスク ランプ'],
  ['beside Latin', 'zh-CN', '使用 Lampwise 应用'],
  ['between sentences', 'zh-CN', '按钮。 然后'],
  ['beside code', 'ja-JP', '`a` を `b`'],
  ['behind the number of a chapter', 'zh-CN', '第 1 章 概要'],
  ['behind the quotation mark of a letter', 'fr-FR', "la lettre 'l' suit"],
  ['inside code', 'fr-FR', "`l' option`"],
  ['behind a possessive in English', 'en-US', "the lamps' light"],
  ['in Korean', 'ko-KR', '램프를 켭니다']
])('passes over those %s', (_, locale, text) => {
  expect(places(text, locale)).toEqual([])
})
