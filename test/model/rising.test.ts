import fc from 'fast-check'
import {expect, test} from 'vitest'
import {longestRising} from '../../src/model/rising.ts'

test.each([
  ['what rises already', [1, 2, 5], [0, 1, 2]],
  ['all but what moved', [1, 9, 2, 3], [0, 2, 3]],
  ['one of equals', [2, 2, 2], [2]],
  ['one of what falls', [3, 2, 1], [2]],
  ['nothing of nothing', [], []]
])('keeps %s', (_, values, kept) => {
  expect(longestRising(values)).toEqual(kept)
})

test('rises strictly, and none is longer', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({max: 12}), {maxLength: 9}), values => {
      const kept = longestRising(values)
      for (const [place, index] of kept.entries()) {
        if (place === 0) continue
        expect(index).toBeGreaterThan(kept[place - 1] ?? -1)
        expect(values[index]).toBeGreaterThan(values[kept[place - 1] ?? -1] ?? -1)
      }
      const longest = values.reduce<number[]>((lengths, value, index) => {
        const before = lengths.filter((_, earlier) => (values[earlier] ?? 0) < value && earlier < index)
        return [...lengths, 1 + Math.max(0, ...before)]
      }, [])
      expect(kept).toHaveLength(Math.max(0, ...longest))
    })
  )
})
