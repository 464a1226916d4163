import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {bilingual} from '../bilingual.ts'
import {defaultSettings, today} from '../settings.ts'
import {placed} from './placed.ts'

/** What is told of a document’s words, and the place and text of what mends it. */
async function told(locale: string, text: string, only: string): Promise<string[]> {
  const request = {workspace: memoryWorkspace({[`${locale}/a.md`]: text}), settings: defaultSettings([locale], null), rules}
  const {findings} = await lint({...request, only: [], changedSince: null, today, version: '0'})
  return findings
    .filter(({ruleId}) => ruleId === only)
    .map(({message, fix, suggestions}) => {
      const edits = (fix ?? suggestions[0])?.edits.map(({range: {start, end}, text: own}) => `${start.offset}–${end.offset} “${own}”`)
      return `${message} | ${fix === null ? (suggestions[0]?.message ?? 'nothing') : 'fix'} | ${edits?.join(', ')}`
    })
}

test.each([
  ['zh-hans', '请打开 设置。\n', ['A space that cannot be meant in “请打开 设置。”: take it out | fix | 3–4 “”']],
  [
    'zh-hans',
    '请打开 设置，然后 等待。\n',
    ['A space that cannot be meant in “请打开 设置，然后 等待”: take it out, and 1 more in this text | fix | 3–4 “”, 9–10 “”']
  ],
  ['zh-hans', '请打开设置。\n', []],
  ['ja-jp', '設定 画面を開きます。\n', ['A space that cannot be meant in “設定 画面を開きます。”: take it out | Take it out | 2–3 “”']],
  ['fr-fr', 'Réglez l’ intervalle de la lampe.\n', ['A space that cannot be meant in “Réglez l’ intervalle”: take it out | fix | 9–10 “”']]
])('a stray space, %s: %s', async (locale, text, expected) => {
  expect(await told(locale, text, 'stray-space')).toEqual(expected)
})

const again = (word: string, place: string) =>
  `“${word}” stands twice in a row: take one out, or put in what is missing between them | Take one out | ${place} “”`

test.each([
  ['in a sentence', 'Appuyez sur sur le bouton.\n', [again('sur', '11–15')]],
  ['in each text', 'Appuyez sur sur le bouton.\n\nAppuyez sur sur le bouton.\n', [again('sur', '11–15'), again('sur', '39–43')]],
  ['not where English says it twice as well', bilingual([], '{Appuyez sur sur le bouton.|Press Press the button.}\n'), []],
  ['where English does not', bilingual([], '{Appuyez sur sur le bouton.|Press the button.}\n'), [again('sur', '41–45')]],
  ['not where it may be meant', 'Vous vous connectez.\n', []]
])('a doubled word is told %s', async (_, text, expected) => {
  expect(await told('fr-fr', text, 'doubled-word')).toEqual(expected)
})

test.each([
  [
    'a bracket',
    bilingual([], '{Appuyez (ici.|Press here.}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici.”: put in its partner, or take it out | Take it out 38–39 “”']
  ],
  [
    'a bracket that English closes',
    bilingual([], '{Appuyez (ici.|Press (here).}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici.”: put in its partner, or take it out']
  ],
  ['no bracket that English leaves open', bilingual([], '{Appuyez (ici.|Press (here.}'), {}, []],
  ['no bracket where English has a list mark', bilingual([], '{Appuyez (ici.|Press a) here.}'), {}, []],
  [
    'a guillemet where English has a list mark',
    bilingual([], '{Appuyez « ici.|Press a) here.}'),
    {},
    ['1:39–40 101: “«” has no partner in “Appuyez « ici.”: put in its partner, or take it out']
  ],
  ['no quotation mark that English leaves open', bilingual([], '{Appuyez “ici.|Press “here.}'), {}, []],
  ['no guillemet for it', bilingual([], '{Appuyez « ici.|Press “here.}'), {}, []],
  ['no quotation mark where English has one in code', bilingual([], '{Appuyez “ici.|Press a “here” or `”` there.}'), {}, []],
  ['no guillemet either', bilingual([], '{Appuyez « ici.|Press a “here” or `”` there.}'), {}, []],
  [
    'but a bracket',
    bilingual([], '{Appuyez (ici.|Press a “here” or `”` there.}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici.”: put in its partner, or take it out']
  ],
  ['no quotation mark that a straight one may close', bilingual([], '{Appuyez “ici" là.|Press here.}'), {}, []],
  [
    'a bracket beside straight ones',
    bilingual([], '{Appuyez (ici" là".|Press here.}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici" là".”: put in its partner, or take it out | Take it out 38–39 “”']
  ],
  [
    'a guillemet where English has straight ones',
    bilingual([], '{Appuyez « ici.|Press "here".}'),
    {},
    ['1:39–40 101: “«” has no partner in “Appuyez « ici.”: put in its partner, or take it out']
  ],
  [
    'the first bracket of two',
    bilingual([], '{Appuyez (ici (là.|Press here.}'),
    {},
    ['1:39–40 101: “(” has no partner in “Appuyez (ici (là.”: put in its partner, or take it out | Take it out 38–39 “”']
  ],
  [
    'one mark of each kind',
    bilingual([], '{Appuyez (ici « là.|Press here.}'),
    {},
    [
      '1:39–40 101: “(” has no partner in “Appuyez (ici « là.”: put in its partner, or take it out | Take it out 38–39 “”',
      '1:44–45 101: “«” has no partner in “Appuyez (ici « là.”: put in its partner, or take it out | Take it out 43–44 “”'
    ]
  ],
  [
    'marks of several units',
    bilingual([], '{Signez.|Sign.}\n\n{Appuyez (ici.|Press here.}\n\n{Signez « ceci.|Sign it.}'),
    {},
    [
      '3:39–40 102: “(” has no partner in “Appuyez (ici.”: put in its partner, or take it out | Take it out 158–159 “”',
      '5:38–39 103: “«” has no partner in “Signez « ceci.”: put in its partner, or take it out | Take it out 289–290 “”'
    ]
  ],
  [
    'a bracket without English',
    '# Lampe\n\nAppuyez (ici. Attendez là).\n\nSignez (ceci.\n',
    {},
    ['5:8–9: “(” has no partner in “Signez (ceci.”: put in its partner, or take it out']
  ],
  [
    'a bracket in a title and beside an image',
    '---\ntitle: Lampe (petite\n---\n# Lampe\n\n![Lampe (petite](a.png)\n',
    {source: '---\ntitle: Lamp (small)\n---\n# Lamp\n\n![Lamp (small)](a.png)\n'},
    [
      '2:14–15: “(” has no partner in “Lampe (petite”: put in its partner, or take it out',
      '6:9–10 “![Lampe (petite](a.png)”: “(” has no partner in “![Lampe (petite](a.png)”: put in its partner, or take it out'
    ]
  ],
  ['no bracket that a later sentence closes', 'Appuyez ([ici](a.md). Attendez là).\n', {source: 'Press [here](a.md). Wait there.\n'}, []],
  [
    'a bracket of the second sentence',
    'Appuyez [ici](a.md). Attendez (là.\n',
    {source: 'Press [here](a.md). Wait there.\n'},
    ['1:31–32 “Attendez (là.”: “(” has no partner in “Appuyez [ici](a.md). Attendez (là.”: put in its partner, or take it out | likely']
  ],
  [
    'a bracket that opens it',
    'Appuyez [ici](a.md). (Attendez là.\n',
    {source: 'Press [here](a.md). Wait there.\n'},
    ['1:22–23 “(Attendez là.”: “(” has no partner in “Appuyez [ici](a.md). (Attendez là.”: put in its partner, or take it out | likely']
  ],
  [
    'a bracket at the end of the first',
    'Appuyez [ici](a.md) (. Attendez là.\n',
    {source: 'Press [here](a.md). Wait there.\n'},
    [
      '1:21–22 “Appuyez [ici](a.md) (.”: “(” has no partner in “Appuyez [ici](a.md) (. Attendez là.”: put in its partner, or take it out | likely'
    ]
  ],
  [
    'nothing that is not sure enough',
    'Appuyez [ici](a.md). Attendez (là.\n',
    {source: 'Press [here](a.md). Wait there.\n', options: {leastConfidence: 1}},
    []
  ],
  [
    'no guillemet of a block whose English has a mark too many',
    'Appuyez [ici](a.md). Attendez « [là](b.md).\n',
    {source: 'Press [here](a.md). Wait “[there](b.md).\n'},
    []
  ],
  [
    'marks of several blocks',
    '# Lampe\n\n```\na\n```\n\nAppuyez (sur `a`.\n\nAttendez « là. Lisez [ici](b.md).\n\n![x](x.png)\n\nTournez (le bouton.\n',
    {source: '# Lamp\n\n```\na\n```\n\nPress on `a`.\n\nWait there. Read [here](b.md).\n\n![x](x.png)\n\nTurn the knob.\n'},
    [
      '7:9–10 “Appuyez (sur `a`.”: “(” has no partner in “Appuyez (sur `a`.”: put in its partner, or take it out | Take it out 28–29 “”',
      '9:10–11 “Attendez « là.”: “«” has no partner in “Attendez « là. Lisez [ici](b.md).”: put in its partner, or take it out | likely',
      '13:9–10 “Tournez (le bouton.”: “(” has no partner in “Tournez (le bouton.”: put in its partner, or take it out | Take it out 95–96 “”'
    ]
  ]
])('a mark without its partner: %s', async (_, target, look, expected) => {
  expect(await placed('unbalanced-pair', target, look)).toEqual(expected)
})

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

test.each([
  [
    'in a translation',
    bilingual([], '{Signez.|Sign.}\n\n{Ouvrez Brand_Suite ici.|Open the suite.}'),
    {},
    ['3:38–49 102: “Brand_Suite” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in a quote',
    bilingual([], '{Signez.|Sign.}\n\n{Ouvrez la suite.|Open Brand_Suite here.}'),
    {},
    ['3:114–125 102: “Brand_Suite” is a content system’s token: put the name in its place in the quote']
  ],
  ['in neither, if it is in both', bilingual([], '{Ouvrez Brand_Suite ici.|Open Brand_Suite here.}'), {}, []],
  ['in no translation whose quote writes it otherwise', bilingual([], '{Ouvrez Brand_Suite ici.|Open brand_suite here.}'), {}, []],
  [
    'in a quote whose translation writes it otherwise',
    bilingual([], '{Ouvrez Brand_suite ici.|Open Brand_Suite here.}'),
    {},
    ['1:121–132 101: “Brand_Suite” is a content system’s token: put the name in its place in the quote']
  ],
  [
    'in both, if it is a product code',
    bilingual([], '{Ouvrez XO365_W14_2nd ici.|Open XO365_W14_2nd here.}'),
    {},
    [
      '1:38–51 101: “XO365_W14_2nd” is a content system’s token: put the name in its place in the translation',
      '1:123–136 101: “XO365_W14_2nd” is a content system’s token: put the name in its place in the quote'
    ]
  ],
  ['in neither, if a number stands further back', bilingual([], '{Ouvrez Brand_O365_2nd ici.|Open Brand_O365_2nd here.}'), {}, []],
  [
    'in no translation, if English has it',
    bilingual([], '{Ouvrez Brand_Suite ici.|Open the suite.}'),
    {source: 'Open the suite. Brand_Suite is here.\n'},
    []
  ],
  [
    'in no quote, if English has it',
    bilingual([], '{Ouvrez la suite ici.|Open Brand_Suite here.}\n\n{Signez.|Sign it.}'),
    {source: 'Sign it. Brand_Suite is here.\n'},
    []
  ],
  [
    'in no quote that is told with its English',
    bilingual([], '{Ouvrez la suite.|Open Brand_Suite here.}'),
    {source: 'Open the suite here.\n'},
    []
  ],
  [
    'in a quote whose English is gone',
    bilingual([], '{Ouvrez la suite ici.|Open Brand_Suite here.}\n\n{Signez.|Sign it.}'),
    {source: 'Sign it.\n'},
    ['1:118–129 101: “Brand_Suite” is a content system’s token: put the name in its place in the quote']
  ],
  [
    'in the one where another name is known',
    bilingual([], '{Ouvrez Brand_Suite et Print_Pro.|Open the suite.}'),
    {options: {allow: ['Print_Pro']}},
    ['1:38–49 101: “Brand_Suite” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in no quote, if it is known',
    bilingual([], '{Ouvrez la suite.|Open Brand_Suite and Print_Pro.}'),
    {options: {allow: ['Print_Pro']}},
    ['1:114–125 101: “Brand_Suite” is a content system’s token: put the name in its place in the quote']
  ],
  [
    'in a plain document, if it is a product code',
    'Ouvrez O365_W14_2nd et Brand_Suite ici.\n',
    {},
    ['1:8–20: “O365_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in a plain document, if it is not known',
    'Ouvrez O365_W14_2nd et O366_W14_2nd.\n',
    {options: {allow: ['O365_W14_2nd']}},
    ['1:24–36: “O366_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in a plain document, if English has it not',
    'Ouvrez O365_W14_2nd et O366_W14_2nd.\n',
    {source: 'Open O365_W14_2nd.\n'},
    ['1:24–36: “O366_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ],
  [
    'in its text alone',
    '# Lampe\n\nOuvrez XO365_W14_2nd ici.\n\n```\nO365_W14_2nd\n```\n\n    O365_W14_2nd O3_a\n',
    {},
    ['3:8–21: “XO365_W14_2nd” is a content system’s token: put the name in its place in the translation']
  ]
])('a token that leaked is told %s', async (_, target, look, expected) => {
  expect(await placed('placeholder-leak', target, look)).toEqual(expected)
})

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
  ]
])('garbled text: %s', async (_, target, look, expected) => {
  expect(await placed('garbled-text', target, look)).toEqual(expected)
})

const entry = (source: string, target: string, status = 'preferred', locale: string | null = 'de') => ({source, target, locale, status})
const [light, banned] = [entry('lamp', 'Leuchte'), entry('lamp', 'Lampe', 'forbidden')]

test.each([
  [
    'another word',
    bilingual([], '{Ding.|Thing.}\n\n{Diese Lampe.|This lamp.}'),
    [light],
    {},
    ['3:31–43 102: “lamp” is not translated as the glossary says: write “Leuchte”']
  ],
  ['no term in the unit before', bilingual([], '{Leuchten.|Lamps.}\n\n{Diese Lampe.|This lamp.}'), [light], {}, []],
  ['no term in the unit behind', bilingual([], '{Ding.|Thing.}\n\n{Diese Lampe.|This lamp.}\n\n{Leuchte.|Light.}'), [light], {}, []],
  [
    'a term farther away',
    bilingual([], '{Leuchte.|Light.}\n\n{Ding.|Thing.}\n\n{Diese Lampe.|This lamp.}\n\n{Ding.|Thing.}\n\n{Leuchte.|Light.}'),
    [light],
    {},
    ['5:31–43 103: “lamp” is not translated as the glossary says: write “Leuchte”']
  ],
  [
    'a forbidden word',
    bilingual([], '{Ding.|Thing.}\n\n{Diese Lampe.|This lamp.}'),
    [banned],
    {},
    ['3:37–42 102: The glossary forbids “Lampe” for “lamp”']
  ],
  ['nothing where no word is wanted', bilingual([], '{Dieses Licht.|This lamp.}'), [banned], {}, []],
  ['no forbidden word in a good one', bilingual([], '{Diese Stehlampe.|This lamp.}'), [banned, entry('lamp', 'Stehlampe')], {}, []],
  [
    'a forbidden word beside a good one',
    bilingual([], '{Diese Stehlampe, eine Lampe.|This lamp.}'),
    [banned, entry('lamp', 'Stehlampe')],
    {},
    ['1:53–58 101: The glossary forbids “Lampe” for “lamp”: write “Stehlampe”']
  ],
  [
    'the second forbidden word',
    bilingual([], '{Die Funzel.|This lamp.}'),
    [banned, entry('lamp', 'Funzel', 'forbidden'), light],
    {},
    ['1:35–41 101: The glossary forbids “Funzel” for “lamp”: write “Leuchte”']
  ],
  [
    'two terms',
    bilingual([], '{Diese Lampe und der Drehknopf.|This lamp and the dial.}'),
    [light, entry('dial', 'Regler', 'preferred', null)],
    {},
    [
      '1:31–61 101: “dial” is not translated as the glossary says: write “Regler”',
      '1:31–61 101: “lamp” is not translated as the glossary says: write “Leuchte”'
    ]
  ],
  ['nothing left in English', bilingual([], '{This lamp.|This lamp.}'), [light], {}, []],
  ['nothing of another language', bilingual([], '{Diese Lampe.|This lamp.}'), [entry('lamp', 'lampe', 'preferred', 'fr')], {}, []],
  [
    'a plain text',
    '# Ding\n\n[Diese Lampe](a.md).\n',
    [light],
    {source: '# Thing\n\n[This lamp](a.md).\n'},
    ['3:1–21: “lamp” is not translated as the glossary says: write “Leuchte”']
  ],
  [
    'nothing that is not sure enough',
    '# Ding\n\n[Diese Lampe](a.md).\n',
    [light],
    {source: '# Thing\n\n[This lamp](a.md).\n', leastConfidence: 1},
    []
  ]
])(
  'a term of the glossary: %s',
  async (_, target, glossary, {leastConfidence = 0.9, ...look}: {source?: string; leastConfidence?: number}, expected) => {
    expect(await placed('glossary-term', target, {...look, locale: 'de-de', options: {glossary, leastConfidence}})).toEqual(expected)
  }
)

const ownPath = {localizedPaths: false, leastConfidence: 0.5}

test.each([
  [
    'another one',
    bilingual([], '{Voir ![a](a.png).|See ![a](b.png).}'),
    {},
    ['1:36–47 101: The image is “a.png”, in English it is “b.png” | Show “b.png” 40–45 “b.png”']
  ],
  [
    'another one, for certain',
    bilingual([], '{Voir ![a](a.png).|See ![a](b.png).}'),
    {source: 'See ![a](b.png).\n'},
    ['1:36–47 101: The image is “a.png”, in English it is “b.png” | fix 40–45 “b.png”']
  ],
  ['a lost one', bilingual([], '{Voir.|See ![a](b.png).}'), {}, ['1:31–36 101: The English shows the image “b.png” here: it is lost']],
  ['one too many', bilingual([], '{Voir ![a](a.png).|See.}'), {}, ['1:36–47 101: The image “a.png” is not in the English']],
  [
    'another one, and one too many',
    bilingual([], '{Voir ![a](a.png) et ![b](b.png).|See ![c](c.png).}'),
    {source: 'See ![c](c.png).\n'},
    [
      '1:36–47 101: The image is “a.png”, in English it is “c.png” | Show “c.png” 40–45 “c.png”',
      '1:51–62 101: The image “b.png” is not in the English'
    ]
  ],
  [
    'another one, and a lost one',
    bilingual([], '{Voir ![a](a.png).|See ![c](c.png) and ![d](d.png).}'),
    {source: 'See ![c](c.png) and ![d](d.png).\n'},
    [
      '1:31–48 101: The English shows the image “d.png” here: it is lost',
      '1:36–47 101: The image is “a.png”, in English it is “c.png” | Show “c.png” 40–45 “c.png”'
    ]
  ],
  [
    'one of HTML',
    bilingual([], '{Voir <img src="a.png">.|See <img src="b.png">.}'),
    {},
    ['1:36–53 101: The image is “a.png”, in English it is “b.png” | Show “b.png” 45–50 “b.png”']
  ],
  [
    'one of docfx',
    bilingual([], '{Voir :::image source="a.png":::|See :::image source="b.png":::}'),
    {},
    ['1:36–62 101: The image is “a.png”, in English it is “b.png” | Show “b.png” 52–57 “b.png”']
  ],
  [
    'one that is defined',
    bilingual([], '{Voir ![a][x].|See ![a][x].}\n\n[x]: a.png\n'),
    {source: 'See ![a][x].\n\n[x]: b.png\n'},
    ['1:36–43 101: The image is “a.png”, in English it is “b.png” | fix 138–143 “b.png”']
  ],
  ['no link', bilingual([], '{Voir [a](a.md) ![a](a.png).|See [a](b.md) ![a](a.png).}'), {}, []],
  ['none of the locale', bilingual([], '{Voir ![a](m/fr-fr/a.png).|See ![a](m/en-us/a.png).}'), {}, []],
  [
    'one of the locale, if it is to be the same',
    bilingual([], '{Voir ![a](m/fr-fr/a.png).|See ![a](m/en-us/a.png).}'),
    {options: ownPath},
    ['1:36–55 101: The image is “m/fr-fr/a.png”, in English it is “m/en-us/a.png” | Show “m/en-us/a.png” 40–53 “m/en-us/a.png”']
  ],
  [
    'one outside units',
    bilingual([], '{Voir.|See.}\n\n![a](a.png)\n\n{Puis.|Then.}'),
    {source: 'See.\n\n![a](b.png)\n\nThen.\n'},
    ['3:1–12: The image is “a.png”, in English it is “b.png” | fix 122–127 “b.png”']
  ],
  [
    'one that is lost there',
    bilingual([], '{Voir.|See.}\n\n{Puis.|Then.}'),
    {source: 'See.\n\n![a](b.png)\n\nThen.\n'},
    ['1:36–36: The English shows the image “b.png” here: it is lost']
  ],
  [
    'one that English has not',
    bilingual([], '{Voir.|See.}\n\n![a](b.png)\n\n{Puis.|Then.}'),
    {source: 'See.\n\nThen.\n'},
    ['3:1–12: The image “b.png” is not in the English']
  ],
  [
    'one of a plain text',
    '# Lampe\n\n![a](a.png)\n\nVoir `a`.\n',
    {source: '# Lamp\n\n![a](b.png)\n\nSee `a`.\n'},
    ['3:1–12: The image is “a.png”, in English it is “b.png” (or English has changed since) | Show “b.png” 14–19 “b.png”']
  ]
])('an image: %s', async (_, target, look, expected) => {
  expect(await placed('image-mismatch', target, look)).toEqual(expected)
})

const mixed = 'Tournez le bouton and the lamp goes off when the time is up.'
const turn = 'Turn the dial, and the lamp goes off when the time is up.'

test.each([
  ['behind a translation', `${mixed}\n`, {}, ['1:19–57: Left in English: “and the lamp goes off when the time is”']],
  [
    'of as many words',
    `${mixed}\n`,
    {options: {fewestWords: 9, leastConfidence: 0.5}},
    ['1:19–57: Left in English: “and the lamp goes off when the time is”']
  ],
  ['not of fewer', `${mixed}\n`, {options: {fewestWords: 10, leastConfidence: 0.5}}, []],
  ['not in English', `Turn it.\n\n${mixed}\n`, {locale: 'en-gb'}, []],
  ['not where no language is known', `${mixed}\n`, {locale: 'und'}, []],
  ['not in a document that is English', `${turn} Then you can wait for the light of the tower.\n`, {}, []],
  ['not in a unit left in English', bilingual([], `{${turn}|${turn}}`), {}, []],
  ['not in a unit left in English but for capitals', bilingual([], `{${turn.toLowerCase()}|${turn}}`), {}, []],
  [
    'in a unit of other words',
    bilingual([], `{${turn}|Push the dial, and the lamp goes off when the time is up.}`),
    {},
    ['1:36–87 101: Left in English: “the dial, and the lamp goes off when the time is up”']
  ],
  [
    'in the second unit',
    bilingual([], `{Un.|One.}\n\n{${mixed}|${turn}}`),
    {},
    ['3:49–90 102: Left in English: “and the lamp goes off when the time is up”']
  ],
  [
    'outside units',
    bilingual([], `{Un.|One.}\n\n${turn}`),
    {},
    ['3:6–54: Left in English: “the dial, and the lamp goes off when the time is”']
  ],
  [
    'in a title',
    bilingual([`title: ${turn}`], '{Un.|One.}'),
    {source: `---\ntitle: ${turn}\n---\nOne.\n`},
    ['2:8–64: Left in English: “Turn the dial, and the lamp goes off when the time is up”']
  ]
])('English is told %s', async (_, target, look, expected) => {
  expect(await placed('partly-translated', target, look)).toEqual(expected)
})

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
  ]
])('another language is told %s', async (_, target, look, expected) => {
  expect(await placed('wrong-language', target, look)).toEqual(expected)
})
