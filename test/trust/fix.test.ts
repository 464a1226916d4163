import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {applyFixes} from '../../src/text/apply-edits.ts'
import {fixed, linted} from './linted.ts'
import {damaged, numRuns, textsOf} from './damaged.ts'

describe('--fix', () => {
  test('twice is once', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async one => {
        const {target, source} = textsOf(one)
        const [first] = (await fixed({target, source})).documents
        fc.pre(first !== undefined)
        expect((await fixed({target: first?.after ?? '', source})).documents).toEqual([])
      }),
      {numRuns: Math.ceil(numRuns / 3)}
    )
  })

  test('touches nothing outside of the places that it names', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async one => {
        const {target, source} = textsOf(one)
        const {findings} = await linted({target, source})
        const fixes = findings.flatMap(({fix}) =>
          fix === null ? [] : [fix.edits.map(({range, text}) => ({range: {start: range.start.offset, end: range.end.offset}, text}))]
        )
        fc.pre(fixes.length > 0)
        const {documents} = await fixed({target, source})
        const once = applyFixes(target, fixes).text
        const rest = (await linted({target: once, source})).findings.some(({fix}) => fix !== null)
        fc.pre(!rest) // What a second round does it does in places of its own.
        expect(documents[0]?.after).toBe(once)
        let from = 0
        for (const kept of outside(target, fixes.flat())) {
          const at = once.indexOf(kept, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + kept.length
        }
      }),
      {numRuns: Math.ceil(numRuns / 3)}
    )
  })

  function outside(text: string, edits: readonly {readonly range: {readonly start: number; readonly end: number}}[]): string[] {
    const kept: string[] = []
    let from = 0
    for (const {range} of edits.toSorted((a, b) => a.range.start - b.range.start)) {
      kept.push(text.slice(from, Math.max(from, range.start)))
      from = Math.max(from, range.end)
    }
    return [...kept, text.slice(from)]
  }
})
