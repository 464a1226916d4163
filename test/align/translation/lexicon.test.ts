import {describe, expect, test} from 'vitest'
import {type Example, learnLexicon} from '../../../src/align/translation/lexicon.ts'

const example = (source: string, target: string, lengthRatio = 0): Example => ({
  source: source === '' ? [] : source.split(' '),
  target: target === '' ? [] : target.split(' '),
  lengthRatio
})
const examples = ['red lamp|lampe rouge', 'green lamp|lampe verte', 'red cable|câble rouge', 'green cable|câble verte']
  .flatMap(pair => [pair, pair, pair])
  .map(pair => pair.split('|'))
  .map(([source = '', target = '']) => example(source, target))

/** The likeliest translation of each word. */
const likeliest = (table: ReadonlyMap<string, ReadonlyMap<string, number>>) =>
  Object.fromEntries([...table].map(([word, row]) => [word, [...row].sort(([, a], [, b]) => b - a)[0]?.[0]]))

describe('from texts that were paired it is learned', () => {
  test('which word translates which, in both directions', () => {
    const {forward, backward} = learnLexicon(examples)
    expect(likeliest(forward)).toEqual({red: 'rouge', lamp: 'lampe', green: 'verte', cable: 'câble'})
    expect(likeliest(backward)).toEqual({rouge: 'red', lampe: 'lamp', verte: 'green', câble: 'cable'})
  })

  test('how surely: the surer, the more was seen, and never more than it is', () => {
    const [few, many] = [examples.filter((_, index) => index % 3 === 0), examples].map(all => learnLexicon(all).forward)
    const [least = 0, most = 0] = [few?.get('red')?.get('rouge'), many?.get('red')?.get('rouge')]
    expect(least).toBeGreaterThan(0.4)
    expect(most).toBeGreaterThan(least)
    for (const row of many?.values() ?? []) {
      const all = [...row.values()]
      expect(all.reduce((sum, one) => sum + one, 0)).toBeLessThan(1)
      expect(Math.min(...all)).toBeGreaterThanOrEqual(0.02)
    }
  })

  test('that a word which stands everywhere may come from nothing', () => {
    const {backward, forward} = learnLexicon(
      ['one', 'two', 'three', 'four'].flatMap(word => Array.from({length: 5}, () => example(word, `de ${word}x`)))
    )
    expect(likeliest(forward)).toEqual({one: 'onex', two: 'twox', three: 'threex', four: 'fourx'})
    expect(backward.get('onex')?.get('one')).toBeGreaterThan(backward.get('de')?.get('one') ?? 0)
  })

  test('that a word may stay as it is, where nothing else tells', () => {
    const {forward, backward} = learnLexicon([example('open the Lumen box', 'ouvrir boîte la Lumen')])
    expect([likeliest(forward)['Lumen'], likeliest(backward)['Lumen']]).toEqual(['Lumen', 'Lumen'])
    expect(forward.get('Lumen')?.get('Lumen')).toBeGreaterThan(forward.get('open')?.get('ouvrir') ?? 0)
  })

  test('how lengths relate: the middle one', () => {
    expect(learnLexicon([0.3, 0.1, 0.9].map(ratio => example('a', 'b', ratio))).lengthRatio).toBe(0.3)
    expect(learnLexicon([]).lengthRatio).toBe(0)
  })

  test('nothing of texts that are long, or have no words', () => {
    const words = (count: number) => Array.from({length: count}, (_, index) => `w${index}`).join(' ')
    expect(learnLexicon([example(words(61), 'un')]).forward.size).toBe(0)
    expect(learnLexicon([example('one', words(61))]).forward.size).toBe(0)
    expect(learnLexicon([example('one', words(60))]).backward.size).toBeGreaterThan(0)
    expect(learnLexicon([example('', 'un'), example('one', '')]).forward.size).toBe(0)
  })
})
