import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import type {Finding, Span} from '../../src/model/finding.ts'
import {makeFolder} from '../cli/running.ts'
import {english, french, type Kind, pages} from './documents.ts'
import {linted, requestFor} from './linted.ts'
import {lintedByThreads} from './threads.ts'
import {damaged, numRuns, textsOf} from './damaged.ts'

test.each<Kind>(['bilingual', 'plain'])('of what is in sync nothing is said: %s', async kind => {
  await fc.assert(
    fc.asyncProperty(pages, async all => {
      const {findings} = await linted({target: french(all, kind), source: english(all)})
      expect(findings).toEqual([])
    }),
    {numRuns}
  )
})

test('every place lies in its file, its line and column are its offset’s, and it holds the text that it is said to hold', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async one => {
      const {target, source} = textsOf(one)
      const {findings, failures} = await linted({target, source})
      expect(failures).toEqual([])
      for (const finding of findings) {
        holdsPlace(target, finding.range)
        for (const {edits} of [finding.fix ?? [], finding.suggestions].flat()) for (const {range} of edits) holdsPlace(target, range)
        for (const text of [finding.targetText, finding.quoteText]) if (text !== null) expect(target).toContain(text)
        if (finding.source === null) continue
        holdsPlace(source, finding.source.range)
        expect(source.slice(finding.source.range.start.offset, finding.source.range.end.offset)).toBe(finding.source.text)
      }
    }),
    {numRuns: 2 * numRuns}
  )
})

function holdsPlace(text: string, {start, end}: Span): void {
  expect(start.offset).toBeLessThanOrEqual(end.offset)
  expect(end.offset).toBeLessThanOrEqual(text.length)
  for (const {offset, line, column} of [start, end]) {
    const before = text.slice(0, offset).split('\n')
    expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
  }
}

test('CRLF and a byte order mark change nothing but offsets', async () => {
  const calm = (text: string | null | undefined) => text?.replaceAll('\r\n', '\n') ?? null
  const told = ({findings}: {readonly findings: readonly Finding[]}) =>
    findings.map(({ruleId, message, range: {start, end}, unitIds, quoteText, targetText, source, confidence, fingerprint}) => ({
      ruleId,
      message,
      unitIds,
      confidence,
      fingerprint,
      lines: [start.line, start.column, end.line],
      texts: [calm(quoteText), calm(targetText), calm(source?.text)],
      source: source?.range.start.line
    }))
  await fc.assert(
    fc.asyncProperty(damaged, fc.boolean(), fc.boolean(), async (one, isTarget, hasMark) => {
      const {target, source} = textsOf(one)
      const form = (text: string) => `${hasMark ? '\ufeff' : ''}${text.replaceAll('\n', '\r\n')}`
      const other = await linted({target: isTarget ? form(target) : target, source: isTarget ? source : form(source)})
      // A mark moves what stands in the first line.
      const inLines = (found: ReturnType<typeof told>) =>
        hasMark ? found.map(({lines: [first, , last], ...rest}) => ({...rest, first, last})) : found
      expect(inLines(told(other))).toEqual(inLines(told(await linted({target, source}))))
    }),
    {numRuns}
  )
})

describe('what is said of a document does not depend on the others', () => {
  const own = Object.fromEntries(Object.entries(rules).filter(([, {point}]) => point !== 'corpus'))

  test('that are linted with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damaged, {minLength: 2, maxLength: 4}), async all => {
        const files = Object.fromEntries(
          all.flatMap((one, index) => {
            const {target, source} = textsOf(one)
            return [
              [`fr-fr/${index}.md`, target],
              [`en-us/${index}.md`, source]
            ]
          })
        )
        const together = await lint({...requestFor(files), rules: own})
        for (const index of all.keys()) {
          const alone = await lint({...requestFor(files), rules: own, only: [`fr-fr/${index}.md`]})
          expect(alone.findings).toEqual(together.findings.filter(({path}) => path === `fr-fr/${index}.md`))
        }
      }),
      {numRuns: Math.ceil(numRuns / 3)}
    )
  })

  // A plain one is aligned by what the set's other documents teach of both languages.
  test('that are there, where ids say what belongs together', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, damaged, async (one, other) => {
        const [a, b] = [textsOf({...one, kind: 'bilingual'}), textsOf({...other, kind: 'bilingual'})]
        fc.pre(a.target.includes('data-ttu-id'))
        const files = {'fr-fr/a.md': a.target, 'en-us/a.md': a.source, 'fr-fr/b.md': b.target, 'en-us/b.md': b.source}
        const {findings} = await lint({...requestFor(files), rules: own})
        const {'fr-fr/b.md': _, 'en-us/b.md': __, ...fewer} = files
        expect(findings.filter(({path}) => path === 'fr-fr/a.md')).toEqual((await lint({...requestFor(fewer), rules: own})).findings)
      }),
      {numRuns}
    )
  })
})

test('the number of threads changes nothing', async () => {
  let byWorkers = 0
  await fc.assert(
    fc.asyncProperty(fc.array(damaged, {minLength: 6, maxLength: 9}), fc.integer({min: 2, max: 4}), async (all, jobs) => {
      const folder = makeFolder(
        Object.fromEntries(
          all.flatMap((one, index) => {
            const {target, source} = textsOf(one)
            return [
              [`fr-fr/${index}.md`, target],
              [`en-us/${index}.md`, source]
            ]
          })
        )
      )
      const shared = await lintedByThreads(folder, jobs)
      byWorkers += shared.byWorkers
      expect(shared.report).toBe((await lintedByThreads(folder, 1)).report)
    }),
    {numRuns: Math.ceil(numRuns / 3)}
  )
  expect(byWorkers).toBeGreaterThan(0)
})
