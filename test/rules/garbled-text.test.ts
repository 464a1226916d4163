import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

test.each([
  ['a letter', 'R\u00c3\u00a9glez.\n', {}, ['1:2–4: “Ã©” is “é” in a wrong encoding | Read its bytes as UTF-8 1–3 “é”']],
  [
    'two letters',
    'R\u00c3\u00a9glez la dur\u00c3\u00a9e.\n',
    {},
    ['1:2–4: “Ã©” is “é” in a wrong encoding, and at 1 more place of this text | Read its bytes as UTF-8 1–3 “é”, 14–16 “é”']
  ],
  [
    'three letters',
    'R\u00c3\u00a9glez la dur\u00c3\u00a9e, num\u00c3\u00a9ro un.\n',
    {},
    ['1:2–4: “Ã©” is “é” in a wrong encoding, and at 2 more places of this text | Read its bytes as UTF-8 1–3 “é”, 14–16 “é”, 22–24 “é”']
  ],
  [
    'a no-break space',
    'Un\u00c2\u00a0mot.\n',
    {},
    ['1:3–5: “ÂU+00A0” is “U+00A0” in a wrong encoding | Read its bytes as UTF-8 2–4 “\u00a0”']
  ],
  [
    'what was a lost character already',
    'Un \u00ef\u00bf\u00bd mot et \ufffd.\n',
    {},
    ['1:4–7: “ï¿½” stands for a lost character: put it back, and at 1 more place of this text']
  ],
  [
    'lost characters',
    'Un\ufffd\ufffd mot et un\ufffd autre.\n',
    {},
    ['1:3–5: “\ufffd\ufffd” stands for a lost character: put it back, and at 1 more place of this text']
  ],
  [
    'control characters',
    'Un\u0001\u0002 mot\u007f.\n',
    {},
    ['1:3–5: “U+0001U+0002” is a control character: take it out, and at 1 more place of this text']
  ],
  [
    'private use characters',
    'Un \uf8ff\ue001 mot.\n',
    {},
    ['1:4–6: “U+F8FFU+E001” is a private use character that other fonts do not show: write what it stands for']
  ],
  ['an entity of an entity', 'Un &amp;nbsp; mot.\n', {}, ['1:4–14: “&amp;nbsp;” is shown as it stands: write the character or its entity']],
  [
    'a number’s entity',
    'Un &amp;#233; mot et un &amp;#xE9; mot.\n',
    {},
    ['1:4–14: “&amp;#233;” is shown as it stands: write the character or its entity, and at 1 more place of this text']
  ],
  [
    'entities with blanks',
    'Un &#233 ; mot, & #233; mot, & lt; mot, &lt ; mot.\n',
    {},
    ['1:4–11: “&#233 ;” is shown as it stands: write the character or its entity, and at 3 more places of this text']
  ],
  ['an entity of full width', 'Un ＆lt； mot.\n', {}, ['1:4–8: “＆lt；” is shown as it stands: write the character or its entity']],
  ['no entity that there is none of', 'Un &amp;mot; mot.\n', {}, []],
  ['a question mark in a word', 'Un s?teint mot.\n', {}, ['1:5–6: “?” stands where letters were lost: put them back']],
  ['a row of question marks', 'Un mot ???? ici.\n', {}, ['1:8–12: “????” stands where letters were lost: put them back']],
  ['a row with blanks', 'Un mot ? ? ? ? ici.\n', {}, ['1:8–15: “? ? ? ?” stands where letters were lost: put them back']],
  ['no short row', 'Un mot ??? ici.\n', {}, []],
  ['nothing that its English has', bilingual([], '{Un s?teint.|One s?teint.}'), {}, []],
  [
    'what another text of English has',
    bilingual([], '{Un s?teint.|One.}'),
    {source: 'One. Or s?teint.\n'},
    ['1:35–36 101: “?” stands where letters were lost: put them back']
  ],
  ['nothing that English has somewhere', 'Un s?teint.\n', {source: 'One ?.\n'}, []],
  [
    'in code a wrong encoding alone',
    '`R\u00c3\u00a9glez \ufffd &amp;nbsp;` ici.\n',
    {},
    ['1:3–5: “Ã©” is “é” in a wrong encoding | Read its bytes as UTF-8 2–4 “é”']
  ],
  [
    'damage of each kind',
    bilingual([], '{Un.|One.}\n\n{Un s?teint et R\u00c3\u00a9gle\ufffd.|Two.}'),
    {},
    [
      '3:35–36 102: “?” stands where letters were lost: put them back',
      '3:46–48 102: “Ã©” is “é” in a wrong encoding | Read its bytes as UTF-8 160–162 “é”',
      '3:51–52 102: “\ufffd” stands for a lost character: put it back'
    ]
  ],
  ['a byte order mark', 'ï»¿Tournez.\n', {}, ['1:1–4: “ï»¿” is a byte order mark in a wrong encoding: take it out | Take it out 0–3 “”']],
  [
    'a byte order mark before a letter',
    'ï»¿Ã‰teignez.\n',
    {},
    ['1:1–6: “ï»¿Ã‰” is “É” in a wrong encoding | Read its bytes as UTF-8 0–5 “É”']
  ]
])('garbled text: %s', async (_, target, look, expected) => {
  expect(await placed('garbled-text', target, look)).toEqual(expected)
})
