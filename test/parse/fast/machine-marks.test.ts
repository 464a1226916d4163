import fc from 'fast-check'
import {expect, test} from 'vitest'
import {hasMark, machineMarks} from '../../../src/parse/fast/machine-marks.ts'

test('tells of each stretch, one after the other, whether a mark begins in it', () => {
  const pieces = fc.array(fc.constantFrom('a', '[!', ':::', '<xref:', '[', '::', '!'), {maxLength: 12})
  fc.assert(
    fc.property(pieces, fc.array(fc.nat(40), {maxLength: 6}), (all, cuts) => {
      const text = all.join('')
      const marks = machineMarks(text)
      const bounds = [0, ...cuts.map(cut => Math.min(cut, text.length)).sort((a, b) => a - b), text.length]
      for (const [index, end] of bounds.entries()) {
        const start = bounds[index - 1] ?? 0
        const expected = ['[!', ':::', '<xref:'].some(mark => {
          const found = text.indexOf(mark, start)
          return found >= 0 && found < end
        })
        expect(hasMark(marks, start, end)).toBe(expected)
      }
    })
  )
})
