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
// Bounds time and memory for two documents of which nothing can be said beforehand: so many, or one for each code unit of them.
const mostCells = 200_000
const leastSure = 2 // Pieces to either side, however many pieces there are.

/**
 * The cells where the alignment of two documents may run.
 *
 * @param leastWidth - Pieces to either side of the straight way between two anchors.
 */
export function cellsBetween(source: readonly Piece[], target: readonly Piece[], leastWidth: number): Cells {
  return cellsOf(bandBetween(source, target, leastWidth), source.length, target.length)
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
function bandBetween(source: readonly Piece[], target: readonly Piece[], leastWidth: number): Band {
  const anchors = [{source: 0, target: 0}, ...uniquePieces(source, target), {source: source.length, target: target.length}]
  const from = new Int32Array(source.length + 1).fill(target.length)
  const to = new Int32Array(source.length + 1).fill(0)
  const mostWide = Math.max(leastSure, Math.floor(Math.max(mostCells, sizeOf(source), sizeOf(target)) / (source.length + 1) / 2))
  for (let index = 1; index < anchors.length; index++) {
    const [a, b] = [anchors[index - 1], anchors[index]]
    if (a === undefined || b === undefined) continue
    const [sources, targets] = [b.source - a.source, b.target - a.target]
    const width = Math.min(mostWide, leastWidth + Math.abs(sources - targets))
    for (let row = Math.max(0, a.source - leastWidth); row <= Math.min(source.length, b.source + leastWidth); row++) {
      const share = Math.min(1, Math.max(0, sources === 0 ? 0.5 : (row - a.source) / sources))
      const center = a.target + share * targets + Math.min(0, row - a.source) + Math.max(0, row - b.source)
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
