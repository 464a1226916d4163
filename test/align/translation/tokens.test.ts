import {expect, test} from 'vitest'
import {readTokens} from '../../../src/align/translation/tokens.ts'

test.each([
  ['words in small letters', 'Ouvrez la Boîte', 'fr', ['ouvrez', 'la', 'boîte']],
  ['of English their stems', 'Opening boxes', 'en', ['open', 'box']],
  ['words with marks inside', 'L’interrupteur d_un aujourd-hui v2.0 a.', 'fr', ['l’interrupteur', 'd_un', 'aujourd-hui', 'v2.0', 'a']],
  ['words of other scripts', 'Откройте Файл', 'ru', ['откройте', 'файл']],
  ['no numbers', '3 lampes de 40 W', 'fr', ['lampes', 'de', 'w']],
  ['words that no blanks part', 'ランプを3個つける。Web', 'ja', ['ランプ', 'を', '個', 'つける', 'web']],
  ['words of a text that is longer than what is cut at a time', `${'电灯'.repeat(201)}。`, 'zh', Array.from({length: 201}, () => '电灯')],
  ['no words of code and addresses', 'Voir `le code` et [ici](la/page.md)', 'fr', ['voir', 'et', 'ici']]
])('a text has %s', (_, text, language, words) => {
  expect(readTokens(text, language).words).toEqual(words)
})

test.each([
  ['code', 'Run ``a `b` `` now', ['code a `b`']],
  ['where links and images lead', '[a](b.md) ![d](e.png)', ['target b.md', 'target e.png']],
  ['no title of a link', `[a](b.md "c") [d](<e f.md> 'g') [h](i.md "j`, ['target b.md', 'target <e f.md>']],
  ['no link that leads nowhere', '[a](b) [c](#)', []],
  ['numbers, whatever parts their digits', '1,234.5 and 1\u00a0234,5 and 7', ['number 12345', 'number 12345', 'number 7']],
  ['no number in code or an address', '`5` [a](6.md)', ['code 5', 'target 6.md']]
])('a translation keeps %s', (_, text, marks) => {
  expect(readTokens(text, 'en').marks).toEqual(marks)
})
