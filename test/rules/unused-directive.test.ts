import {expect, test} from 'vitest'
import {placed} from './placed.ts'

const twice = 'Appuyez sur sur le bouton.'

test.each([
  [
    'two rules',
    '<!-- tulint-disable-next-line doubled-word, stray-space -->\nAppuyez.\n',
    ['1:1–60: No finding of “doubled-word”, “stray-space” is waived by this comment: take it out | fix 0–60 “”']
  ],
  [
    'two rules of three',
    `<!-- tulint-disable-next-line doubled-word, garbled-text, stray-space -->\n${twice}\n`,
    [
      '1:1–74: No finding of “garbled-text”, “stray-space” is waived by this comment: take “garbled-text”, “stray-space” out | fix 30–69 “doubled-word”'
    ]
  ],
  [
    'a rule of three',
    `<!-- tulint-disable-next-line doubled-word, garbled-text, stray-space -->\n${twice} CafÃ©.\n`,
    ['1:1–74: No finding of “stray-space” is waived by this comment: take “stray-space” out | fix 30–69 “doubled-word, garbled-text”']
  ],
  [
    'a rule that nothing disabled',
    'Appuyez.\n\n<!-- tulint-enable doubled-word -->\n',
    ['3:1–36: Nothing is disabled here of “doubled-word”: take this comment out | fix 10–46 “”']
  ],
  [
    'a rule of two that nothing disabled',
    `<!-- tulint-disable doubled-word -->\n\n${twice}\n\n<!-- tulint-enable doubled-word, stray-space -->\n`,
    ['5:1–49: Nothing is disabled here of “stray-space”: take it out | fix 85–110 “doubled-word”']
  ],
  [
    'a rule that is none',
    `<!-- tulint-disable-file doubled-words, doubled-word -->\n\n${twice}\n`,
    ['1:26–53: There is no rule “doubled-words”: correct its name, or take it out']
  ]
])('tells of %s', async (_, text, found) => {
  expect(await placed('unused-directive', text)).toEqual(found)
})

test('tells of a comment for every rule, where every rule ran', async () => {
  expect(await placed('unused-directive', '<!-- tulint-disable-next-line -->\nAppuyez.\n', {source: 'Push.\n'})).toEqual([
    '1:1–34: No finding of any rule is waived by this comment: take it out | fix 0–34 “”'
  ])
})

test.each([
  ['without a reason', `<!-- tulint-disable-next-line doubled-word -->\n${twice}\n`, 1],
  ['with a reason', `<!-- tulint-disable-next-line doubled-word -- a name -->\n${twice}\n`, 0],
  ['that ends one', `<!-- tulint-disable doubled-word -- a name -->\n\n${twice}\n\n<!-- tulint-enable doubled-word -->\n`, 0]
])('may ask for reasons: a comment %s', async (_, text, count) => {
  const message = '1:1–47: This comment does not say why: write it behind the rules, as in “-- the law asks for it”'
  expect(await placed('unused-directive', text, {options: {requireReason: true}})).toEqual(count === 0 ? [] : [message])
  expect(await placed('unused-directive', text)).toEqual([])
})
