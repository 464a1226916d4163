import {describe, expect, test} from 'vitest'
import {documentLanguage, type Passage, passages} from '../../src/check/passages.ts'
import type {Bitext} from '../../src/model/bitext.ts'
import type {DocumentPath, Locale} from '../../src/model/brand.ts'
import {parseDocument} from '../../src/parse/parse-document.ts'
import {bilingual} from '../bilingual.ts'
import {unaligned} from '../unaligned.ts'

const parse = (text: string) => parseDocument('fr-fr/a.md' as DocumentPath, text, 'target')

/** What readers see of a text: kind, text, its English, units. */
function seen(text: string, source: string | null = null, more: Partial<Bitext> = {}) {
  const target = parse(text)
  const bitext = {
    ...unaligned(target, source === null ? null : parse(source)),
    english: target.units.map(({quote}) => quote?.text ?? ''),
    ...more
  }
  return passages(bitext, 0.5).map(({kind, text: words, english, units, range}) => {
    expect(text.slice(range.start, range.end)).toBe(words)
    return [kind, words, english, ...units]
  })
}

describe('readers see', () => {
  test.each([
    [
      'units, with their English',
      '{Un.|One.} {Deux.|Two.}',
      [
        ['unit', 'Un.', 'One.', 0],
        ['unit', 'Deux.', 'Two.', 1]
      ]
    ],
    ['a unit of which no English is known', '{Un.|}', [['unit', 'Un.', null, 0]]],
    [
      'blocks without units',
      '# Un\n\nDeux.',
      [
        ['block', 'Un', null],
        ['block', 'Deux.', null]
      ]
    ],
    [
      'each text once',
      '{Un.|One.} Deux.\n\nTrois.',
      [
        ['unit', 'Un.', 'One.', 0],
        ['block', 'Trois.', null]
      ]
    ],
    ['nothing in code', '```\nun\n```', []],
    [
      'alternative texts beside units',
      '{Un.|One.} ![Deux](a.png)',
      [
        ['unit', 'Un.', 'One.', 0],
        ['alt-text', '![Deux](a.png)', null]
      ]
    ],
    ['alternative texts of their own', '![Deux](a.png)', [['alt-text', '![Deux](a.png)', null]]],
    ['nothing where spans are damaged', '<span data-ttu-id="a-2">Deux.</span> ![Trois](a.png)', []],
    [
      'what stands before and behind damage',
      'Un.\n\n<span data-ttu-id="a-2">Deux.</span>\n\nTrois.',
      [
        ['block', 'Un.', null],
        ['block', 'Trois.', null]
      ]
    ]
  ])('%s', (_, text, expected) => {
    expect(seen(bilingual([], text))).toEqual(expected)
  })

  test('titles and descriptions, beside those of English', () => {
    const text = '---\ntitle: Un\ntitleSuffix:\ndescription: Deux\nauthor: Ada\n---\n'
    expect(seen(text, '---\ntitle: One\n---\n')).toEqual([
      ['front-matter', 'Un', 'One'],
      ['front-matter', 'Deux', null]
    ])
    expect(seen(text)).toEqual([
      ['front-matter', 'Un', null],
      ['front-matter', 'Deux', null]
    ])
  })

  test('no English of a unit that hardly belongs to it', () => {
    const known = parse(bilingual([], '{Un.|One.} {Deux.|Two.}'))
    const units = known.units.map((unit, index) => ({...unit, confidence: index === 0 ? 0.5 : 0.49}))
    const bitext = {...unaligned({...known, units}), english: ['One.', 'Two.']}
    expect(passages(bitext, 0.5).map(({english}) => english)).toEqual(['One.', null])
  })
})

describe('all passages together are', () => {
  const german = 'Die Lampe ist mit dem Schalter verbunden, und das Kabel ist nicht zu lang. '
  const french = 'La lampe est reliée à l’interrupteur, et le câble n’est pas trop long. '
  const of = (...texts: readonly string[]): Passage[] =>
    texts.map(text => ({kind: 'block', text, range: {start: 0, end: text.length}, english: null, units: [], signs: 0}))
  test.each([
    ['in the locale’s language', of(french, french, french), null],
    ['in another', of(german, german, german), 'German'],
    ['in another, where the first says nothing', of('OK', german, german, german), 'German'],
    ['in the locale’s language, where it is plain from the start', of(french.repeat(20), german.repeat(500)), null],
    ['in no language that can be told', of(), null]
  ])('%s', (_, all, language) => {
    expect(documentLanguage(all, 'fr-FR' as Locale)).toEqual(language)
  })
})
