import type {Cells} from './band.ts'
import {explainedEdge, impossible, type Likelihood} from './likelihood.ts'
import type {Piece} from './pieces.ts'

/** A step of the alignment: how many pieces it takes of either side. */
export interface Step {
  readonly sources: number
  readonly targets: number
  /** Logarithm of how often translations take it. */
  readonly cost: number
  /** Two pairs that stand in opposite order. */
  readonly isSwap?: true
}

const pairing: readonly Step[] = [
  {sources: 1, targets: 1, cost: Math.log(0.93)},
  {sources: 1, targets: 2, cost: Math.log(0.012)},
  {sources: 2, targets: 1, cost: Math.log(0.012)},
  {sources: 2, targets: 2, cost: Math.log(0.0003)},
  {sources: 2, targets: 2, cost: Math.log(0.001), isSwap: true}
]
const leaveOut: Step = {sources: 1, targets: 0, cost: Math.log(0.006)}
const add: Step = {sources: 0, targets: 1, cost: Math.log(0.006)}
const outOfOrder = -1_000_000 // To leave out behind what was added: no way, but where the cells leave no other.
const oneOfRow = Math.log(0.15) // To leave out a cell while the one before it stands.
// To go on leaving out: other blocks; more of the same block, row or section; a section behind the rest of another.
const leaveNext = Math.log(0.2)
const leaveRest = Math.log(0.6)
const leaveSection = Math.log(0.1)
const replace = Math.log(0.005) // To leave out and to add at one place.

export const steps: readonly Step[] = [...pairing, leaveOut, add]

// What the last step took. What both sides have alone at one place comes source first: one alignment is one way.
export type State = 0 | 1 | 2
export const both = 0
export const sourceOnly = 1
export const targetOnly = 2
export const states: readonly State[] = [both, sourceOnly, targetOnly]

/** What steps cost, each from a place in the lattice: row, column, and the cell there. Numbers only: all cells ask for them. */
export interface Costs {
  /** Of each step that takes both sides, in the order of `steps`, its cost from each cell behind a step that took both; empty: it leads nowhere. */
  readonly pairing: readonly Float64Array[]
  /** What each of those costs more or less behind a step that left `state`. */
  readonly edge: (state: State, row: number, column: number) => number
  readonly leaveOut: (state: State, row: number, column: number) => number
  readonly add: (state: State, row: number, column: number) => number
}

/** Place of a step among `steps`. */
export const leaving = pairing.length
export const adding = pairing.length + 1

export function costsOf(source: readonly Piece[], target: readonly Piece[], likelihood: Likelihood, cells: Cells): Costs {
  const [ours, theirs] = [sideOf(source), sideOf(target)]
  return {
    pairing: pairing.map(step => scoresOf(step, source, target, likelihood, cells)),
    // What stood before was left out: that is why one of two opens its block and the other does not.
    edge(state, row, column) {
      const opening = state === sourceOnly ? theirs.opens[column] : state === targetOnly ? ours.opens[row] : none
      const within = state === sourceOnly ? ours.opens[row] : theirs.opens[column]
      return opening === yes && within === no ? explainedEdge : 0
    },
    leaveOut(state, row, column) {
      if (state === targetOnly) return outOfOrder
      if (state === sourceOnly) return ours.onward[row] ?? impossible
      return (ours.start[row] ?? impossible) + (hasOutrun(ours, row, theirs, column) ? explainedEdge : 0)
    },
    add(state, row, column) {
      if (state === targetOnly) return theirs.onward[column] ?? impossible
      const start = theirs.start[column] ?? impossible
      if (state === sourceOnly) return start + replace
      return start + (hasOutrun(theirs, column, ours, row) ? explainedEdge : 0)
    }
  }
}

const [no, yes, none] = [0, 1, 2]

/** What the steps ask of each piece of a side; behind the last stands that there is none. */
interface Side {
  readonly opens: Uint8Array
  /** Whether the piece before closes its block. */
  readonly closed: Uint8Array
  /** What it costs to leave the piece out alone, or as the first of some. */
  readonly start: Float64Array
  /** What it costs behind one that was left out. */
  readonly onward: Float64Array
}

/** Whether before a place a block has ended on the other side and not on this one. */
function hasOutrun(one: Side, at: number, other: Side, otherAt: number): boolean {
  return one.closed[at] === no && other.closed[otherAt] === yes
}

function sideOf(pieces: readonly Piece[]): Side {
  const length = pieces.length + 1
  const side = {
    opens: new Uint8Array(length).fill(none),
    closed: new Uint8Array(length).fill(none),
    start: new Float64Array(length).fill(impossible),
    onward: new Float64Array(length).fill(impossible)
  }
  for (const [index, piece] of pieces.entries()) {
    side.opens[index] = piece.opens ? yes : no
    side.closed[index + 1] = piece.closes ? yes : no
    side.start[index] = leaveOut.cost + (piece.column > 0 ? oneOfRow : 0)
    side.onward[index] = goOn(pieces[index - 1], piece)
  }
  return side
}

function goOn(last: Piece | undefined, piece: Piece): number {
  if (!piece.opens || piece.column > 0) return leaveRest
  const [isAfterHeading, isHeading] = [last?.kind.startsWith('heading') === true, piece.kind.startsWith('heading')]
  return isHeading === isAfterHeading ? leaveNext : isHeading ? leaveSection : leaveRest
}

const nowhere = new Float64Array()

/** Of a step that takes both sides, its score from each cell; empty where no block has as many pieces. */
function scoresOf(step: Step, source: readonly Piece[], target: readonly Piece[], likelihood: Likelihood, cells: Cells): Float64Array {
  const {sources, targets, cost, isSwap} = step
  if (!hasBlockOf(sources, source) || !hasBlockOf(targets, target)) return nowhere
  const scores = new Float64Array(cells.count).fill(impossible)
  for (let row = 0; row <= cells.rows; row++) {
    if (sources > 1 && !isOneBlock(source, row)) continue
    let at = cells.offsets[row] ?? 0
    for (let column = cells.from[row] ?? 0; column <= (cells.to[row] ?? -1); column++, at++) {
      if (targets > 1 && !isOneBlock(target, column)) continue
      const ratio =
        isSwap === true
          ? likelihood(row, 1, column + 1, 1) + likelihood(row + 1, 1, column, 1) + crossed(source, row, target, column)
          : likelihood(row, sources, column, targets)
      scores[at] = cost + ratio
    }
  }
  return scores
}

/** What the swap explains: that one of a pair opens or closes the block and the other does not. */
function crossed(source: readonly Piece[], row: number, target: readonly Piece[], column: number): number {
  return differences(source[row], target[column + 1]) * explainedEdge + differences(source[row + 1], target[column]) * explainedEdge
}

/** How many edges of the block one of two pieces has and the other lacks. */
function differences(a: Piece | undefined, b: Piece | undefined): number {
  return (a?.opens === b?.opens ? 0 : 1) + (a?.closes === b?.closes ? 0 : 1)
}

function hasBlockOf(count: number, pieces: readonly Piece[]): boolean {
  return count === 1 || pieces.some((_, index) => isOneBlock(pieces, index))
}

function isOneBlock(pieces: readonly Piece[], index: number): boolean {
  return pieces[index]?.block === pieces[index + 1]?.block
}
