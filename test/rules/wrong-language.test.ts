import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const french =
  'Tournez le bouton de la lampe et attendez que la lumière soit dans le vert, puis appuyez sur le bouton pour une autre durée.'
const german = 'Drehen Sie den Knopf der Lampe, und warten Sie auf das Licht, bis die Zeit abgelaufen ist und die Lampe ausgeht.'
const plainEnglish = 'Turn the dial of the lamp, and wait for the light until the time is up and the lamp goes off by itself.'
const frenchPage = `${french} La lampe est dans la boîte avec les autres pièces.`

test.each([
  ['as a whole', `${german}\n`, {}, ['1:1–113: This document is in German, not in the language of fr-FR: translate it']],
  [
    'as a whole, below its title',
    `---\ntitle: Bouton\n---\n\n${german}\n`,
    {},
    ['5:1–113: This document is in German, not in the language of fr-FR: translate it']
  ],
  [
    'as a whole, in its first unit',
    bilingual([], `{${german}|Turn it.}`),
    {},
    ['1:31–143 101: This document is in German, not in the language of fr-FR: translate it']
  ],
  [
    'in its title alone',
    `---\ntitle: ${german}\n---\n`,
    {},
    [
      '2:8–120: “Drehen Sie den Knopf der Lampe, und warten Sie auf das Licht, bis die …” is in German, not in the language of fr-FR: translate it'
    ]
  ],
  ['as English', `${plainEnglish}\n`, {}, ['1:1–104: This document is in English, not in the language of fr-FR: translate it']],
  ['not as English in units', bilingual([], `{${plainEnglish}|${plainEnglish}}`), {}, []],
  [
    'in a part',
    `${frenchPage}\n\n${german}\n`,
    {},
    [
      '3:1–113: “Drehen Sie den Knopf der Lampe, und warten Sie auf das Licht, bis die …” is in German, not in the language of fr-FR: translate it'
    ]
  ],
  [
    'in a unit',
    bilingual([], `{${frenchPage}|Turn it.}\n\n{${german}|Wait.}`),
    {},
    [
      '3:31–143 102: “Drehen Sie den Knopf der Lampe, und warten Sie auf das Licht, bis die …” is in German, not in the language of fr-FR: translate it'
    ]
  ],
  ['not in a short part', `${frenchPage}\n\n${german}\n`, {options: {fewestLetters: 120}}, []],
  ['not in English parts', `${frenchPage}\n\n${plainEnglish}\n`, {}, []],
  [
    'in another script',
    `${frenchPage}\n\nПоверните ручку лампы и ждите, пока она не погаснет.\n\nПоверните ручку.\n`,
    {},
    ['3:1–53: “Поверните ручку лампы и ждите, пока она не погаснет.” is in Cyrillic script, not in the language of fr-FR: translate it']
  ],
  [
    'without code',
    `${frenchPage}\n\n\`abc\` поверните \`def\` ручку лампы и ждите, пока она не погаснет.\n`,
    {},
    ['3:1–65: “поверните ручку лампы и ждите, пока она не погаснет.” is in Cyrillic script, not in the language of fr-FR: translate it']
  ],
  [
    'in a part of as many letters',
    `${frenchPage}\n\nПоверните ручку лампы и ждите.\n`,
    {options: {fewestLetters: 25}},
    ['3:1–31: “Поверните ручку лампы и ждите.” is in Cyrillic script, not in the language of fr-FR: translate it']
  ],
  ['not in one of a letter fewer', `${frenchPage}\n\nПоверните ручку лампы и ждите.\n`, {options: {fewestLetters: 26}}, []],
  [
    'in simplified Chinese',
    '轉動旋鈕。時間一到，燈就會關閉。請設定計時器，並調整燈的亮度與開關時間。\n\n按下旋钮即可停止计时器，并设置灯的亮度。\n\n设置灯的亮度。\n',
    {locale: 'zh-hant'},
    ['3:1–21: “按下旋钮即可停止计时器，并设置灯的亮度。” is in simplified Chinese, not in the language of zh-Hant: translate it']
  ],
  [
    'in Chinese of as many characters',
    `${frenchPage}\n\n转动灯的旋钮，等到时间结束为止。\n`,
    {},
    ['3:1–17: “转动灯的旋钮，等到时间结束为止。” is in Chinese, not in the language of fr-FR: translate it']
  ],
  ['not in Chinese of a character fewer', `${frenchPage}\n\n转动灯的旋钮，等到时间结束\n`, {}, []]
])('another language is told %s', async (_, target, look, expected) => {
  expect(await placed('wrong-language', target, look)).toEqual(expected)
})
