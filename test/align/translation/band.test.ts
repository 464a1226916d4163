import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cellsBetween, isNearEdge} from '../../../src/align/translation/band.ts'
import type {Piece} from '../../../src/align/translation/pieces.ts'

const piece = (mark: number): Piece => ({
  kind: 'paragraph',
  block: 0,
  range: {start: 0, end: 1},
  text: 'x',
  isQuiet: false,
  isEmpty: false,
  opens: true,
  closes: true,
  column: -1,
  anchors: [],
  words: [],
  marks: mark === 0 ? [] : [`number ${mark}`],
  length: 1
})

const pieces = fc.array(fc.nat({max: 60}), {maxLength: 300}).map(marks => marks.map(piece))

test('a way leads from the first cell to the last, whatever the documents’ sizes and anchors', () => {
  fc.assert(
    fc.property(pieces, pieces, (source, target) => {
      const cells = cellsBetween(source, target, 14)
      expect(cells.at(0, 0)).toBe(0)
      expect(cells.at(source.length, target.length)).toBe(cells.last)
      const reached = new Uint8Array(cells.count)
      let count = 0
      for (let row = 0; row <= cells.rows; row++) {
        for (let column = cells.from[row] ?? 0; column <= (cells.to[row] ?? -1); column++) {
          const at = cells.at(row, column)
          expect(at).toBe(count++)
          const before = [cells.at(row - 1, column), cells.at(row, column - 1), cells.at(row - 1, column - 1)]
          if (at === 0 || before.some(one => one >= 0 && reached[one] === 1)) reached[at] = 1
        }
      }
      expect(count).toBe(cells.count)
      expect(reached[cells.last]).toBe(1)
    }),
    {numRuns: 100}
  )
})

test('a long document has a band, not a square', () => {
  const long = Array.from({length: 3000}, (_, index) => piece(index))
  expect(cellsBetween(long, long, 14).count).toBeLessThan(60 * long.length)
})

test('a way that runs along the band’s edge might have left it, save where the document ends', () => {
  const long = Array.from({length: 100}, (_, index) => piece(index))
  const cells = cellsBetween(long, long, 5)
  const [first, last] = [cells.from[50] ?? 0, cells.to[50] ?? 0]
  expect([first - 1, first, first + 1, first + 2, 50, last - 2, last - 1, last].map(column => isNearEdge(cells, 50, column))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    true,
    true
  ])
  expect([isNearEdge(cells, 0, 0), isNearEdge(cells, 100, 100)]).toEqual([false, false])
})
