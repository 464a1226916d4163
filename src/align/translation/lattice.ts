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
  const best = forward(cells, costs, Math.max)
  const all = forward(cells, costs, logAdd)
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
    const ways = states.reduce((sum, one) => logAdd(sum, read(all, from, one) + costs(index, one, row, column)), impossible)
    const confidence = Math.min(1, Math.exp(ways + onward - whole))
    if (step.isSwap === true) {
      beads.push({source: [row + 1, row + 2], target: [column, column + 1], confidence})
      beads.push({source: [row, row + 1], target: [column + 1, column + 2], confidence})
    } else beads.push({source: [row, endRow], target: [column, endColumn], confidence})
    state = before
  }
  return beads.reverse()
}

/** For each cell and state, what the ways there come to. */
function forward(cells: Cells, costs: Costs, combine: (a: number, b: number) => number): Float64Array {
  const table = new Float64Array(cells.count * states.length).fill(impossible)
  table[both] = 0
  cells.each((row, column, at) => {
    for (const state of states) {
      const here = read(table, at, state)
      if (here === impossible) continue
      for (const [index, step] of steps.entries()) {
        const to = cells.at(row + step.sources, column + step.targets)
        const way = to < 0 ? impossible : costs(index, state, row, column)
        if (way === impossible) continue
        const place = to * states.length + stateAfter(step)
        table[place] = combine(table[place] ?? impossible, here + way)
      }
    }
  })
  return table
}

/** For each cell and state, what the ways from there to the end come to. */
function backward(cells: Cells, costs: Costs): Float64Array {
  const table = new Float64Array(cells.count * states.length).fill(impossible)
  table.fill(0, cells.last * states.length)
  cells.eachBackward((row, column, at) => {
    for (const state of states) {
      let sum = read(table, at, state)
      for (const [index, step] of steps.entries()) {
        const to = cells.at(row + step.sources, column + step.targets)
        const onward = to < 0 ? impossible : read(table, to, stateAfter(step))
        if (onward !== impossible) sum = logAdd(sum, onward + costs(index, state, row, column))
      }
      table[at * states.length + state] = sum
    }
  })
  return table
}

/** The step by which the best way came, and the state before it. */
function lastStep(cells: Cells, costs: Costs, best: Float64Array, row: number, column: number, state: State) {
  const wanted = read(best, cells.at(row, column), state)
  for (const [index, step] of steps.entries()) {
    const [fromRow, fromColumn] = [row - step.sources, column - step.targets]
    const from = cells.at(fromRow, fromColumn)
    if (from < 0 || stateAfter(step) !== state) continue
    for (const before of states) {
      if (read(best, from, before) + costs(index, before, fromRow, fromColumn) === wanted) return {index, step, before}
    }
  }
  throw new Error(`No way through the lattice leads to ${row}, ${column}`)
}

function read(table: Float64Array, at: number, state: State): number {
  return table[at * states.length + state] ?? impossible
}

/** `log(exp(a) + exp(b))` */
function logAdd(a: number, b: number): number {
  if (a === impossible) return b
  if (b === impossible) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
