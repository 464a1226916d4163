import {expect, test} from 'vitest'
import {append} from '../../src/model/append.ts'
import {extentOf} from '../../src/model/range.ts'

const many = Array.from({length: 500_000}, (_, index) => index)

test('adds a list to another, however long it is', () => {
  const list = [-1]
  append(list, many)
  expect([list.length, list[0], list[1], list.at(-1)]).toEqual([500_001, -1, 0, 499_999])
})

test('knows from where to where ranges reach, in any order and however many they are', () => {
  expect(extentOf(many.map(start => ({start: start + 3, end: start + 5})).reverse())).toEqual({start: 3, end: 500_004})
})
