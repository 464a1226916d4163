import {describe, expect, test} from 'vitest'
import {cellsBetween} from '../../../src/align/translation/band.ts'
import {evidenceBetween} from '../../../src/align/translation/evidence.ts'
import type {Lexicon, Translations} from '../../../src/align/translation/lexicon.ts'
import {readPieces} from '../../../src/align/translation/pieces.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'

const read = (text: string, language: string) => readPieces(parseDocument('a.md' as DocumentPath, text, 'target'), language)
const table = (words: Readonly<Record<string, Readonly<Record<string, number>>>>): Translations =>
  new Map(Object.entries(words).map(([word, others]) => [word, new Map(Object.entries(others))]))
const lexicon: Lexicon = {
  forward: table({lamp: {lampe: 0.8, feu: 0.1}, dog: {chien: 0.9}}),
  backward: table({lampe: {lamp: 0.8}, feu: {lamp: 0.1}, chien: {dog: 0.9}}),
  lengthRatio: 0
}

function evidence(english: string, french: string, known: Lexicon | null = lexicon) {
  const [source, target] = [read(english, 'en'), read(french, 'fr')]
  return evidenceBetween(source, target, known, cellsBetween(source, target, 100))
}

/** How likely some English is as some French, both ways. */
function both(english: string, french: string, known: Lexicon | null = lexicon): readonly [number, number] {
  const {forward, backward} = evidence(english, french, known)
  return [forward(0, 1, 0, 1), backward(0, 1, 0, 1)]
}

describe('the words of a text are likelier', () => {
  test.each([
    ['where they translate those of the other', ['lamp', 'lampe'], ['lamp', 'chien']],
    ['where they translate them more often', ['lamp', 'lampe'], ['lamp', 'feu']],
    ['where they are the same, though no lexicon has them', ['contoso', 'contoso'], ['contoso', 'fabrikam']],
    ['where they are the same and no lexicon has them than where it has', ['contoso', 'contoso'], ['chien', 'chien']],
    ['where all of them are explained', ['lamp dog', 'lampe chien'], ['lamp dog', 'lampe fabrikam']],
    ['where little else stands beside them', ['lamp', 'lampe'], ['lamp contoso fabrikam', 'lampe']]
  ] as const)('%s', (_, [english, french], [other, theirs]) => {
    const [likely, unlikely] = [both(english, french), both(other, theirs)]
    expect(likely[0]).toBeGreaterThan(unlikely[0])
  })

  test('in both directions', () => {
    const [likely, unlikely] = [both('lamp', 'lampe'), both('lamp', 'chien')]
    expect(Math.min(...likely)).toBeGreaterThan(0)
    expect(Math.max(...unlikely)).toBeLessThan(0)
  })

  test('with a lexicon than without one', () => {
    expect(both('lamp', 'lampe')[0]).toBeGreaterThan(both('lamp', 'lampe', null)[0])
  })

  test('where they are rare', () => {
    const common = evidence('lamp\n\nlamp\n\nlamp', 'lampe\n\nlampe\n\nlampe')
    const rare = evidence('lamp\n\ndog\n\ndog', 'lampe\n\nchien\n\nchien')
    expect(rare.forward(0, 1, 0, 1)).toBeGreaterThan(common.forward(0, 1, 0, 1))
  })

  test('where words that no lexicon has stay unexplained, rather than words that it has', () => {
    expect(both('lamp', 'fabrikam')[0]).toBeGreaterThan(both('dog', 'lampe')[0])
  })
})

describe('marks, as figures and code,', () => {
  test.each([
    ['tell for texts that share them', ['Lamp 42', 'Lampe 42'], ['Lamp', 'Lampe']],
    ['tell against texts of which one lacks them', ['Lamp', 'Lampe'], ['Lamp', 'Lampe 42']],
    ['tell once for one that stands twice', ['Lamp 42', 'Lampe 42'], ['Lamp 42', 'Lampe 43']]
  ] as const)('%s', (_, [english, french], [other, theirs]) => {
    expect(both(english, french)[0]).toBeGreaterThan(both(other, theirs)[0])
  })

  test('tell more where they are rare', () => {
    const {forward} = evidence('42\n\n42\n\n42\n\n77', '42\n\n42\n\n42\n\n77')
    expect(forward(3, 1, 3, 1)).toBeGreaterThan(forward(0, 1, 0, 1))
  })

  test('that another piece before had are forgotten', () => {
    const {forward} = evidence('Lamp 42\n\nDog', 'Lampe 42\n\nChien 42')
    expect(forward(1, 1, 1, 1)).toBeLessThan(evidence('Dog 42', 'Chien 42').forward(0, 1, 0, 1))
    expect(forward(1, 1, 0, 1)).toBeLessThan(forward(0, 1, 0, 1))
  })
})

describe('of several pieces', () => {
  const [english, french] = ['Lamp 42. Dog 77.', 'Lampe 42. Chien 77.']

  test('two explain what is in either', () => {
    const {forward} = evidence(english, 'Lampe 42, chien 77.')
    expect(forward(0, 2, 0, 1)).toBeGreaterThan(Math.max(forward(0, 1, 0, 1), forward(1, 1, 0, 1)))
  })

  test('what two are told is the sum of what each is', () => {
    const {forward, backward} = evidence(english, french)
    expect(forward(0, 1, 0, 2)).toBeCloseTo(forward(0, 1, 0, 1) + forward(0, 1, 1, 1))
    expect(backward(0, 1, 0, 2)).toBeCloseTo(backward(0, 1, 0, 1) + backward(0, 1, 1, 1))
    expect(backward(0, 2, 0, 2)).toBeCloseTo(backward(0, 2, 0, 1) + backward(0, 2, 1, 1))
  })

  test('of two blocks nothing is told together', () => {
    expect(evidence('Lamp 42.\n\nDog 77.', french).forward(0, 2, 0, 1)).toBe(0)
  })

  test('code and empty cells tell nothing by their words', () => {
    expect(evidence('```\nlamp\n```', '```\nlampe\n```').forward(0, 1, 0, 1)).toBe(0)
    expect(evidence('| |\n| - |\n| Lamp |', '| Lampe |\n| - |\n| Lampe |').forward(0, 1, 0, 1)).toBe(0)
  })
})
