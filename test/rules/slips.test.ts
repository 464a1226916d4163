import {expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import {memoryWorkspace} from '../../src/workspace/memory.ts'
import {bilingual} from '../bilingual.ts'
import {defaultSettings, today} from '../settings.ts'

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
  ['fr-fr', 'Réglez l’ intervalle de la lampe.\n', ['A space that cannot be meant in “églez l’ interval”: take it out | fix | 9–10 “”']]
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
