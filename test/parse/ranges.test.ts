import {expect, test} from 'vitest'
import {subtract} from '../../src/parse/ranges.ts'

const ranges = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([start, end]) => ({start, end}))

test.each([
  ['nothing', ranges([2, 5]), [], ranges([2, 5])],
  ['what ends where a range begins', ranges([2, 5]), ranges([0, 2]), ranges([2, 5])],
  ['what begins where a range ends', ranges([2, 5]), ranges([5, 7]), ranges([2, 5])],
  ['a range’s begin', ranges([2, 5]), ranges([1, 3]), ranges([3, 5])],
  ['a range’s end', ranges([2, 5]), ranges([4, 9]), ranges([2, 4])],
  ['a middle', ranges([2, 9]), ranges([4, 6]), ranges([2, 4], [6, 9])],
  ['two middles', ranges([2, 9]), ranges([3, 4], [5, 6]), ranges([2, 3], [4, 5], [6, 9])],
  ['the whole', ranges([2, 5]), ranges([2, 5]), []],
  ['more than the whole', ranges([2, 5], [6, 8]), ranges([0, 7]), ranges([7, 8])],
  ['what lies in what was cut already', ranges([2, 9]), ranges([3, 8], [4, 5]), ranges([2, 3], [8, 9])],
  ['one of several ranges', ranges([0, 2], [4, 6], [8, 9]), ranges([4, 6]), ranges([0, 2], [8, 9])],
  ['several ranges, by one cut for each', ranges([0, 4], [6, 9]), ranges([1, 2], [7, 8]), ranges([0, 1], [2, 4], [6, 7], [8, 9])]
])('cuts out %s', (_, whole, cuts, left) => {
  expect(subtract(whole, cuts)).toEqual(left)
})
