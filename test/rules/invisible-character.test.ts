import {expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

test.each([
  ['a soft hyphen', 'Tour\u00adnez.\n', {}, ['1:5–6: Invisible U+00AD SOFT HYPHEN after “Tour”: take it out | fix 4–5 “”']],
  [
    'a byte order mark',
    'Tour\ufeffnez.\n',
    {},
    ['1:5–6: Invisible U+FEFF ZERO WIDTH NO-BREAK SPACE after “Tour”: take it out | fix 4–5 “”']
  ],
  [
    'a joiner, which may be meant',
    'Tour\u200dnez.\n',
    {},
    ['1:5–6: Invisible U+200D ZERO WIDTH JOINER after “Tour”: take it out | Take it out 4–5 “”']
  ],
  [
    'two of a kind behind another',
    'Tour\u200cnez\u00ad\u00ad.\n',
    {},
    [
      '1:5–6: Invisible U+200C ZERO WIDTH NON-JOINER after “Tour”: take it out | Take it out 4–5 “”',
      '1:9–11: Invisible U+00AD SOFT HYPHEN, 2 times, after “Tournez”: take it out | fix 8–10 “”'
    ]
  ],
  [
    'what may end strong text',
    '**Tournez.**\u200bAppuyez.\n',
    {},
    ['1:13–14: Invisible U+200B ZERO WIDTH SPACE after “**Tournez.**”: take it out | Take it out 12–13 “”']
  ],
  [
    'what may begin it',
    'Tournez.\u200b**Appuyez.**\n',
    {},
    ['1:9–10: Invisible U+200B ZERO WIDTH SPACE after “Tournez.”: take it out | Take it out 8–9 “”']
  ],
  [
    'what stands before it',
    '\u200b**Tournez.**\n',
    {},
    ['1:1–2: Invisible U+200B ZERO WIDTH SPACE before “**Tournez.**”: take it out | Take it out 0–1 “”']
  ],
  [
    'what is far from it',
    '**Tournez** ici, la\u200bmpe.\n',
    {},
    ['1:20–21: Invisible U+200B ZERO WIDTH SPACE after “la”: take it out | fix 19–20 “”']
  ],
  [
    'what stands between blanks',
    'Tournez \u200b ici.\n',
    {},
    ['1:9–10: Invisible U+200B ZERO WIDTH SPACE after “Tournez”: take it out | Take it out 8–9 “”']
  ],
  [
    'what stands before a word',
    '\u200bTournez ici.\n',
    {},
    ['1:1–2: Invisible U+200B ZERO WIDTH SPACE before “Tournez”: take it out | fix 0–1 “”']
  ],
  [
    'what stands before a blank',
    '\u200b Tournez ici.\n',
    {},
    ['1:1–2: Invisible U+200B ZERO WIDTH SPACE before “Tournez”: take it out | Take it out 0–1 “”']
  ],
  [
    'what stands in a line by itself',
    'Tournez\n\u200b\nici.\n',
    {},
    ['2:1–2: Invisible U+200B ZERO WIDTH SPACE after “Tournez”: take it out | Take it out 8–9 “”']
  ],
  ['what is all there is', '\u200b\n', {}, ['1:1–2: Invisible U+200B ZERO WIDTH SPACE by itself: take it out | Take it out 0–1 “”']],
  [
    'what stands behind many blanks',
    `Tournez.${' '.repeat(30)}\u200b\n`,
    {},
    ['1:39–40: Invisible U+200B ZERO WIDTH SPACE by itself: take it out | Take it out 38–39 “”']
  ],
  [
    'what stands behind a long word',
    'Abcdefghijklmnopqrstuvwxyzab\u200b.\n',
    {},
    ['1:29–30: Invisible U+200B ZERO WIDTH SPACE after “efghijklmnopqrstuvwxyzab”: take it out | fix 28–29 “”']
  ],
  [
    'what stands before a long word',
    '\u200bAbcdefghijklmnopqrstuvwxyzab.\n',
    {},
    ['1:1–2: Invisible U+200B ZERO WIDTH SPACE before “Abcdefghijklmnopqrstuvwx”: take it out | fix 0–1 “”']
  ],
  [
    'what stands behind some words',
    'Tournez le bouton\u200b ici.\n',
    {},
    ['1:18–19: Invisible U+200B ZERO WIDTH SPACE after “bouton”: take it out | fix 17–18 “”']
  ],
  [
    'what is not allowed',
    'Tour\u00adnez\u200bici.\n',
    {options: {allow: ['U+00AD']}},
    ['1:9–10: Invisible U+200B ZERO WIDTH SPACE after “Tournez”: take it out | fix 8–9 “”']
  ],
  [
    'what English has not',
    'Tour\u00adnez\u200bici.\n',
    {source: 'Tu\u200brn.\n'},
    ['1:5–6 “Tour\u00adnez\u200bici.”: Invisible U+00AD SOFT HYPHEN after “Tour”: take it out | fix 4–5 “”']
  ],
  [
    'what the English of its unit has not',
    bilingual([], '{Tour\u00adnez.|Turn.}'),
    {source: 'Turn. Tu\u00adrn.\n'},
    ['1:35–36 101: Invisible U+00AD SOFT HYPHEN after “Tour”: take it out | fix 34–35 “”']
  ],
  ['nothing that its English has', bilingual([], '{Tour\u00adnez.|Tu\u00adrn.}'), {}, []]
])('an invisible character: %s', async (_, target, look, expected) => {
  expect(await placed('invisible-character', target, look)).toEqual(expected)
})
