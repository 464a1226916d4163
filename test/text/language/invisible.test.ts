import {expect, test} from 'vitest'
import type {Locale} from '../../../src/model/brand.ts'
import {invisibles} from '../../../src/text/language/invisible.ts'

const found = (text: string, locale: string) => invisibles(text, locale as Locale).map(({name, start, end}) => [name, start, end])

test.each([
  ['a zero width space among Han characters', 'zh-Hant', '設定\u200b\u200b (ERP)', 'ZERO WIDTH SPACE', 2, 4],
  ['a soft hyphen', 'de-DE', 'Strom\u00adversorgung', 'SOFT HYPHEN', 5, 6],
  ['a byte order mark inside a text', 'fr-FR', 'la\ufeff lampe', 'ZERO WIDTH NO-BREAK SPACE', 2, 3],
  ['a joiner in Latin', 'fr-FR', 'la\u200dlampe', 'ZERO WIDTH JOINER', 2, 3],
  ['a directional mark in Latin', 'fr-FR', 'la lampe\u200e', 'LEFT-TO-RIGHT MARK', 8, 9],
  ['an override that is never closed', 'he-IL', 'המנורה \u202eabc', 'RIGHT-TO-LEFT OVERRIDE', 7, 8],
  ['a closing mark that closes nothing', 'ar-SA', 'المصباح\u2069', 'POP DIRECTIONAL ISOLATE', 7, 8]
])('finds %s', (_, locale, text, name, start, end) => {
  expect(found(text, locale)).toEqual([[name, start, end]])
})

test.each([
  ['a non-joiner in Persian', 'fa-IR', 'می\u200cشود'],
  ['a joiner in Hindi', 'hi-IN', 'क्\u200dष'],
  ['joiners in emoji', 'de-DE', '👩\u200d💻 👩🏽\u200d💻 🏳\ufe0f\u200d🌈'],
  ['a zero width space in Thai', 'th-TH', 'กด\u200bปุ่ม'],
  ['marks and closed isolates in Hebrew', 'he-IL', 'C#\u200e הוא \u2066Lampwise\u2069'],
  ['a Hebrew quotation in German', 'de-DE', 'auf Hebräisch: \u2067מנורה\u2069'],
  ['no-break spaces', 'fr-FR', 'une lampe\u00a0: «\u202foui\u00a0»']
])('passes over %s', (_, locale, text) => {
  expect(found(text, locale)).toEqual([])
})
