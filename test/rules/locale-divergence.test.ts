import {describe, expect, test} from 'vitest'
import {bilingual} from '../bilingual.ts'
import {placed} from './placed.ts'

const locales = ['de-de', 'es-es', 'it-it', 'ja-jp', 'ko-kr', 'pt-br'] as const

/** What is said of a French document among others. */
function told(own: string, others: readonly string[], look: object = {}): Promise<string[]> {
  const sisters = locales.slice(0, others.length)
  const files = Object.fromEntries(sisters.map((sister, index) => [`${sister}/a.md`, others[index] ?? '']))
  return placed('locale-divergence', own, {sisters, files, ...look})
}

describe('of quotes', () => {
  const document = (...quotes: readonly string[]) => bilingual([], quotes.map(quote => `- {B|${quote}}`).join('\n'))
  const good = document('Turn the dial.', 'Wait.', 'Press it.')
  const wheel = document('Turn the wheel.', 'Wait.', 'Press it.')
  const knob = document('Turn the knob.', 'Wait.', 'Press it.')
  const punctuated = document('Turn the dial!', 'Wait.', 'Press it.')
  const leaked = document('Turn the O365_W14_2nd.', 'Wait.', 'Press it.')

  test.each([
    ['other words', ['Turn the wheel.', 'Wait.', 'Press it.'], ['1:96–111 101: The quote says “wheel” where de-DE and es-ES say “dial”']],
    [
      'words at more than one place',
      ['Press the wheel.', 'Wait.', 'Press it.'],
      ['1:96–112 101: The quote’s words are not those of de-DE and es-ES: “Turn the dial.”']
    ],
    [
      'a text of its own',
      ['Turn the dial.', 'Smile.', 'Wait.', 'Press it.'],
      ['2:96–102 102: Only this translation has “Smile.” here: de-DE and es-ES do not']
    ],
    [
      'two texts of its own',
      ['Turn the dial.', 'Smile.', 'Laugh.', 'Wait.', 'Press it.'],
      ['2:96–3:102 102 103: Only this translation has “Smile.” and 1 more here: de-DE and es-ES do not']
    ],
    [
      'two texts for one',
      ['Turn the dial.', 'Smile.', 'Laugh.', 'Press it.'],
      ['2:96–3:102 102 103: There is “Smile.” and 1 more where de-DE and es-ES have “Wait.”']
    ],
    [
      'one text for two',
      ['Smile.', 'Press it.'],
      ['1:96–102 101: There is “Smile.” where de-DE and es-ES have “Turn the dial.” and 1 more']
    ],
    ['two texts too few', ['Turn the dial.'], ['1:124–124: Here de-DE and es-ES have “Wait.” and 1 more, which this translation lacks']],
    ['no first text', ['Wait.', 'Press it.'], ['1:96–96: Here de-DE and es-ES have “Turn the dial.”, which this translation lacks']],
    ['other signs', ['Turn the dial!', 'Wait.', 'Press it.'], []]
  ])('finds %s', async (_, own, found) => {
    expect(await told(document(...own), [good, good])).toEqual(found)
  })

  const names = (who: string) => [`1:96–111 101: The quote says “wheel” where ${who} say “dial”`]
  test.each([
    ['two', [good, good], names('de-DE and es-ES')],
    ['half, its own among them', [good, good, knob], []],
    ['three', [good, good, good], names('de-DE, es-ES and it-IT')],
    ['five', [good, good, good, good, good], names('de-DE, es-ES, it-IT, ja-JP and ko-KR')],
    ['six', [good, good, good, good, good, good], names('6 other locales')],
    ['two, one of them without quotes', [good, '- Warten\n'], []]
  ])('needs more than half, and names them: %s', async (_, others, found) => {
    expect(await told(wheel, others)).toEqual(found)
  })

  test.each([
    ['a leaked token', leaked, good, {}, []],
    ['a token that leaked elsewhere', good, leaked, {}, []],
    [
      'kinds of change that are asked for',
      punctuated,
      good,
      {options: {ignore: []}},
      ['1:96–110 101: The quote says “!” where de-DE and es-ES say “.”']
    ],
    ['fewer locales than are to be', wheel, good, {options: {fewestLocales: 4}}, []],
    ['anything beside English', wheel, good, {source: '- Turn the dial.\n- Wait.\n- Press it.\n'}, []]
  ])('of %s', async (_, own, most, look, found) => {
    expect(await told(own, [most, most], look)).toEqual(found)
  })
})

describe('of blocks', () => {
  const document = (code: string) => `# A\n\nText.\n\n\`\`\`\n${code}\n\`\`\`\n\n## B\n`
  const good = document('a = 1')

  test.each([
    [
      'other code',
      document('a = 2'),
      ['5:1–7:4: There is a code block “``` a = 2 ```” where de-DE and es-ES have a code block “``` a = 1 ```”']
    ],
    ['no other white space in code', document('a =   1'), []],
    ['no other words', good.replace('Text', 'Texte'), []],
    [
      'a heading of another level',
      good.replace('##', '###'),
      ['9:1–6: There is a heading of level 3 where de-DE and es-ES have a heading of level 2']
    ],
    [
      'two blocks of its own',
      `${good}\n- C\n- D\n`,
      ['11:3–12:4: Only this translation has a list item and 1 more here: de-DE and es-ES do not']
    ],
    [
      'a block too few',
      good.replace('# A\n\n', ''),
      ['1:1–1: Here de-DE and es-ES have a heading of level 1, which this translation lacks']
    ]
  ])('finds %s', async (_, own, found) => {
    expect(await told(own, [good, good])).toEqual(found)
  })
})
