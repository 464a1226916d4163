import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const green = 'La lampe est verte.'

test.each([
  ['a note', 'TODO: tournez.\n', {}, ['1:1–6: “TODO:” is a note to translators: take it out']],
  ['no note that English has', 'TODO: tournez.\n', {source: 'TODO: turn.\n'}, []],
  [
    'no note that its quote has',
    bilingual([], '{TODO: tournez.|TODO: turn.}\n\n{TODO signez.|Sign.}'),
    {},
    ['3:31–35 102: “TODO” is a note to translators: take it out']
  ],
  [
    'a note that another text of English has',
    bilingual([], '{TODO signez.|Sign.}'),
    {source: 'Sign. TODO: turn.\n'},
    ['1:31–35 101: “TODO” is a note to translators: take it out']
  ],
  ['a note outside code', 'Tournez `TODO` et TODO.\n', {}, ['1:19–23: “TODO” is a note to translators: take it out']],
  [
    'notes and tags with marks around',
    '**TODO** tournez.\n<translation>Tournez.</translation>\n',
    {},
    [
      '1:3–7: “TODO” is a note to translators: take it out',
      '2:1–14: “<translation>” is a tag that a language model wrote: take it out',
      '2:22–36: “</translation>” is a tag that a language model wrote: take it out'
    ]
  ],
  ['a token in brackets', '[/INST] Tournez.\n', {}, ['1:1–8: “[/INST]” is a token of a language model: take it out']],
  ['a mark in brackets', '[[TRANSLATION]] Tournez.\n', {}, ['1:1–16: “[[TRANSLATION]]” is a mark around a translation: take it out']],
  ['no note of English itself', 'TODO: turn.\n', {locale: 'en-gb'}, []],
  [
    'a note of English against English',
    'TODO: turn.\n',
    {source: 'Turn.\n', locale: 'en-gb'},
    ['1:1–6 “TODO: turn.”: “TODO:” is a note to translators: take it out']
  ],
  ['no sentence said twice without English', `${green} ${green}\n`, {}, []],
  [
    'a sentence said twice',
    bilingual([], `{${green} ${green}|The lamp is green.}`),
    {},
    ['1:51–70 101: “La lampe est verte.” stands twice in a row, and only once in English: take one out']
  ],
  [
    'a sentence said twice behind blanks',
    bilingual([], `{  ${green} ${green}|The lamp is green.}`),
    {},
    ['1:53–72 101: “La lampe est verte.” stands twice in a row, and only once in English: take one out']
  ],
  [
    'a sentence said twice before another',
    bilingual([], `{${green} ${green} Tournez le bouton.|The lamp is green. Turn it.}`),
    {},
    ['1:51–70 101: “La lampe est verte.” stands twice in a row, and only once in English: take one out']
  ],
  [
    'a sentence said twice behind another',
    bilingual([], `{Tournez le bouton. ${green} ${green}|Turn it. The lamp is green.}`),
    {},
    ['1:70–89 101: “La lampe est verte.” stands twice in a row, and only once in English: take one out']
  ],
  ['no sentence that English says twice', bilingual([], `{${green} ${green}|The lamp is green. The lamp is green.}`), {}, []],
  ['no sentence that comes again later', bilingual([], `{${green} Tournez le bouton. ${green}|Turn it. The lamp is green.}`), {}, []],
  [
    'no sentence that only begins alike',
    bilingual([], '{La lampe est verte et belle. La lampe est verte et rouge.|The lamp is green.}'),
    {},
    []
  ],
  [
    'a sentence of sixteen letters',
    bilingual([], '{Une lampe verte. Une lampe verte.|The lamp is green.}'),
    {},
    ['1:48–64 101: “Une lampe verte.” stands twice in a row, and only once in English: take one out']
  ],
  ['no sentence of fewer', bilingual([], '{La lampe verte. La lampe verte. Tournez le bouton.|The lamp is green.}'), {}, []],
  [
    'a sentence that ends in a link',
    bilingual([], '{Lisez [la page entière.](a.md) Lisez [la page entière.](a.md)|Read [the page.](a.md)}'),
    {},
    ['1:62–92 101: “Lisez [la page entière.](a.md)” stands twice in a row, and only once in English: take one out']
  ],
  [
    'a sentence said twice in a quote',
    bilingual([], `> {${green}\n> ${green}|The lamp is green.}`),
    {},
    ['2:3–22 101: “La lampe est verte.” stands twice in a row, and only once in English: take one out']
  ]
])('what a machine left: %s', async (_, target, look, expected) => {
  expect(await placed('machine-leavings', target, look)).toEqual(expected)
})

const conflict = '<<<<<<< HEAD\nDeux.\n=======\nTrois.\n>>>>>>> b\n'
const mark = (text: string) => `“${text}” is a mark of a merge conflict: choose one of the two versions, and take the marks out`

test.each([
  [
    'of a merge',
    `Un.\n\n${conflict}`,
    {},
    [`3:1–13: ${mark('<<<<<<< HEAD')}`, `5:1–8: ${mark('=======')}`, `7:1–10: ${mark('>>>>>>> b')}`]
  ],
  ['but those in code', `Un.\n\n\`\`\`\n${conflict}\`\`\`\n`, {}, []],
  ['but those of English', conflict, {source: '<<<<<<< HEAD\nTwo.\n'}, [`3:1–8: ${mark('=======')}`, `5:1–10: ${mark('>>>>>>> b')}`]]
])('every mark %s', async (_, target, look, expected) => {
  expect(await placed('machine-leavings', target, look)).toEqual(expected)
})

test('a language whose tag only ends as that of English', async () => {
  expect(await placed('machine-leavings', 'TODO: turn.\n', {locale: 'ben-in'})).toHaveLength(1)
})
