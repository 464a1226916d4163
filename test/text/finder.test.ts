import {expect, test} from 'vitest'
import type {NormalText} from '../../src/model/brand.ts'
import {finderIn} from '../../src/text/finder.ts'
import {timed} from '../timed.ts'

const text = (raw: string) => raw as NormalText

test('finds parts in any order, and nothing else', () => {
  const stands = finderIn(text('one,two,three,'))
  expect(['two', 'one', 'three', 'four', 'two', ''].map(part => stands(text(part)))).toEqual([true, true, true, false, true, true])
})

test('takes time in line with the text for its parts in order, and gives up on hostile ones', () => {
  const parts = Array.from({length: 100_000}, (_, index) => text(`This is sentence number ${index} of a very long document.`))
  const time = timed(() => {
    const stands = finderIn(text(parts.join('')))
    expect(parts.every(part => stands(part))).toBe(true)
    expect(parts.slice(0, 1000).every(part => stands(part))).toBe(true)
    for (const part of parts) stands(text(`${part}!`))
  })
  expect(time).toBeLessThan(10_000)
})
