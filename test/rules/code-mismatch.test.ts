import {describe, expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const fence = (...lines: readonly string[]) => ['```ts', ...lines, '```'].join('\n')

describe('a block of code is told', () => {
  test.each([
    [
      'that names another language',
      '```js\na\n```',
      fence('a'),
      {},
      ['3:1–6: The code block names “js”, in English it names “ts” | fix 126–128 “ts”']
    ],
    [
      'that names none',
      '```\na\n```',
      fence('a'),
      {},
      ['3:1–4: The code block names no language, in English it names “ts” | fix 126–126 “ts”']
    ],
    [
      'that names one where English names none',
      '```js\na\n```',
      '```\na\n```',
      {},
      ['3:1–6: The code block names “js”, in English it names no language']
    ],
    ['that can name none', '    a\n', fence('a'), {}, ['3:1–6: The code block names no language, in English it names “ts”']],
    [
      'where one line differs',
      fence('a', 'c', 'd'),
      fence('a', 'b', 'd'),
      {},
      ['5:1–2: The line of code “c” is “b” in English | fix 131–132 “b”']
    ],
    ['where two lines differ', fence('a', 'c', 'e'), fence('a', 'b', 'd'), {}, ['5:1–2: The line of code “c” is “b” in English']],
    ['where a line is lost', fence('a'), fence('a', '', 'b'), {}, ['5:4–4: The line of code “b” of the English is lost here']],
    ['where a line is new', fence('a', '', '', 'b'), fence('a'), {}, ['7:1–2: The line of code “b” is not in the English']],
    [
      'in a quote',
      `> ${fence('a').replaceAll('\n', '\n> ')}`,
      `> ${fence('b').replaceAll('\n', '\n> ')}`,
      {},
      ['4:3–4: The line of code “a” is “b” in English | fix 133–134 “b”']
    ],
    [
      'beside a comment, which is a person’s',
      fence('a // un'),
      fence('b // one'),
      {},
      ['4:1–8: The line of code “a // un” is “b // one” in English']
    ],
    ['not for its comment', fence('a // un'), fence('a // one'), {}, []],
    [
      'for its comment, if nothing may differ',
      fence('a // un'),
      fence('a // one'),
      {options: {mayDiffer: []}},
      ['4:1–8: The line of code “a // un” is “a // one” in English']
    ],
    [
      'for a string, with a suggestion',
      fence('a("un")'),
      fence('a("one")'),
      {},
      ['4:1–8: The line of code “a("un")” is “a("one")” in English | Write “a("one")” 129–136 “a("one")”']
    ],
    ['not for a string that may differ', fence('a("un")'), fence('a("one")'), {options: {mayDiffer: ['strings']}}, []],
    [
      'for a placeholder, with a suggestion',
      fence('a <un>'),
      fence('a <one>'),
      {},
      ['4:1–7: The line of code “a <un>” is “a <one>” in English | Write “a <one>” 129–135 “a <one>”']
    ],
    ['not for a placeholder that may differ', fence('a <un>'), fence('a <one>'), {options: {mayDiffer: ['placeholders']}}, []],
    ['not where English has fewer blocks', `${fence('a')}\n\n${fence('b')}`, fence('c'), {}, []]
  ])('%s', async (_, code, english, look, expected) => {
    const target = bilingual([], `{Un.|One is here.}\n\n${code}\n`)
    expect(await placed('code-mismatch', target, {source: `One is here.\n\n${english}\n`, ...look})).toEqual(expected)
  })
})

const changed = '1:38–46 101: The code “dimmen” is “dim” in English'

describe('a code span is told', () => {
  test.each([
    ['that changed', '{Lancez `dimmen`.|Run `dim`.}', {}, [`${changed} | Write “dim” 37–45 “\`dim\`”`]],
    [
      'that changed from what English says',
      '{Lancez `dimmen`.|Run `dim`.}',
      {source: 'Run `dim`.\n'},
      [`${changed} | fix 37–45 “\`dim\`”`]
    ],
    ['that changed from what English says no more', '{Lancez `dimmen`.|Run `dim`.}', {source: 'Run `dimm`.\n'}, [changed]],
    [
      'that changed, as HTML',
      '{Lancez <code>dimmen</code>.|Run `dim`.}',
      {source: 'Run `dim`.\n'},
      ['1:38–57 101: The code “dimmen” is “dim” in English | fix 37–56 “<code>dim</code>”']
    ],
    ['that stands beside the English word', '{Lancez `dimmen` dim.|Run `dim`.}', {source: 'Run `dim`.\n'}, [changed]],
    ['that English has as a word', '{Lancez `dimmen`.|Run `dim` dimmen.}', {source: 'Run `dim` dimmen.\n'}, [changed]],
    [
      'whose string changed',
      '{Lancez `a "un"`.|Run `a "one"`.}',
      {source: 'Run `a "one"`.\n'},
      ['1:38–46 101: The code “a "un"” is “a "one"” in English | Write “a "one"” 37–45 “`a "one"`”']
    ],
    ['that is a word now', '{Lancez dim.|Run `dim`.}', {}, ['1:31–42 101: The code “dim” of the English is lost here']],
    ['that is new', '{Lancez `dim`.|Run it.}', {}, ['1:38–43 101: The code “dim” is not in the English']],
    ['not where it was a word', '{Lancez `dim`.|Run dim.}', {}, []],
    ['not for its escapes', '{Lancez `a_b`.|Run `a\\_b`.}', {}, []],
    ['not for a string that may differ', '{Lancez `a "un"`.|Run `a "one"`.}', {options: {mayDiffer: ['strings']}}, []],
    [
      'with another that ran together with it',
      '{Lancez `a``b`.|Run `a` `b`.}',
      {},
      ['1:38–44 101: Code ran together: put a word or a blank between “a” and “b”']
    ],
    [
      'with one that it ran together with neither',
      '{Lancez `a``c`.|Run `d` `b`.}',
      {},
      ['1:31–45 101: The code “b” of the English is lost here', '1:38–44 101: The code “a``c” is “d” in English']
    ],
    [
      'beside others, in their order',
      '{Lancez `x`, `y` `z`.|Run `a` `b`.}',
      {source: 'Run `a` `b`.\n'},
      [
        '1:38–41 101: The code “x” is “a” in English',
        '1:43–46 101: The code “y” is “b” in English',
        '1:47–50 101: The code “z” is not in the English'
      ]
    ]
  ])('%s', async (_, text, look, expected) => {
    expect(await placed('code-mismatch', bilingual([], text), look)).toEqual(expected)
  })

  test('of a plain document with a word of caution', async () => {
    expect(await placed('code-mismatch', 'Un est ici, avec `dimmen`.\n', {source: 'One is here, with `dim`.\n'})).toEqual([
      '1:18–26 “Un est ici, avec `dimmen`.”: The code “dimmen” is “dim” in English (or English has changed since) | Write “dim” 17–25 “`dim`”'
    ])
  })
})
