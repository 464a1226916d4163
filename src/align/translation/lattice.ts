import type {Cells} from './band.ts'
import {impossible} from './likelihood.ts'
import {both, type Costs, type State, stateAfter, states, steps} from './steps.ts'

/** Some source pieces ↔ some target pieces, or one side alone (Gale and Church 1993). Indices; ends exclusive. */
export interface Bead {
  readonly source: readonly [start: number, end: number]
  readonly target: readonly [start: number, end: number]
  /** Probability that the bead is right, 0 … 1: its share of all ways through the lattice. */
  readonly confidence: number
}

/**
 * The likeliest way through the lattice, from its first cell to its last, with the probability of each bead.
 *
 * @see Rabiner 1989, “A Tutorial on Hidden Markov Models”: Viterbi's algorithm and the forward–backward procedure.
 */
export function bestBeads(cells: Cells, costs: Costs): Bead[] {
  const {best, all} = forward(cells, costs)
  const rest = backward(cells, costs)
  const whole = states.reduce((sum, state) => logAdd(sum, read(all, cells.last, state)), impossible)
  const beads: Bead[] = []
  let {rows: row, columns: column} = cells
  let state = states.reduce<State>((a, b) => (read(best, cells.last, b) > read(best, cells.last, a) ? b : a), both)
  while (row > 0 || column > 0) {
    const {index, step, before} = lastStep(cells, costs, best, row, column, state)
    const onward = read(rest, cells.at(row, column), state)
    const [endRow, endColumn] = [row, column]
    row -= step.sources
    column -= step.targets
    const from = cells.at(row, column)
    const ways = states.reduce((sum, one) => logAdd(sum, read(all, from, one) + costs(index, one, row, column, from)), impossible)
    const confidence = Math.min(1, Math.exp(ways + onward - whole))
    if (step.isSwap === true) {
      beads.push({source: [row + 1, row + 2], target: [column, column + 1], confidence})
      beads.push({source: [row, row + 1], target: [column + 1, column + 2], confidence})
    } else beads.push({source: [row, endRow], target: [column, endColumn], confidence})
    state = before
  }
  return beads.reverse()
}

/** For each cell and state, what the best way there comes to, and what all ways do. */
function forward(cells: Cells, costs: Costs): {readonly best: Float64Array; readonly all: Float64Array} {
  const best = new Float64Array(cells.count * states.length).fill(impossible)
  const all = new Float64Array(cells.count * states.length).fill(impossible)
  best[both] = 0
  all[both] = 0
  for (let row = 0, at = 0; row <= cells.rows; row++) {
    const end = cells.to[row] ?? -1
    for (let column = cells.from[row] ?? 0; column <= end; column++, at++) {
      for (let index = 0; index < steps.length; index++) {
        const to = cells.at(row + (taken.sources[index] ?? 0), column + (taken.targets[index] ?? 0))
        if (to < 0) continue
        const place = to * states.length + (taken.state[index] ?? both)
        for (const state of states) {
          const here = best[at * states.length + state] ?? impossible
          const cost = here === impossible ? impossible : costs(index, state, row, column, at)
          if (cost === impossible) continue
          if (here + cost > (best[place] ?? impossible)) best[place] = here + cost
          all[place] = logAdd(all[place] ?? impossible, (all[at * states.length + state] ?? impossible) + cost)
        }
      }
    }
  }
  return {best, all}
}

/** For each cell and state, what the ways from there to the end come to. */
function backward(cells: Cells, costs: Costs): Float64Array {
  const table = new Float64Array(cells.count * states.length).fill(impossible)
  table.fill(0, cells.last * states.length)
  for (let row = cells.rows, at = cells.last; row >= 0; row--) {
    const start = cells.from[row] ?? 0
    for (let column = cells.to[row] ?? -1; column >= start; column--, at--) {
      for (let index = 0; index < steps.length; index++) {
        const to = cells.at(row + (taken.sources[index] ?? 0), column + (taken.targets[index] ?? 0))
        const onward = to < 0 ? impossible : (table[to * states.length + (taken.state[index] ?? both)] ?? impossible)
        if (onward === impossible) continue
        for (const state of states) {
          const place = at * states.length + state
          table[place] = logAdd(table[place] ?? impossible, onward + costs(index, state, row, column, at))
        }
      }
    }
  }
  return table
}

/** The steps by number: what they take, and the state behind them. */
const taken = {
  sources: Int32Array.from(steps, ({sources}) => sources),
  targets: Int32Array.from(steps, ({targets}) => targets),
  state: Int32Array.from(steps, stateAfter)
}

/** The step by which the best way came, and the state before it. */
function lastStep(cells: Cells, costs: Costs, best: Float64Array, row: number, column: number, state: State) {
  const wanted = read(best, cells.at(row, column), state)
  for (const [index, step] of steps.entries()) {
    const [fromRow, fromColumn] = [row - step.sources, column - step.targets]
    const from = cells.at(fromRow, fromColumn)
    if (from < 0 || stateAfter(step) !== state) continue
    for (const before of states) {
      if (read(best, from, before) + costs(index, before, fromRow, fromColumn, from) === wanted) return {index, step, before}
    }
  }
  throw new Error(`No way through the lattice leads to ${row}, ${column}`)
}

function read(table: Float64Array, at: number, state: State): number {
  return table[at * states.length + state] ?? impossible
}

const tooLittle = 40 // By so much less, a number changes no digit of a sum.

/** `log(exp(a) + exp(b))` */
function logAdd(a: number, b: number): number {
  if (a >= b) return a - b > tooLittle || b === impossible ? a : a + Math.log1p(Math.exp(b - a))
  return b - a > tooLittle ? b : b + Math.log1p(Math.exp(a - b))
}
