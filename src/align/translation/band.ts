import {longestRising} from '../../model/rising.ts'
import type {Piece} from './pieces.ts'

/** The places of a lattice that are looked at, row by row: so many source pieces passed, so many of the target. */
export interface Cells {
  readonly rows: number
  readonly columns: number
  /** Of each row its first and its last column. Neither ever falls from one row to the next. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Of each row the number of its first cell. */
  readonly offsets: Int32Array
  readonly count: number
  /** Number of the cell where everything is passed. */
  readonly last: number
  /** Number of a cell; -1 outside the band. */
  readonly at: (row: number, column: number) => number
}

type Band = Pick<Cells, 'from' | 'to'>

const nearEdge = 2 // Cells.
const leastSure = 2 // Pieces to either side, however many pieces there are.
// Both bound time and memory, by cells in all, or by cells for each code unit of the longer document where that is more:
// of the least width, which texts of twenty code units a piece have whole; and of what gaps are widened by.
const mostOfLeast = {cells: 400_000, ofCodeUnit: 1.5}
const mostMore = {cells: 200_000, ofCodeUnit: 1}

/**
 * The cells where the alignment of two documents may run.
 *
 * @param width - Pieces to either side of the straight way between two anchors, at the least.
 */
export function cellsBetween(source: readonly Piece[], target: readonly Piece[], width: number): Cells {
  const size = Math.max(sizeOf(source), sizeOf(target))
  const leastWidth = Math.min(width, Math.max(leastSure, Math.floor(cellsFor(mostOfLeast, size) / 2 / (source.length + 1))))
  return cellsOf(bandBetween(source, target, leastWidth, cellsFor(mostMore, size)), source.length, target.length)
}

function cellsFor({cells, ofCodeUnit}: typeof mostMore, size: number): number {
  return Math.max(cells, ofCodeUnit * size)
}

/** Whether a way through a cell might have left the band: few cells lie between it and cells that are not looked at. */
export function isNearEdge({from, to, columns}: Cells, row: number, column: number): boolean {
  const [first, last] = [from[row] ?? 0, to[row] ?? columns]
  return (first > 0 && column - first < nearEdge) || (last < columns && last - column < nearEdge)
}

/** With those that a step of two pieces looks at from a cell: one to its right, and one below. */
export function widened({rows, columns, from, to}: Cells): Cells {
  const band = {
    from: from.map((_, row) => from[Math.max(0, row - 1)] ?? 0),
    to: to.map(column => Math.min(columns, column + 1))
  }
  return cellsOf(band, rows, columns)
}

function cellsOf({from, to}: Band, rows: number, columns: number): Cells {
  const offsets = new Int32Array(rows + 2)
  for (let row = 0; row <= rows; row++) offsets[row + 1] = (offsets[row] ?? 0) + (to[row] ?? 0) - (from[row] ?? 0) + 1
  const count = offsets[rows + 1] ?? 0
  const at = (row: number, column: number) =>
    row > rows || column < (from[row] ?? columns + 1) || column > (to[row] ?? -1) ? -1 : (offsets[row] ?? 0) + column - (from[row] ?? 0)
  return {rows, columns, from, to, offsets, count, last: count - 1, at}
}

/**
 * Where the alignment may run: around straight lines between pieces that stand once in both documents. They only lead
 * the way, so a wrong one does no harm.
 */
function bandBetween(source: readonly Piece[], target: readonly Piece[], leastWidth: number, cells: number): Band {
  const anchors = [{source: 0, target: 0}, ...uniquePieces(source, target), {source: source.length, target: target.length}]
  const from = new Int32Array(source.length + 1).fill(target.length)
  const to = new Int32Array(source.length + 1).fill(0)
  const gaps = anchors.slice(1).map((end, index) => gapBetween(anchors[index] ?? end, end, leastWidth, source.length))
  const mostApart = widthWithin(gaps, cells)
  for (const {start, sources, targets, apart, first, last} of gaps) {
    const [width, end] = [leastWidth + Math.min(apart, mostApart), start.source + sources]
    for (let row = first; row <= last; row++) {
      const share = Math.min(1, Math.max(0, sources === 0 ? 0.5 : (row - start.source) / sources))
      const center = start.target + share * targets + Math.min(0, row - start.source) + Math.max(0, row - end)
      from[row] = Math.max(0, Math.min(from[row] ?? 0, Math.floor(center - width)))
      to[row] = Math.min(target.length, Math.max(to[row] ?? 0, Math.ceil(center + width)))
    }
  }
  from[0] = 0
  to[source.length] = target.length
  for (let row = 1; row <= source.length; row++) to[row] = Math.max(to[row] ?? 0, to[row - 1] ?? 0)
  for (let row = source.length - 1; row >= 0; row--) from[row] = Math.min(from[row] ?? 0, from[row + 1] ?? 0)
  // What is passed in one row is where the next begins at the latest: there is always a way.
  for (let row = 0; row < source.length; row++) to[row] = Math.max(to[row] ?? 0, from[row + 1] ?? 0)
  return {from, to}
}

interface Anchor {
  readonly source: number
  readonly target: number
}

/** From one anchor to the next: how many pieces of either side, by how many the straight way may be wrong, and which rows it concerns. */
function gapBetween(start: Anchor, end: Anchor, leastWidth: number, rows: number) {
  const [sources, targets] = [end.source - start.source, end.target - start.target]
  const [first, last] = [Math.max(0, start.source - leastWidth), Math.min(rows, end.source + leastWidth)]
  return {start, sources, targets, apart: Math.abs(sources - targets), first, last}
}

/** By how much the gaps may be widened so that all together take so many cells: what a narrow one does not need is left to others. */
function widthWithin(gaps: readonly ReturnType<typeof gapBetween>[], cells: number): number {
  let left = cells / 2 // To either side.
  let rows = gaps.reduce((all, {first, last}) => all + last - first + 1, 0)
  for (const {apart, first, last} of gaps.toSorted((a, b) => a.apart - b.apart)) {
    if (apart * rows > left) return Math.floor(left / rows)
    left -= apart * (last - first + 1)
    rows -= last - first + 1
  }
  return Number.POSITIVE_INFINITY
}

/** Code units. */
function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((all, {text}) => all + text.length, 0)
}

function uniquePieces(source: readonly Piece[], target: readonly Piece[]) {
  const [ours, theirs] = [telling(source), telling(target)]
  const found = [...ours].flatMap(([key, index]) => {
    const other = theirs.get(key)
    return other === undefined || index < 0 || other < 0 ? [] : [{source: index, target: other}]
  })
  found.sort((a, b) => a.source - b.source)
  return longestRising(found.map(pair => pair.target)).flatMap(index => found[index] ?? [])
}

/** Pieces by what a translation keeps of them, -1 where several share it. */
function telling(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [index, {kind, marks, anchors}] of pieces.entries()) {
    const keys = marks.length === 0 ? anchors : [...anchors, `${kind} ${marks.join(' ')}`]
    for (const key of new Set(keys)) places.set(key, places.has(key) ? -1 : index)
  }
  return places
}
