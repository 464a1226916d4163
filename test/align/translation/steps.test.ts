import {describe, expect, test} from 'vitest'
import {cellsBetween} from '../../../src/align/translation/band.ts'
import {explainedEdge, impossible} from '../../../src/align/translation/likelihood.ts'
import {readPieces} from '../../../src/align/translation/pieces.ts'
import {adding, both, costsOf, leaving, sourceOnly, type State, states, steps, targetOnly} from '../../../src/align/translation/steps.ts'
import type {DocumentPath} from '../../../src/model/brand.ts'
import {parseDocument} from '../../../src/parse/parse-document.ts'

const read = (text: string) => readPieces(parseDocument('a.md' as DocumentPath, text, 'target'), 'en')
const stepOf = (sources: number, targets: number, isSwap = false) =>
  steps.findIndex(step => step.sources === sources && step.targets === targets && (step.isSwap === true) === isSwap)
const [pair, split, joined, swap] = [stepOf(1, 1), stepOf(1, 2), stepOf(2, 1), stepOf(2, 2, true)]

/** What steps between two texts cost where all pieces are as likely each other’s as by chance, or as `likelihood` says. */
function costs(english: string, french: string, likelihood: (...places: readonly number[]) => number = () => 0) {
  const [source, target] = [read(english), read(french)]
  const cells = cellsBetween(source, target, 100)
  const {pairing, edge, leaveOut, add} = costsOf(source, target, likelihood, cells)
  return (step: number, state: State, row: number, column: number) => {
    if (step === leaving) return leaveOut(state, row, column)
    if (step === adding) return add(state, row, column)
    return (pairing[step]?.[cells.at(row, column)] ?? impossible) + edge(state, row, column)
  }
}

const three = 'One here.\n\nTwo here.\n\nSix here.'

describe('a pair', () => {
  test('costs what it is likely, and what its step is common', () => {
    const cost = costs(three, three, (source, sources, target, targets) => (source === target && sources === targets ? 3 : -3))
    expect(cost(pair, both, 1, 1) - cost(pair, both, 1, 2)).toBeCloseTo(6)
    expect(cost(pair, both, 2, 2)).toBe(cost(pair, both, 0, 0))
    expect(cost(pair, both, 0, 0)).toBeGreaterThan(2)
  })

  test.each([
    ['two sentences with one', joined, 'One. Two.', 'Un deux.'],
    ['one with two', split, 'One two.', 'Un. Deux.'],
    ['two that changed places', swap, 'One. Two.', 'Deux. Un.']
  ])('of %s is less common, and of one block', (_, step, english, french) => {
    const cost = costs(english, french)
    expect(steps[step]?.cost).toBeLessThan(steps[pair]?.cost ?? 0)
    expect(cost(step, both, 0, 0)).toBeGreaterThan(impossible)
    const apart = costs(english.replace('. ', '.\n\n'), french.replace('. ', '.\n\n'))
    expect(apart(step, both, 0, 0)).toBe(impossible)
  })

  test('is no pair where it cannot be one, whatever was before', () => {
    const cost = costs(three, three, () => impossible)
    expect(states.map(state => cost(pair, state, 0, 0))).toEqual([impossible, impossible, impossible])
  })

  test('that crosses another is as likely as the two together', () => {
    const cost = costs(
      'One here. Two here. Six here. Ten here.',
      'Un ici. Deux ici. Six ici. Dix ici.',
      (source, _, target) => 10 * source + target
    )
    expect(cost(swap, both, 1, 1)).toBeCloseTo(10 + 2 + 20 + 1 + (steps[swap]?.cost ?? 0))
  })

  test('that crosses another explains why the one opens the block, and the other does not', () => {
    const inner = costs('One here. Two here. Six here. Ten here.', 'Un ici. Deux ici. Six ici. Dix ici.')
    const whole = costs('One here. Two here.', 'Un ici. Deux ici.')
    expect(whole(swap, both, 0, 0) - inner(swap, both, 1, 1)).toBeCloseTo(4 * explainedEdge)
  })
})

describe('a pair behind what is left out', () => {
  const later = 'One here. Two here. Six here.'
  test('is likelier where that explains why it does not open the block', () => {
    const cost = costs(later, 'Deux ici.')
    const gain = (state: State, row: number) => cost(pair, state, row, 0) - cost(pair, both, row, 0)
    expect(gain(sourceOnly, 1)).toBeCloseTo(explainedEdge)
    expect([gain(sourceOnly, 0), gain(targetOnly, 1), gain(targetOnly, 0)]).toEqual([0, 0, 0])
  })

  test('and the same the other way round', () => {
    const cost = costs('Two here.', 'Un ici. Deux ici. Six ici.')
    const gain = (state: State, column: number) => cost(pair, state, 0, column) - cost(pair, both, 0, column)
    expect(gain(targetOnly, 1)).toBeCloseTo(explainedEdge)
    expect([gain(targetOnly, 0), gain(sourceOnly, 1), gain(sourceOnly, 0)]).toEqual([0, 0, 0])
  })

  test('is not where neither opens its block', () => {
    const cost = costs(later, 'Un ici. Deux ici. Six ici.')
    expect([cost(pair, sourceOnly, 1, 1), cost(pair, targetOnly, 1, 1)]).toEqual([cost(pair, both, 1, 1), cost(pair, both, 1, 1)])
  })
})

describe('to leave out', () => {
  test('costs the same on either side', () => {
    const cost = costs(three, three)
    expect(cost(leaving, both, 1, 1)).toBe(cost(adding, both, 1, 1))
  })

  test('what is not there cannot be', () => {
    const cost = costs(three, three)
    expect([cost(leaving, both, 3, 1), cost(adding, both, 1, 3)]).toEqual([impossible, impossible])
  })

  test('goes before to add: one alignment is one way, where there is any', () => {
    const cost = costs(three, three)
    expect(cost(leaving, targetOnly, 1, 1)).toBeLessThan(-100_000)
    expect(cost(leaving, targetOnly, 1, 1)).toBeGreaterThan(impossible)
    expect(cost(adding, sourceOnly, 1, 1)).toBeGreaterThan(impossible)
  })

  test('and to add at one place is rarer than either', () => {
    const cost = costs(three, three)
    expect(cost(adding, sourceOnly, 1, 1)).toBeLessThan(cost(adding, both, 1, 1))
  })

  test('a cell is rarer where the one before it stands', () => {
    const table = '| Aa | Bb |\n| - | - |\n| Cc | Dd |'
    const cost = costs(table, table)
    expect(cost(leaving, both, 1, 1)).toBeLessThan(cost(leaving, both, 2, 2))
    expect(cost(leaving, both, 2, 2)).toBe(costs(three, three)(leaving, both, 1, 1))
    expect(cost(adding, both, 1, 1)).toBe(cost(leaving, both, 1, 1))
  })

  test('the last sentences is likelier where the one that the last pair has closes its block', () => {
    const cost = costs('One here. Two here.', 'Un ici.')
    expect(cost(leaving, both, 1, 1) - costs('One here. Two here.', 'Un ici. Deux ici.')(leaving, both, 1, 1)).toBeCloseTo(explainedEdge)
    expect(costs('One here.\n\nTwo here.', 'Un ici.')(leaving, both, 1, 1)).toBeCloseTo(costs(three, three)(leaving, both, 1, 1))
    const other = costs('One here.', 'Un ici. Deux ici.')
    expect(other(adding, both, 1, 1) - other(adding, both, 1, 0)).toBeCloseTo(explainedEdge)
  })
})

describe('to go on leaving out', () => {
  const document = '# A\n\nOne here. Two here.\n\nSix here.\n\n# B\n\nTen here.\n\n| Aa | Bb |\n| - | - |'
  const cost = costs(document, document)
  const goOn = (row: number) => cost(leaving, sourceOnly, row, 0)
  // 0: # A, 1: One, 2: Two, 3: Six, 4: # B, 5: Ten, 6: Aa, 7: Bb

  test('is likelier than to begin', () => {
    expect(Math.min(...[1, 2, 3, 4, 5, 6, 7].map(goOn))).toBeGreaterThan(cost(leaving, both, 1, 1))
  })

  test.each([
    ['more of a block than another one', 2, 3],
    ['what stands below a heading than another block', 1, 3],
    ['more of a row than another block', 7, 6],
    ['another block than a section behind another', 3, 4],
    ['what stands below the next heading than that section', 5, 4]
  ])('is likelier for %s', (_, likely, unlikely) => {
    expect(goOn(likely)).toBeGreaterThan(goOn(unlikely))
  })

  test('is the same on the other side', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(column => cost(adding, targetOnly, 0, column))).toEqual([1, 2, 3, 4, 5, 6, 7].map(goOn))
  })

  test('with a heading behind a heading is as with another block', () => {
    const headings = costs('# A\n\n## B\n\nOne here.\n\nTwo here.', 'Un ici.')
    expect(headings(leaving, sourceOnly, 1, 0)).toBe(headings(leaving, sourceOnly, 3, 0))
  })
})
