import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {english, french, type Pages, pages} from './documents.ts'
import {linted} from './linted.ts'
import {numRuns} from './damaged.ts'

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
