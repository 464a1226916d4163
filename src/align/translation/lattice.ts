import type {Band} from './band.ts'
import {explainedEdge, impossible, type Likelihood} from './likelihood.ts'
import type {Piece} from './pieces.ts'

/** Some source pieces ↔ some target pieces, or one side alone. Indices; ends exclusive. */
export interface Bead {
  readonly source: readonly [start: number, end: number]
  readonly target: readonly [start: number, end: number]
  /** Probability that the bead is right, 0 … 1: its share of all ways through the lattice. */
  readonly confidence: number
}

/** A step of the alignment: how many pieces it takes of either side. */
interface Step {
  readonly sources: number
  readonly targets: number
  readonly cost: number
  /** Two pairs that stand in opposite order. */
  readonly isSwap?: true
}

const steps: readonly Step[] = [
  {sources: 1, targets: 1, cost: Math.log(0.93)},
  {sources: 1, targets: 2, cost: Math.log(0.012)},
  {sources: 2, targets: 1, cost: Math.log(0.012)},
  {sources: 2, targets: 2, cost: Math.log(0.0003)},
  {sources: 2, targets: 2, cost: Math.log(0.0003), isSwap: true},
  {sources: 1, targets: 0, cost: Math.log(0.006)},
  {sources: 0, targets: 1, cost: Math.log(0.006)}
]
const oneOfRow = Math.log(0.15) // To leave out a cell while the one before it stands.
const leaveNext = Math.log(0.2) // To go on leaving out: other blocks, or more of the same block or row.
const leaveRest = Math.log(0.6)
const replace = Math.log(0.005) // To leave out and to add at one place.

// What the last step took. What both sides have alone at one place comes source first: one alignment is one way.
type State = 0 | 1 | 2
const both = 0
const sourceOnly = 1
const targetOnly = 2
const states: readonly State[] = [0, 1, 2]

/** The likeliest alignment of two documents' pieces, in order, with the probability of each bead. */
export function bestBeads(source: readonly Piece[], target: readonly Piece[], likelihood: Likelihood, band: Band): Bead[] {
  const offsets = rowOffsets(band)
  const scores = scoreSteps(source, target, likelihood, band, offsets)
  const best = forward(Math.max)
  const all = forward(logAdd)
  const rest = backward()
  const end = cell(source.length, target.length)
  const whole = states.reduce((sum, state) => logAdd(sum, read(all, end, state)), impossible)
  return trace()

  function cell(row: number, column: number): number {
    if (row < 0 || row > source.length || column < (band.from[row] ?? 1) || column > (band.to[row] ?? 0)) return -1
    return (offsets[row] ?? 0) + column - (band.from[row] ?? 0)
  }

  /** What a step from a cell costs behind a step that took `state`. */
  function cost(step: number, state: State, row: number, column: number): number {
    const [a, b] = [source[row], target[column]]
    if (step < 5) {
      const score = scores[step]?.[cell(row, column)] ?? impossible
      // What stood before it was left out: that is why one of them opens its block and the other does not.
      if (state === sourceOnly && b?.opens === true && a?.opens === false) return score + explainedEdge
      if (state === targetOnly && a?.opens === true && b?.opens === false) return score + explainedEdge
      return score
    }
    const isSource = step === 5
    const piece = isSource ? a : b
    if (piece === undefined || (isSource && state === targetOnly)) return impossible
    const isRest = !piece.opens || piece.column > 0
    if (state === (isSource ? sourceOnly : targetOnly)) return isRest ? leaveRest : leaveNext
    const start = (steps[step]?.cost ?? 0) + (piece.column > 0 ? oneOfRow : 0)
    if (state === sourceOnly) return start + replace
    const [before, beside] = isSource ? [source[row - 1], target[column - 1]] : [target[column - 1], source[row - 1]]
    return start + (before?.closes === false && beside?.closes === true ? explainedEdge : 0)
  }

  /** For each cell and state, what the ways there come to. */
  function forward(combine: (a: number, b: number) => number): Float64Array {
    const table = emptyTable()
    table[both] = 0
    eachCell((row, column, at) => {
      for (const state of states) {
        const here = read(table, at, state)
        if (here === impossible) continue
        for (const [index, step] of steps.entries()) {
          const to = cell(row + step.sources, column + step.targets)
          const way = to < 0 ? impossible : cost(index, state, row, column)
          if (way === impossible) continue
          const place = to * states.length + stateAfter(step)
          table[place] = combine(table[place] ?? impossible, here + way)
        }
      }
    })
    return table
  }

  /** For each cell and state, what the ways from there to the end come to. */
  function backward(): Float64Array {
    const table = emptyTable()
    const last = cell(source.length, target.length) * states.length
    table.fill(0, last, last + states.length)
    eachCell((row, column, at) => {
      for (const state of states) {
        let sum = read(table, at, state)
        for (const [index, step] of steps.entries()) {
          const to = cell(row + step.sources, column + step.targets)
          const onward = to < 0 ? impossible : read(table, to, stateAfter(step))
          if (onward !== impossible) sum = logAdd(sum, onward + cost(index, state, row, column))
        }
        table[at * states.length + state] = sum
      }
    }, true)
    return table
  }

  function trace(): Bead[] {
    const beads: Bead[] = []
    let [row, column] = [source.length, target.length]
    let state = states.reduce<State>((a, b) => (read(best, end, b) > read(best, end, a) ? b : a), both)
    while (row > 0 || column > 0) {
      const {index, step, before} = lastStep(row, column, state)
      const [toRow, toColumn] = [row, column]
      row -= step.sources
      column -= step.targets
      const ways = states.reduce((sum, one) => logAdd(sum, read(all, cell(row, column), one) + cost(index, one, row, column)), impossible)
      const confidence = Math.min(1, Math.exp(ways + read(rest, cell(toRow, toColumn), state) - whole))
      if (step.isSwap === true) {
        beads.push({source: [row + 1, row + 2], target: [column, column + 1], confidence})
        beads.push({source: [row, row + 1], target: [column + 1, column + 2], confidence})
      } else beads.push({source: [row, toRow], target: [column, toColumn], confidence})
      state = before
    }
    return beads.reverse()
  }

  /** The step by which the best way came, and the state before it. */
  function lastStep(row: number, column: number, state: State) {
    const wanted = read(best, cell(row, column), state)
    for (const [index, step] of steps.entries()) {
      const from = cell(row - step.sources, column - step.targets)
      if (from < 0 || stateAfter(step) !== state) continue
      for (const before of states) {
        if (read(best, from, before) + cost(index, before, row - step.sources, column - step.targets) === wanted) {
          return {index, step, before}
        }
      }
    }
    throw new Error(`No way through the lattice leads to ${row}, ${column}`)
  }

  function emptyTable(): Float64Array {
    return new Float64Array((offsets.at(-1) ?? 0) * states.length).fill(impossible)
  }

  function eachCell(visit: (row: number, column: number, at: number) => void, isBackward = false): void {
    for (let nth = 0; nth <= source.length; nth++) {
      const row = isBackward ? source.length - nth : nth
      const [from, to] = [band.from[row] ?? 0, band.to[row] ?? -1]
      for (let count = 0; count <= to - from; count++) {
        const column = isBackward ? to - count : from + count
        visit(row, column, cell(row, column))
      }
    }
  }
}

/** Of each step that takes both sides, its score from each cell of the band. */
function scoreSteps(
  source: readonly Piece[],
  target: readonly Piece[],
  likelihood: Likelihood,
  {from, to}: Band,
  offsets: Int32Array
): Float64Array[] {
  return steps.slice(0, 5).map(({sources, targets, cost, isSwap}) => {
    const scores = new Float64Array(offsets.at(-1) ?? 0).fill(impossible)
    for (let row = 0; row < source.length; row++) {
      if (sources > 1 && source[row]?.block !== source[row + 1]?.block) continue
      for (let column = from[row] ?? 0; column <= (to[row] ?? -1); column++) {
        if (targets > 1 && target[column]?.block !== target[column + 1]?.block) continue
        const ratio =
          isSwap === true
            ? likelihood(row, 1, column + 1, 1) + likelihood(row + 1, 1, column, 1)
            : likelihood(row, sources, column, targets)
        scores[(offsets[row] ?? 0) + column - (from[row] ?? 0)] = cost + ratio
      }
    }
    return scores
  })
}

function rowOffsets({from, to}: Band): Int32Array {
  const offsets = new Int32Array(from.length + 1)
  for (let row = 0; row < from.length; row++) offsets[row + 1] = (offsets[row] ?? 0) + Math.max(0, (to[row] ?? -1) - (from[row] ?? 0) + 1)
  return offsets
}

function stateAfter({sources, targets}: Step): State {
  return targets === 0 ? sourceOnly : sources === 0 ? targetOnly : both
}

function read(table: Float64Array, at: number, state: State): number {
  return table[at * states.length + state] ?? impossible
}

function logAdd(a: number, b: number): number {
  if (a === impossible) return b
  if (b === impossible) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
