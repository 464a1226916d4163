import {describe, expect, test} from 'vitest'
import {majorityOf} from '../../src/text/majority.ts'

const of = (...texts: readonly string[]) => majorityOf(texts.map(text => [...text]))
const said = (...texts: readonly string[]) => {
  const {sequence, departures} = of(...texts)
  return {
    sequence: sequence.join(''),
    departures: departures.map((own, index) =>
      own.map(one => `${texts[index]?.slice(...one.own) ?? ''}→${sequence.slice(...one.most).join('')} ${one.voters.length}`)
    )
  }
}

describe('what most sequences have', () => {
  test('is what all have where they agree', () => {
    expect(said('abc', 'abc', 'abc')).toEqual({sequence: 'abc', departures: [[], [], []]})
  })

  test('leaves out what one of three has alone, and puts in what it lacks', () => {
    expect(said('abcd', 'abXcd', 'acd')).toEqual({sequence: 'abcd', departures: [[], ['X→ 2'], ['→b 2']]})
  })

  test('outvotes the base where two others agree', () => {
    expect(said('abcdeX', 'abcdeY', 'abcdeY', 'abcQeX', 'abcdeY')).toEqual({
      sequence: 'abcdeY',
      departures: [['X→Y 3'], [], [], ['Q→d 4', 'X→Y 3'], []]
    })
  })

  test('keeps apart two that differ side by side', () => {
    expect(said('abcd', 'aXcd', 'abYd')).toEqual({sequence: 'abcd', departures: [[], ['X→b 2'], ['Y→c 2']]})
  })

  test('of two that disagree is the first, and says that nobody agrees with it', () => {
    expect(said('abc', 'aXc').departures).toEqual([[], ['X→b 1']])
  })

  test('a sequence that has nothing in common has no part in it', () => {
    const long = (word: string) => Array.from({length: 2000}, (_, index) => `${word}${index}`)
    const {sequence, departures} = majorityOf([long('a'), long('a'), long('b')])
    expect(sequence).toEqual(long('a'))
    expect(departures).toEqual([[], [], []])
  })

  test('nothing of nothing', () => {
    expect(majorityOf([])).toEqual({sequence: [], departures: []})
    expect(said('', 'a', 'a')).toEqual({sequence: 'a', departures: [['→a 2'], [], []]})
  })
})
