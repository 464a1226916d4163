import type {Cells} from './band.ts'
import {impossible} from './likelihood.ts'
import {logAdd} from './log-add.ts'
import {adding, both, type Costs, leaving, type State, sourceOnly, states, steps, targetOnly} from './steps.ts'

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
  const {best, all, came} = forward(cells, costs)
  const rest = backward(cells, costs)
  const whole = states.reduce((sum, state) => logAdd(sum, read(all, cells.last, state)), impossible)
  const beads: Bead[] = []
  let {rows: row, columns: column} = cells
  let state = states.reduce<State>((a, b) => (read(best, cells.last, b) > read(best, cells.last, a) ? b : a), both)
  while (row > 0 || column > 0) {
    const at = cells.at(row, column)
    const way = came[at * states.length + state] ?? noWay
    const index = Math.floor(way / states.length)
    const step = steps[index]
    if (step === undefined) throw new Error(`No way through the lattice leads to ${row}, ${column}`)
    const onward = read(rest, at, state)
    const [endRow, endColumn] = [row, column]
    row -= step.sources
    column -= step.targets
    const from = cells.at(row, column)
    const ways = states.reduce((sum, one) => logAdd(sum, read(all, from, one) + costOf(costs, index, one, row, column, from)), impossible)
    const confidence = Math.min(1, Math.exp(ways + onward - whole))
    if (step.isSwap === true) {
      beads.push({source: [row + 1, row + 2], target: [column, column + 1], confidence})
      beads.push({source: [row, row + 1], target: [column + 1, column + 2], confidence})
    } else beads.push({source: [row, endRow], target: [column, endColumn], confidence})
    state = states[way % states.length] ?? both
  }
  return beads.reverse()
}

function costOf(costs: Costs, step: number, state: State, row: number, column: number, at: number): number {
  if (step === leaving) return costs.leaveOut(state, row, column)
  if (step === adding) return costs.add(state, row, column)
  return (costs.pairing[step]?.[at] ?? impossible) + costs.edge(state, row, column)
}

const noWay = 255

/**
 * For each cell and state, what the best way there comes to, what all ways do, and how the best one came: the number of its
 * last step and the state before it, as one.
 */
function forward(cells: Cells, costs: Costs) {
  const best = new Float64Array(cells.count * states.length).fill(impossible)
  const all = new Float64Array(cells.count * states.length).fill(impossible)
  const came = new Uint8Array(cells.count * states.length).fill(noWay)
  best[both] = 0
  all[both] = 0
  const edges = new Float64Array(states.length)
  const leading = leadingSteps(costs)
  for (let row = 0, at = 0; row <= cells.rows; row++) {
    const lines = linesFrom(cells, row)
    const [here, next] = lines
    for (let column = here.first; column <= here.last; column++, at++) {
      // Behind whichever state, a step that takes both sides costs the same but for the edge: their sum is taken once.
      let ways = impossible
      for (const state of states) {
        const edge = costs.edge(state, row, column)
        edges[state] = edge
        ways = logAdd(ways, (all[at * states.length + state] ?? impossible) + edge)
      }
      if (ways === impossible) continue
      for (const step of leading) {
        const score = costs.pairing[step]?.[at] ?? impossible
        const to = score === impossible ? -1 : cellIn(lines[taken.sources[step] ?? 0] ?? noLine, column + (taken.targets[step] ?? 0))
        if (to < 0) continue
        const place = to * states.length + both
        all[place] = logAdd(all[place] ?? impossible, ways + score)
        for (const state of states)
          prefer(place, step, state, (best[at * states.length + state] ?? impossible) + (score + (edges[state] ?? 0)))
      }
      const below = cellIn(next, column) * states.length + sourceOnly
      const beside = cellIn(here, column + 1) * states.length + targetOnly
      for (const state of states) {
        const [toHere, allToHere] = [best[at * states.length + state] ?? impossible, all[at * states.length + state] ?? impossible]
        if (toHere === impossible) continue
        const left = below < 0 ? impossible : costs.leaveOut(state, row, column)
        if (left !== impossible) {
          all[below] = logAdd(all[below] ?? impossible, allToHere + left)
          prefer(below, leaving, state, toHere + left)
        }
        const added = beside < 0 ? impossible : costs.add(state, row, column)
        if (added === impossible) continue
        all[beside] = logAdd(all[beside] ?? impossible, allToHere + added)
        prefer(beside, adding, state, toHere + added)
      }
    }
  }
  return {best, all, came}

  /** Of two ways that are as good, the one whose last step stands first. */
  function prefer(place: number, step: number, before: State, sum: number): void {
    const known = best[place] ?? impossible
    const way = step * states.length + before
    if (sum < known || sum === impossible || (sum === known && way >= (came[place] ?? noWay))) return
    best[place] = sum
    came[place] = way
  }
}

/** For each cell and state, what the ways from there to the end come to. */
function backward(cells: Cells, costs: Costs): Float64Array {
  const table = new Float64Array(cells.count * states.length).fill(impossible)
  table.fill(0, cells.last * states.length)
  const leading = leadingSteps(costs)
  for (let row = cells.rows, at = cells.last; row >= 0; row--) {
    const lines = linesFrom(cells, row)
    const [here, next] = lines
    for (let column = here.last; column >= here.first; column--, at--) {
      let pairings = impossible
      for (const step of leading) {
        const score = costs.pairing[step]?.[at] ?? impossible
        const to = score === impossible ? -1 : cellIn(lines[taken.sources[step] ?? 0] ?? noLine, column + (taken.targets[step] ?? 0))
        if (to >= 0) pairings = logAdd(pairings, read(table, to, both) + score)
      }
      const below = read(table, cellIn(next, column), sourceOnly)
      const beside = read(table, cellIn(here, column + 1), targetOnly)
      for (const state of states) {
        const place = at * states.length + state
        const others = logAdd(below + costs.leaveOut(state, row, column), beside + costs.add(state, row, column))
        table[place] = logAdd(table[place] ?? impossible, logAdd(pairings + costs.edge(state, row, column), others))
      }
    }
  }
  return table
}

/** Of the steps that take both sides, those that lead anywhere. */
function leadingSteps({pairing}: Costs): readonly number[] {
  return pairing.flatMap((scores, step) => (scores.length > 0 ? [step] : []))
}

/** The cells of one row: that of `column` is `start + column`. */
interface Line {
  readonly first: number
  readonly last: number
  readonly start: number
}

const noLine: Line = {first: 0, last: -1, start: 0}

/** Of a row and the two below it, which is as far as a step goes: asked for once, not by all of its cells. */
function linesFrom(cells: Cells, row: number): readonly [here: Line, next: Line, last: Line] {
  return [lineOf(cells, row), lineOf(cells, row + 1), lineOf(cells, row + 2)]
}

function lineOf({rows, from, to, offsets}: Cells, row: number): Line {
  if (row > rows) return noLine
  const first = from[row] ?? 0
  return {first, last: to[row] ?? -1, start: (offsets[row] ?? 0) - first}
}

function cellIn({first, last, start}: Line, column: number): number {
  return column < first || column > last ? -1 : start + column
}

/** What the steps by number take. */
const taken = {
  sources: Int32Array.from(steps, ({sources}) => sources),
  targets: Int32Array.from(steps, ({targets}) => targets)
}

function read(table: Float64Array, at: number, state: State): number {
  return at < 0 ? impossible : (table[at * states.length + state] ?? impossible)
}
