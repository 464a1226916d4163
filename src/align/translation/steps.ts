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

export function stateAfter({sources, targets}: Step): State {
  return targets === 0 ? sourceOnly : sources === 0 ? targetOnly : both
}

/** What a step (an index into `steps`) from a place in the lattice, the cell `at`, comes to behind a step that left `state`. */
export type Costs = (step: number, state: State, row: number, column: number, at: number) => number

export function costsOf(source: readonly Piece[], target: readonly Piece[], likelihood: Likelihood, cells: Cells): Costs {
  const scores = pairing.map(step => scoresOf(step, source, target, likelihood, cells))
  return (step, state, row, column, at) => {
    const isPairing = step < pairing.length
    const score = isPairing ? (scores[step]?.[at] ?? impossible) : 0
    if (isPairing && (state === both || score === impossible)) return score
    const a = source[row]
    const b = target[column]
    if (isPairing) {
      // What stood before it was left out: that is why one of them opens its block and the other does not.
      if (state === sourceOnly && b?.opens === true && a?.opens === false) return score + explainedEdge
      if (state === targetOnly && a?.opens === true && b?.opens === false) return score + explainedEdge
      return score
    }
    const isSource = steps[step] === leaveOut
    const piece = isSource ? a : b
    if (piece === undefined || (isSource && state === targetOnly)) return impossible
    const last = isSource ? source[row - 1] : target[column - 1]
    if (state === (isSource ? sourceOnly : targetOnly)) return goOn(last, piece)
    const start = leaveOut.cost + (piece.column > 0 ? oneOfRow : 0)
    if (state === sourceOnly) return start + replace
    const beside = isSource ? target[column - 1] : source[row - 1]
    return start + (last?.closes === false && beside?.closes === true ? explainedEdge : 0)
  }
}

function goOn(last: Piece | undefined, piece: Piece): number {
  if (!piece.opens || piece.column > 0) return leaveRest
  const [isAfterHeading, isHeading] = [last?.kind.startsWith('heading') === true, piece.kind.startsWith('heading')]
  return isHeading === isAfterHeading ? leaveNext : isHeading ? leaveSection : leaveRest
}

/** Of a step that takes both sides, its score from each cell. */
function scoresOf(step: Step, source: readonly Piece[], target: readonly Piece[], likelihood: Likelihood, cells: Cells): Float64Array {
  const {sources, targets, cost, isSwap} = step
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

function isOneBlock(pieces: readonly Piece[], index: number): boolean {
  return pieces[index]?.block === pieces[index + 1]?.block
}
