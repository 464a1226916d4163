import {expect, test} from 'vitest'
import {newPace} from '../../src/workers/pace.ts'

/** How many workers the rest is worth after things that took so many milliseconds. */
function workersAfter(steps: readonly number[], left: number): number {
  let time = 5000
  const pace = newPace({alone: 300, share: 1000}, () => time)
  for (const step of steps) {
    time += step
    pace.step()
  }
  return pace.workersFor(left)
}

test.each([
  ['nothing is done yet', [], 1000, 0],
  ['too little time has gone by', [50, 50, 50, 50], 1000, 0],
  ['less than a second is left', [100, 100, 100, 100], 9, 0],
  ['a second is left', [100, 100, 100, 100], 10, 1],
  ['three and a half are', [100, 100, 100, 100], 35, 3],
  ['two things tell little', [5000, 5000], 1000, 0],
  ['the first thing has learned what serves all', [4000, 10, 10], 50, 0],
  ['it has, but much is left', [4000, 10, 10], 250, 2],
  ['nothing is left', [100, 100, 100, 100], 0, 0]
])('%s', (_, steps, left, workers) => {
  expect(workersAfter(steps, left)).toBe(workers)
})
