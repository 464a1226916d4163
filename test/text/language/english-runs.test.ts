import {expect, test} from 'vitest'
import type {Locale} from '../../../src/model/brand.ts'
import {englishRuns} from '../../../src/text/language/english-runs.ts'

const found = (text: string, locale: string, english: string | null = null) =>
  englishRuns(text, locale as Locale, english).map(({start, end, words}) => [text.slice(start, end), words])

test.each([
  ['a sentence among Han characters', 'zh-Hant', '請按鈕。 You then work with the lamp. 完成', 'You then work with the lamp', 6],
  ['a half sentence in a Latin text', 'de-DE', 'Drehen Sie den Regler, and then you wait for the timer.', 'and then you wait for the', 6],
  ['one with code and links inside', 'ru-RU', 'Нажмите, then set `x` and you see the [page](a.md).', 'then set `x` and you see the', 6]
])('finds %s', (_, locale, text, run, words) => {
  expect(found(text, locale)).toEqual([[run, words]])
})

test('goes as far as the English that is known', () => {
  const english = 'Turn the dial, and the big lamp goes off when done.'
  expect(found('Drehen Sie, and the big lamp goes off when done.', 'de-DE')).toEqual([['and the big lamp goes off when', 7]])
  expect(found('Drehen Sie, and the big lamp goes off when done.', 'de-DE', english)).toEqual([['and the big lamp goes off when done', 8]])
})

test.each([
  ['words that the language shares', 'nl-NL', 'De lamp is in de kamer en wordt over of door de app bediend, want dit is handig.'],
  ['a name with one function word', 'fr-FR', 'Ouvrez Lampwise for the Web dans le navigateur.'],
  ['a quotation', 'de-DE', 'Die Meldung „This is not the lamp that you have“ erscheint.'],
  ['emphasis', 'ja-JP', '**Turn off when the time is up** を選択します。'],
  ['what a translation follows', 'de-DE', 'This is not the lamp that you have (Das ist nicht Ihre Lampe)'],
  ['code', 'ja-JP', '`this is not the lamp that you have` を実行します。']
])('passes over %s', (_, locale, text) => {
  expect(found(text, locale)).toEqual([])
})
