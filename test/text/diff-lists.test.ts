import {diffArrays} from 'diff'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {diffLists} from '../../src/text/diff-lists.ts'

/** What the package says of the same lists. */
function oracle(before: readonly string[], after: readonly string[], longest: number) {
  const parts = diffArrays([...before], [...after], {maxEditLength: longest})
  return parts?.map(({added, removed, count}) => ({kind: added ? 'added' : removed ? 'removed' : 'common', count})) ?? null
}

const lists = (letters: number, maxLength: number) => fc.array(fc.integer({min: 0, max: letters}).map(String), {maxLength})
const runs = process.env['TULINT_THOROUGH'] === '1' ? 200_000 : 2000

describe('the shortest way from one list to another', () => {
  test.each([
    [1, 12],
    [3, 20],
    [30, 40]
  ])('is that of the package diff: %i letters, %i items', (letters, length) => {
    fc.assert(
      fc.property(lists(letters, length), lists(letters, length), fc.integer({min: 0, max: 60}), (before, after, longest) => {
        expect(diffLists(before, after, longest)).toEqual(oracle(before, after, longest))
      }),
      {numRuns: runs}
    )
  })

  test('of a list that was edited here and there, too', () => {
    const edited = lists(8, 60).chain(before =>
      fc.tuple(
        fc.constant(before),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'new', '1', '2')), {maxLength: 8}).map(edits => {
          const after = [...before]
          for (const [at, text] of edits) after.splice(at % (after.length + 1), text === '' ? 1 : 0, ...(text === '' ? [] : [text]))
          return after
        })
      )
    )
    fc.assert(
      fc.property(edited, ([before, after]) => {
        expect(diffLists(before, after, 100)).toEqual(oracle(before, after, 100))
      }),
      {numRuns: runs}
    )
  })

  test('is given up beyond the longest', () => {
    expect(diffLists(['a', 'b'], ['c', 'd'], 3)).toBe(null)
    expect(diffLists(['a', 'b'], ['c', 'd'], 4)).toEqual([
      {kind: 'removed', count: 2},
      {kind: 'added', count: 2}
    ])
    const long = Array.from({length: 100_000}, (_, index) => String(index))
    expect(diffLists(long, [...long].reverse(), 50)).toBe(null)
  })

  test('between equal lists is none', () => {
    expect(diffLists([], [], 5)).toEqual([])
    expect(diffLists(['a', 'b'], ['a', 'b'], 5)).toEqual([{kind: 'common', count: 2}])
  })
})
