import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {packValues} from '../../src/cache/packed/pack-values.ts'
import {unpackValues} from '../../src/cache/packed/unpack-values.ts'

const target = 'Öffnen Sie die Datei und speichern Sie sie. Öffnen Sie sie dann noch einmal, und schließen Sie sie.\n'
const source = 'Open the file and save it. Then open it once more, and close it.\n'
const cited = fc.oneof(
  fc.tuple(fc.constantFrom(target, source), fc.nat(60), fc.nat(60)).map(([text, from, length]) => text.slice(from, from + length)),
  fc.tuple(fc.constantFrom(target, source), fc.nat(60), fc.nat(60)).map(([text, from, length]) => `“${text.slice(from, from + length)}”`)
)
const key = fc.oneof(fc.constantFrom('start', 'end', 'offset', 'text', 'fact', '__proto__', '7', '0', '12', '01', '-1'), fc.string())
const value = fc.letrec(tie => ({
  one: fc.oneof(
    {maxDepth: 5},
    fc.constantFrom(null, true, false, '', 'equal', 'delete', 'insert'),
    fc.integer(),
    fc.double({noNaN: true, noDefaultInfinity: true}),
    fc.maxSafeInteger(),
    fc.string({unit: 'binary'}),
    cited,
    fc.record({start: fc.nat(99), end: fc.nat(99), text: cited}),
    fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => ({start, end: start + length, text: target.slice(start, start + length)})),
    fc.array(fc.oneof(fc.constantFrom('“', '”', ' is “”', 'Stands '), cited), {maxLength: 5}).map(parts => parts.join('')),
    fc.array(tie('one')),
    fc.dictionary(key, tie('one'))
  )
})).one

describe('what is packed', () => {
  test('comes out as JSON would have it, with what it cites and without', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.boolean(), fc.boolean()), {maxLength: 6}), some => {
        const values = some.map(([one, cites]) => ({value: one, texts: cites ? ([target, source] as const) : (['', ''] as const)}))
        const wanted = (index: number) => (some[index]?.[2] === true ? (values[index]?.texts ?? null) : null)
        const found = unpackValues(packValues(values), values.length, wanted)
        for (const [index, [one, , isWanted]] of some.entries()) {
          if (isWanted) expect(JSON.stringify(found[index])).toBe(JSON.stringify(one))
        }
      }),
      {numRuns: 2000}
    )
  })

  test('leaves out what JSON leaves out, and keeps the order of members', () => {
    const values = [{value: {b: undefined, c: 1, a: [undefined, Number.NaN]}, texts: ['', ''] as const}]
    expect(JSON.stringify(unpackValues(packValues(values), 1, () => ['', '']))).toBe('[{"c":1,"a":[null,null]}]')
  })

  test('takes few bytes for texts that the documents hold', () => {
    const value = {range: {start: 0, end: target.length - 1}, text: target.slice(0, -1), shown: `“${target.slice(0, -1)}”`}
    const size = (texts: readonly [string, string]) => packValues([{value, texts}]).length
    expect(size(['', '']) - size([target, source])).toBeGreaterThan(target.length)
  })

  test('is refused where it is damaged', () => {
    expect(() => unpackValues(Buffer.alloc(8), 1, () => ['', ''])).toThrow()
    const bytes = packValues([{value: [1, 2, 3], texts: ['', '']}])
    expect(() => unpackValues(bytes, 2, () => ['', ''])).toThrow('There is no such number')
  })
})
