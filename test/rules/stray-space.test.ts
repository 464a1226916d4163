import {expect, test} from 'vitest'
import {placed} from './placed.ts'

test.each([
  ['zh-hans', '请打开 设置。\n', ['1:4–5: A space that cannot be meant in “请打开 设置。”: take it out | fix 3–4 “”']],
  [
    'zh-hans',
    '请打开 设置，然后 等待。\n',
    ['1:4–5: A space that cannot be meant in “请打开 设置，然后 等待”: take it out, and 1 more in this text | fix 3–4 “”, 9–10 “”']
  ],
  ['zh-hans', '请打开设置。\n', []],
  [
    'ja-jp',
    '設定 画面を開きます。\n',
    ['1:3–4: A space that cannot be meant in “設定 画面を開きます。”: take it out | Take it out 2–3 “”']
  ],
  [
    'fr-fr',
    'Réglez l’ intervalle de la lampe.\n',
    ['1:10–11: A space that cannot be meant in “Réglez l’ intervalle”: take it out | fix 9–10 “”']
  ]
])('a space that cannot be meant, %s: %s', async (locale, text, expected) => {
  expect(await placed('stray-space', text, {locale})).toEqual(expected)
})
