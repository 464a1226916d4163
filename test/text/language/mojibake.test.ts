import {expect, test} from 'vitest'
import {mojibake} from '../../../src/text/language/mojibake.ts'

const found = (text: string) => mojibake(text).map(({start, end, meant}) => [text.slice(start, end), meant])

test.each([
  ['a letter', 'crÃ©er', 'Ã©', 'é'],
  ['an apostrophe', 'lâ€™image', 'â€™', '’'],
  ['a byte order mark', 'ï»¿Bonjour', 'ï»¿', '\ufeff'],
  ['a lost character that was lost again', 'dï¿½j', 'ï¿½', '\ufffd'],
  ['Cyrillic', 'Ð›Ð°Ð¼Ð¿Ð°', 'Ð›Ð°Ð¼Ð¿Ð°', 'Лампа'],
  ['Han', 'æ—¥æœ¬', 'æ—¥æœ¬', '日本'],
  ['a ligature before a letter', 'cÅ“ur', 'Å“', 'œ']
])('finds %s', (_, text, sequence, meant) => {
  expect(found(text)).toEqual([[sequence, meant]])
})

test.each([
  ['French before a no-break space', 'S’applique à\u00a0«\u00a0tout\u00a0», Résumé\u00a0: été'],
  ['French quotation marks', '«\u00a0accès refusé\u00a0» cliqué\u00a0«tout\u00a0»'],
  ['a German quotation that ends in a capital', 'die Taste „Ä“ und „Ö“'],
  ['Portuguese in capitals', '«\u00a0MANHÃ\u00a0» NÃO Â'],
  ['Icelandic', 'Það er gott, Ð'],
  ['Vietnamese', 'Âm thanh và Ê, Ô']
])('passes over %s', (_, text) => {
  expect(found(text)).toEqual([])
})
