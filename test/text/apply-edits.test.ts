import {describe, expect, test} from 'vitest'
import {applyFixes} from '../../src/text/apply-edits.ts'

const edit = (start: number, end: number, text: string) => ({range: {start, end}, text})

describe('fixes of a text', () => {
  test('are applied in order of place, whatever order they come in', () => {
    expect(applyFixes('abcdef', [[edit(4, 5, 'E')], [edit(0, 1, 'A')], [edit(2, 2, '-')]])).toEqual({text: 'Ab-cdEf', applied: 3})
  })

  test('wait where they overlap or touch an earlier one', () => {
    expect(applyFixes('abcdef', [[edit(0, 3, 'X')], [edit(2, 4, 'Y')], [edit(3, 4, 'Z')], [edit(5, 6, '!')]])).toEqual({
      text: 'Xde!',
      applied: 2
    })
  })

  test('are applied wholly or not at all', () => {
    const both = [edit(0, 1, 'A'), edit(4, 5, 'E')]
    expect(applyFixes('abcdef', [both, [edit(2, 3, 'C')]])).toEqual({text: 'AbcdEf', applied: 1})
    expect(applyFixes('abc', [[edit(0, 2, 'X'), edit(1, 3, 'Y')]])).toEqual({text: 'abc', applied: 0})
  })

  test('beyond the end of the text are left alone', () => {
    expect(applyFixes('abc', [[edit(2, 9, 'X')]])).toEqual({text: 'abc', applied: 0})
  })

  test.each(['\n', '\r\n', '\r'])('write line ends as the file does: %j', end => {
    expect(applyFixes(`a${end}b${end}`, [[edit(1, 1, '\nx\n')]]).text).toBe(`a${end}x${end}${end}b${end}`)
  })
})
