import {expect, test} from 'vitest'
import type {Locale} from '../../../src/model/brand.ts'
import {foreignLanguage} from '../../../src/text/language/foreign-language.ts'

const french = 'La lampe s’éteint dans les cinq minutes qui suivent, sauf si vous appuyez sur le bouton pour une autre durée.'

test.each([
  ['zh-TW', '按下旋钮即可停止计时器，并设置灯的亮度', 'simplified Chinese'],
  ['zh-Hans', '設定計時器，轉動旋鈕，時間一到就會關閉', 'traditional Chinese'],
  ['zh-CN', 'ダイヤルを回すと、ランプが点灯します。', 'Japanese'],
  ['ja-JP', '按下旋钮即可停止计时器，并设置灯的亮度和开关时间', 'Chinese'],
  ['de-DE', 'Поверните ручку лампы, чтобы включить', 'Cyrillic script'],
  ['sr-Latn', 'Окрените дугме лампе да бисте је укључили', 'Cyrillic script'],
  ['ru-RU', 'Поверніть ручку лампи, щоб її увімкнути, і натисніть її ще раз', 'Ukrainian'],
  ['de-DE', french, 'French'],
  ['ru-RU', french, 'French']
])('in %s, “%s” is %s', (locale, text, name) => {
  expect(foreignLanguage(text, locale as Locale)).toBe(name)
})

test.each([
  ['zh-TW', '設定計時器，轉動旋鈕，時間一到就會關閉'],
  ['ja-JP', 'ダイヤルを回すと、計時開始。'],
  ['fr-FR', french],
  ['nb-NO', 'Lampen er det som du ikke kan se, og den er på når du har den i hånden'],
  ['de-DE', 'NU1000, NU1001, NU1002, NU1003, NU1004, NU1005'],
  ['und', french],
  ['ko-KR', '램프를 켜려면 다이얼을 돌리세요']
])('in %s, “%s” is as it should be', (locale, text) => {
  expect(foreignLanguage(text, locale as Locale)).toBeNull()
})
