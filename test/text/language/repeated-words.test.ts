import {expect, test} from 'vitest'
import {repeatedWords} from '../../../src/text/language/repeated-words.ts'

const found = (text: string, locale: string) => repeatedWords(text, locale).map(({word, start, end}) => [word, start, end])

test.each([
  ['a word', 'fr-FR', 'dans dans la lampe', 'dans', 0, 9],
  ['one across a line’s end', 'de-DE', 'mit\nmit Timer', 'mit', 0, 7],
  ['one in Cyrillic', 'ru-RU', 'лампа для для дома', 'для', 6, 13]
])('finds %s', (_, locale, text, word, start, end) => {
  expect(found(text, locale)).toEqual([[word, start, end]])
})

test.each([
  ['words that a grammar lets meet', 'de-DE', 'Lampen, die die App zeigt'],
  ['reduplication', 'id-ID', 'lampu lampu'],
  ['another letter case', 'de-DE', 'wenn Sie sie drücken'],
  ['code', 'fr-FR', '`set set`'],
  ['parts of names', 'fr-FR', 'a.set set.b et set-set'],
  ['marks between', 'fr-FR', 'lampe **lampe** lampe, lampe'],
  ['Han characters', 'zh-CN', '天天 天天']
])('passes over %s', (_, locale, text) => {
  expect(found(text, locale)).toEqual([])
})
