import fc from 'fast-check'
import {expect, test} from 'vitest'
import {impossible} from '../../../src/align/translation/likelihood.ts'
import {logAdd} from '../../../src/align/translation/log-add.ts'

test('is the logarithm of the sum, to nine digits behind the point', () => {
  const number = fc.double({min: -40, max: 40, noNaN: true})
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(Math.abs(logAdd(a, b) - Math.log(Math.exp(a) + Math.exp(b)))).toBeLessThan(1e-9)
      expect(logAdd(a, b)).toBe(logAdd(b, a))
    }),
    {
      numRuns: 2000,
      examples: [
        [0, 0],
        [1, 26],
        [1, 25.999],
        [0, 1 / 32],
        [0, 3 / 32]
      ]
    }
  )
})

test('what is impossible adds nothing', () => {
  expect([logAdd(impossible, -3), logAdd(-3, impossible), logAdd(impossible, impossible)]).toEqual([-3, -3, impossible])
})
