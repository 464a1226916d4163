import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cellsBetween, isNearEdge, widened} from '../../../src/align/translation/band.ts'
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

/** Columns of a row that are looked at. */
const reach = ({from, to}: ReturnType<typeof cellsBetween>, row: number) => [from[row] ?? -1, to[row] ?? -1]
const many = (count: number, mark: (index: number) => number = () => 0) => Array.from({length: count}, (_, index) => piece(mark(index)))
const told = (source: readonly Piece[], target: readonly Piece[], rows: readonly number[], width = 5) => {
  const cells = cellsBetween(source, target, width)
  return rows.map(row => reach(cells, row))
}

test.each([
  [
    'around the straight way, where nothing tells',
    many(100),
    many(100),
    [
      [0, 5],
      [45, 55],
      [95, 100]
    ]
  ],
  [
    'wider, where one is longer',
    many(100),
    many(140),
    [
      [0, 45],
      [25, 115],
      [95, 140]
    ]
  ],
  [
    'and where the other is',
    many(140),
    many(100),
    [
      [0, 45],
      [0, 81],
      [26, 100]
    ]
  ],
  [
    'around what stands once in both',
    many(100, index => index + 1),
    [...many(40), ...many(100, index => index + 1)],
    [
      [0, 65],
      [85, 95],
      [135, 140]
    ]
  ],
  [
    'not around what stands twice in one',
    many(100, index => (index === 50 ? 7 : 0)),
    many(100, index => (index === 20 || index === 80 ? 7 : 0)),
    [
      [0, 5],
      [45, 55],
      [95, 100]
    ]
  ],
  [
    'not around what another kind of piece holds',
    many(100, index => (index === 50 ? 7 : 0)),
    many(100, index => (index === 20 ? 7 : 0)).map(one => ({...one, kind: 'code'})),
    [
      [0, 5],
      [45, 55],
      [95, 100]
    ]
  ]
])('cells are looked at %s', (_, source, target, rows) => {
  expect(told(source, target, [0, 50, 100])).toEqual(rows)
})

const sentences = many(20_000).map(one => ({...one, text: 'A piece of 20 signs.'}))
const [short, long] = [many(20_000), many(40_000)]

test.each([
  ['no narrower than asked for in a long document', sentences, sentences, 10_000, 10_000 - 14, 10_000 + 14],
  ['but of as many pieces of a sign each', short, short, 10_000, 10_000 - 9, 10_000 + 9],
  ['no wider than some cells for all, where much may be wrong', short, long, 10_000, 20_000 - 13, 20_000 + 13],
  [
    'wide where a part is gone, in a document of any length',
    many(20_000, index => (index === 9900 ? 1 : index === 10_100 ? 2 : 0)),
    many(19_900, index => (index === 9900 ? 1 : index === 10_000 ? 2 : 0)),
    10_000,
    9950 - 109,
    9950 + 109
  ]
])('the band is %s', (_, source, target, row, first, last) => {
  expect(told(source, target, [row], 14)).toEqual([[first, last]])
})

test('next to nothing against much takes no square of cells', () => {
  const cells = cellsBetween(many(100), many(100_000), 14)
  expect(cells.count).toBeLessThan(500_000)
})

test('names by which links reach a heading lead the way, whatever its marks', () => {
  const named = (at: number) => many(100).map((one, index) => (index === at ? {...one, anchors: ['a'], marks: [`number ${at}`]} : one))
  const [first = 0, last = 0] = told(named(50), named(30), [50])[0] ?? []
  expect([first <= 30, last >= 30, last < 60]).toEqual([true, true, true])
})

test('a band that is widened has a cell more to the right of each row, and below it', () => {
  const cells = widened(cellsBetween(many(100), many(100), 5))
  expect([reach(cells, 0), reach(cells, 50), reach(cells, 100)]).toEqual([
    [0, 6],
    [44, 56],
    [94, 100]
  ])
  expect([cells.at(50, 43), cells.at(50, 57), cells.at(101, 100), cells.at(0, 0), cells.at(100, 100)]).toEqual([
    -1,
    -1,
    -1,
    0,
    cells.count - 1
  ])
})
