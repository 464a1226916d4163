import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Cells} from '../../../src/align/translation/band.ts'
import {type Bead, bestBeads} from '../../../src/align/translation/lattice.ts'
import {impossible} from '../../../src/align/translation/likelihood.ts'
import {adding, both, type Costs, leaving, sourceOnly, type State, steps, targetOnly} from '../../../src/align/translation/steps.ts'

interface Move {
  readonly row: number
  readonly column: number
  readonly step: number
}

interface Way {
  readonly moves: readonly Move[]
  readonly cost: number
}

/** So many columns to either side of the diagonal. */
function cellsOf(rows: number, columns: number, width: number): Cells {
  const all = Array.from({length: rows + 1}, (_, row) => row)
  const from = Int32Array.from(all, row => Math.max(0, Math.min(row, columns) - width))
  const to = Int32Array.from(all, row => (row === rows ? columns : Math.min(columns, row + width)))
  const offsets = Int32Array.from([...all, rows + 1], row =>
    all.slice(0, row).reduce((sum, one) => sum + (to[one] ?? 0) - (from[one] ?? 0) + 1, 0)
  )
  const count = offsets[rows + 1] ?? 0
  const at = (row: number, column: number) =>
    row > rows || column < (from[row] ?? 0) || column > (to[row] ?? -1) ? -1 : (offsets[row] ?? 0) + column - (from[row] ?? 0)
  return {rows, columns, from, to, offsets, count, last: count - 1, at}
}

/** Costs of which hardly two are equal: each whole number plus a fraction of its own. */
function costsFrom(numbers: readonly number[], {rows, columns, count}: Cells): Costs {
  const cost = (...place: readonly number[]) => {
    const index = place.reduce((all, one) => all * 7 + one + 1, 0)
    return -(numbers[index % numbers.length] ?? 0) - Math.sin(index) / 3
  }
  const pairing = Array.from({length: leaving}, (_, step) =>
    Float64Array.from({length: count}, (_, cell) => (cost(1, step, cell) < -9 ? impossible : cost(1, step, cell)))
  )
  return {
    pairing,
    edge: (state, row, column) => (state === both ? 0 : cost(2, state, row, column)),
    leaveOut: (state, row, column) => (row < rows ? cost(3, state, row, column) : impossible),
    add: (state, row, column) => (column < columns ? cost(4, state, row, column) : impossible)
  }
}

function* waysFrom(row: number, column: number, state: State, cells: Cells, costs: Costs): Generator<Way> {
  if (row === cells.rows && column === cells.columns) yield {moves: [], cost: 0}
  for (const [step, {sources, targets}] of steps.entries()) {
    if (cells.at(row + sources, column + targets) < 0) continue
    const own =
      step === leaving
        ? costs.leaveOut(state, row, column)
        : step === adding
          ? costs.add(state, row, column)
          : (costs.pairing[step]?.[cells.at(row, column)] ?? impossible) + costs.edge(state, row, column)
    if (own === impossible) continue
    const next = step === leaving ? sourceOnly : step === adding ? targetOnly : both
    for (const {moves, cost} of waysFrom(row + sources, column + targets, next, cells, costs)) {
      yield {moves: [{row, column, step}, ...moves], cost: own + cost}
    }
  }
}

/** The best of all ways, each tried by itself. */
function bestOfAll(cells: Cells, costs: Costs): Bead[] {
  const ways = [...waysFrom(0, 0, both, cells, costs)]
  const chance = (some: readonly Way[]) => some.reduce((sum, {cost}) => sum + Math.exp(cost), 0)
  const best = ways.reduce((a, b) => (b.cost > a.cost ? b : a))
  return best.moves.flatMap(({row, column, step}): Bead[] => {
    const through = ways.filter(({moves}) => moves.some(one => one.row === row && one.column === column && one.step === step))
    const confidence = chance(through) / chance(ways)
    const {sources = 0, targets = 0, isSwap = false} = steps[step] ?? {}
    if (!isSwap) return [{source: [row, row + sources], target: [column, column + targets], confidence}]
    return [
      {source: [row, row + 1], target: [column + 1, column + 2], confidence},
      {source: [row + 1, row + 2], target: [column, column + 1], confidence}
    ]
  })
}

const size = fc.integer({min: 0, max: 3})
const numbers = fc.array(fc.integer({min: -1, max: 10}), {minLength: 40, maxLength: 40})

test.each([
  ['in a whole lattice', 3],
  ['in a band', 1]
])('the best way is the best of all, and its beads have their share of all ways %s', (_, width) => {
  fc.assert(
    fc.property(size, size, numbers, (rows, columns, some) => {
      const cells = cellsOf(rows, width === 1 ? rows : columns, width)
      const costs = costsFrom(some, cells)
      const [found, wanted] = [bestBeads(cells, costs), bestOfAll(cells, costs)]
      const placesOf = (beads: readonly Bead[]) => beads.map(({source, target}) => [source, target])
      expect(placesOf(found)).toEqual(placesOf(wanted))
      for (const [index, {confidence}] of found.entries()) expect(confidence).toBeCloseTo(wanted[index]?.confidence ?? 0, 8)
    }),
    {numRuns: 200}
  )
})

test('of ways as good, that is taken whose last step stands first', () => {
  const cells = cellsOf(1, 1, 1)
  const costs = {
    ...costsFrom([1], cells),
    leaveOut: () => -1,
    add: () => -1,
    pairing: Array.from({length: leaving}, () => new Float64Array(4).fill(-2))
  }
  expect(bestBeads(cells, costs).map(({source, target}) => [source, target])).toEqual([
    [
      [0, 1],
      [0, 1]
    ]
  ])
})

test('a lattice that no way leads through is a fault', () => {
  const cells = cellsOf(1, 1, 1)
  const costs = {...costsFrom([1], cells), leaveOut: () => impossible, add: () => impossible, pairing: []}
  expect(() => bestBeads(cells, costs)).toThrow('No way through the lattice leads to 1, 1')
})
