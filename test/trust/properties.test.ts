import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {rules} from '../../rules/index.ts'
import {lint} from '../../src/lint.ts'
import type {Finding, Span} from '../../src/model/finding.ts'
import {applyFixes} from '../../src/text/apply-edits.ts'
import {makeFolder} from '../cli/running.ts'
import {isThorough} from '../corpora/corpora.ts'
import {english, french, type Kind, type Pages, pages} from './documents.ts'
import {fixed, linted, requestFor} from './linted.ts'
import {lintedByThreads} from './threads.ts'

const numRuns = isThorough ? 500 : 15

/** A cut, a text put in, a word put in another's place: where, in thousandths of the document, how long, and what. */
const damage = fc.tuple(
  fc.nat(999),
  fc.nat(60),
  fc.constantFrom(
    '',
    ' 7 ',
    '`',
    '**',
    '](',
    '</span>',
    '<span data-ttu-id="x-1">',
    '\n\n',
    '# ',
    'The other one.',
    '| ',
    '> ',
    '<!--',
    '\u200b',
    '---\n',
    'é😀'
  )
)
const kind = fc.constantFrom<Kind>('bilingual', 'plain')
/** A document and its English, both damaged at some places. */
const damaged = fc.record({
  all: pages,
  kind,
  inTarget: fc.array(damage, {maxLength: 4}),
  inSource: fc.array(damage, {maxLength: 3})
})
type Damaged = typeof damaged extends fc.Arbitrary<infer One> ? One : never

function strike(text: string, all: Damaged['inTarget']): string {
  return all.reduce((now, [place, length, put]) => {
    const start = Math.floor((now.length * place) / 1000)
    return now.slice(0, start) + put + now.slice(start + length)
  }, text)
}

const textsOf = ({all, kind, inTarget, inSource}: Damaged) => ({
  target: strike(french(all, kind), inTarget),
  source: strike(english(all), inSource)
})

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

describe('what is done to a unit of a document in sync is told', () => {
  const unit = /<span data-ttu-id="([^"]+)">([^<]*)<\/span><span class="sxs-lookup"><span data-stu-id="\1">([^<]*)<\/span><\/span>/g

  // Of a paragraph, not of a heading, an item or a cell.
  const isSentence = (text: string, {index = 0, 2: target}: RegExpMatchArray) =>
    target?.endsWith('.') === true && /^(?:> )?<span/.test(text.slice(text.lastIndexOf('\n', index) + 1))

  /** What becomes of a document when something is done to its n-th unit; `null` where that cannot be done. */
  type Deed = (text: string, units: readonly RegExpMatchArray[], at: number, all: Pages) => string | null

  const put = (text: string, match: RegExpMatchArray | undefined, by: (whole: string) => string) =>
    match?.index === undefined ? null : text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length)

  const deeds: Readonly<Record<string, readonly [rules: readonly string[], deed: Deed]>> = {
    'taken out': [['missing-unit', 'dropped-section'], (text, units, at) => put(text, units[at], () => '')],
    // Items and cells may be sorted anew.
    'swapped with the next sentence': [
      ['section-order'],
      (text, units, at) => {
        const [one, two] = units.filter(match => isSentence(text, match)).slice(at)
        if (one?.index === undefined || two?.index === undefined) return null
        const between = text.slice(one.index + one[0].length, two.index)
        return text.slice(0, one.index) + two[0] + between + one[0] + text.slice(two.index + two[0].length)
      }
    ],
    'quoted otherwise': [
      ['source-mismatch'],
      (text, units, at) => put(text, units[at], whole => whole.replace(/(?<=data-stu-id="[^"]*">\w+ )/, 'brand new '))
    ],
    'left in English': [
      ['untranslated-unit'],
      (text, units, at) =>
        put(text, units[at], whole =>
          whole.includes('.</span>') ? whole.replace(units[at]?.[2] ?? '', () => units[at]?.[3] ?? '') : whole
        )
    ],
    'given another number': [
      ['number-mismatch'],
      (text, units, at) => put(text, units[at], whole => whole.replace(/(?<=data-ttu-id="[^"]*">[^<]*? )\d+/, '7'))
    ],
    'given another id': [
      ['malformed-unit'],
      (text, units, at) => put(text, units[at], whole => whole.replace('data-stu-id="fb55e-', 'data-stu-id="fb55e-9'))
    ],
    'made twice': [['duplicate-unit'], (text, units, at) => put(text, units[at], whole => `${whole} ${whole}`)],
    'stripped of its spans': [['unmarked-text'], (text, units, at) => put(text, units[at], () => units[at]?.[2] ?? '')]
  }

  test.each(Object.entries(deeds))('%s', async (_, [expected, deed]) => {
    await fc.assert(
      fc.asyncProperty(pages, fc.nat(), async (all, choice) => {
        const text = french(all, 'bilingual')
        const units = [...text.matchAll(unit)]
        fc.pre(units.length > 2) // What loses its last unit is no bilingual document.
        const done = deed(text, units, choice % units.length, all)
        fc.pre(done !== null && done !== text)
        const {findings} = await linted({target: done ?? '', source: english(all)})
        const told = findings.map(({ruleId}) => ruleId)
        expect(
          told.some(id => expected.includes(id)),
          told.join(' ') || 'nothing is told'
        ).toBe(true)
      }),
      {numRuns}
    )
  })
})
