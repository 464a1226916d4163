import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lineStarts, pointAt, spanOf} from '../../src/text/lines.ts'

test.each([
  ['LF', 'a\nb\n', [0, 2, 4]],
  ['CRLF', 'a\r\nb\r\n', [0, 3, 6]],
  ['a lone CR', 'a\rb', [0, 2]],
  ['all of them', 'a\r\n\r\nb\n\rc', [0, 3, 5, 7, 8]],
  ['a byte order mark, which is a code unit like any other', '\ufeffa\nb', [0, 3]],
  ['no line end', '', [0]]
])('lines end at %s', (_, text, starts) => {
  expect(lineStarts(text)).toEqual(starts)
})

test.each([
  ['the first code unit', 0, 1, 1],
  ['the last of a line', 2, 1, 3],
  ['the first of the next', 4, 2, 1],
  ['behind a character of two code units', 6, 2, 3],
  ['the text’s end', 7, 2, 4]
])('counts lines and columns from 1, in code units: %s', (_, offset, line, column) => {
  expect(pointAt(lineStarts('ab\r\n😀c'), offset)).toEqual({line, column, offset})
})

test('a range has both its ends', () => {
  expect(spanOf(lineStarts('a\nbc'), {start: 0, end: 3})).toEqual({
    start: {line: 1, column: 1, offset: 0},
    end: {line: 2, column: 2, offset: 3}
  })
})

test('a line’s start and a column lead back to the offset', () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom('a', '\n', '\r', '😀', '\ufeff')}), text => {
      const starts = lineStarts(text)
      for (let offset = 0; offset <= text.length; offset++) {
        const {line, column} = pointAt(starts, offset)
        expect((starts[line - 1] ?? Number.NaN) + column - 1).toBe(offset)
        expect(starts[line] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(offset)
      }
    })
  )
})
