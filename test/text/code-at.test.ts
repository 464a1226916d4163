import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, expect, test, vi} from 'vitest'
import {readFast} from '../../src/parse/fast/read-blocks.ts'
import {codeAt, codeNear} from '../../src/text/code-at.ts'
import {kinds} from '../trust/kinds.ts'
import {linted} from '../trust/linted.ts'

const outside = vi.hoisted(() => new Set<string>())

vi.mock('../../src/text/code-at.ts', async load => {
  const real = await load<typeof import('../../src/text/code-at.ts')>()
  return {
    ...real,
    codeAt(text: string, index: number) {
      if (index < 0 || index >= text.length) outside.add(new Error('Out of bounds').stack?.split('\n')[2] ?? '')
      return real.codeAt(text, index)
    }
  }
})

beforeEach(() => outside.clear())

test.each([
  [-1, Number.NaN],
  [0, 97],
  [1, 98],
  [2, Number.NaN]
])('near a text of two, %i is %d', (index, code) => {
  expect(codeNear('ab', index)).toBe(code)
})

test('what watches a reading sees one that lies outside', () => {
  codeAt('a', 1)
  expect(outside.size).toBe(1)
})

// One such reading makes V8 call what it had put in place of the call, everywhere, for as long as the process lives.
test.each(kinds.map(kind => [kind.name, kind] as const))('no reading for loops lies outside its text: %s', async (_, {make}) => {
  await linted(make(300))
  expect([...outside]).toEqual([])
})

test.each(['corners-in-lines.txt', 'corners-of-blocks.txt'])('nor does one in corners of Markdown, whole or cut short: %s', file => {
  for (const line of readFileSync(join(import.meta.dirname, '../parse/fast', file), 'utf8').split('\n')) {
    const text = line.replaceAll('↵', '\n')
    for (const end of [text.length, text.length - 1]) {
      const part = text.slice(0, Math.max(end, 0))
      readFast(part, part, [])
    }
  }
  expect([...outside]).toEqual([])
})
