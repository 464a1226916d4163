import fc from 'fast-check'
import {expect, test} from 'vitest'
import {ownText} from '../../src/text/own-text.ts'
import {memoryUsed} from '../memory-used.ts'

test('is the same text, whatever it holds', () => {
  fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 40}), text => ownText(text) === text))
  expect(ownText('\ud800 lone, and long enough')).toBe('\ud800 lone, and long enough')
})

test('keeps no longer text in memory', () => {
  const all: string[] = []
  const size = 200_000
  const before = memoryUsed()
  for (let index = 0; index < 200; index++) all.push(ownText(`${index}${'abcdefghij'.repeat(size / 10)}`.slice(5, 45)))
  expect(all).toHaveLength(200)
  expect(memoryUsed() - before).toBeLessThan(100 * size)
})
