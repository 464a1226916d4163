import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import type {DocumentReport, WordCounts} from '../../../src/model/finding.ts'
import type {Locale} from '../../../src/model/brand.ts'
import {auditFormats} from '../../../src/report/audit/formats.ts'
import {grouped, percent} from '../../../src/report/audit/numbers.ts'
import {readCsv} from '../../../src/text/csv.ts'
import {readXml} from '../../../src/text/xml.ts'
import {auditOf, documentsOf, honest, hostile} from './audits.ts'

const written = async (name: string, audit: typeof honest) => (await auditFormats[name]?.(audit)) ?? ''

test('JSON is the audit itself', async () => {
  expect(JSON.parse(await written('json', honest))).toEqual(JSON.parse(JSON.stringify(honest)))
  expect(await written('json', hostile)).not.toMatch(/[\u007f-\u009f\u202e]|##vso\[/)
})

test.each([
  ['honest', honest],
  ['hostile', hostile]
])('CSV of %s texts has a row for each document, and no formula', async (_, audit) => {
  const records = readCsv(await written('csv', audit))
  if ('fault' in records) throw new Error(records.fault)
  const [head, ...rows] = records.map(({fields}) => fields)
  expect(rows).toHaveLength(audit.documents.length)
  expect(new Set(rows.map(row => row.length))).toEqual(new Set([head?.length]))
  expect(rows.flat().filter(cell => /^[=+@]|^-\D/.test(cell))).toEqual([])
  expect(head?.slice(0, 6)).toEqual(['path', 'locale', 'english', 'folder', 'status', 'priority'])
  expect(rows.map(row => Number(row[5]))).toEqual(audit.documents.map(({priority}) => priority))
})

test.each([
  ['honest', honest],
  ['hostile', hostile]
])('Markdown of %s texts is tables, in which nothing acts', async (_, audit) => {
  const text = await written('markdown', audit)
  const kinds = new Map<string, number>()
  const widths = new Set<boolean>()
  const html: string[] = []
  const visit = (node: {readonly type: string; readonly value?: string; readonly children?: readonly never[]}) => {
    if (node.type === 'html') html.push(node.value ?? '')
    kinds.set(node.type, (kinds.get(node.type) ?? 0) + 1)
    if (node.type === 'table') {
      const rows: readonly {readonly children: readonly unknown[]}[] = node.children ?? []
      widths.add(rows.every(row => row.children.length === rows[0]?.children.length))
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit(unified().use(remarkParse).use(remarkGfm).parse(text) as never)
  expect([...widths]).toEqual([true])
  expect([kinds.get('link') ?? 0, kinds.get('image') ?? 0, kinds.get('inlineCode') ?? 0]).toEqual([0, 0, 0])
  expect(html.filter(tag => !/^(?:<details><summary>[^<]*<\/summary>|<\/details>|<!-- -->)$/.test(tag))).toEqual([])
})

test('the badge is an image that says its share', async () => {
  const root = readXml(await written('badge', honest))
  if ('fault' in root) throw new Error(root.fault)
  expect(root.name).toBe('svg')
  expect(await written('badge', honest)).toContain(`aria-label="translations: ${percent(honest.total.share)}"`)
})

test.each([
  [1, '100 %'],
  [0.9999, '99 %'],
  [0.5, '50 %'],
  [0.0001, '1 %'],
  [0, '0 %'],
  [null, '–']
])('%f is shown as %s', (share, shown) => {
  expect(percent(share)).toBe(shown)
})

test('large numbers are read in groups', () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567'])
})

test('what is to be done is said in words, and that nothing is', async () => {
  const words: WordCounts = {current: 10, stale: 0, missing: 0, orphaned: 0, untranslated: 0}
  const done = await written('markdown', auditOf({documents: documentsOf(() => ({words}))}))
  expect(done).toContain('**100 %**')
  expect(done).toContain('Nothing is to be done.')
  expect(await written('markdown', honest)).toMatch(
    /To be done, in words: \d+ of changed sentences, \d+ that are missing, \d+ left in English\./
  )
})

test('what changed and how it went is told of the whole and by locale', async () => {
  const text = await written('markdown', honest)
  expect(text).toMatch(
    /^## Since 2026-10-01\n\n\d+ % → \*\*\d+ %\*\* current, [\d,]+ → [\d,]+ words to be done\. Documents by what became of them: .*is new: \d+/m
  )
  expect(text).toMatch(/^## By month\n\n\| day \| all \|/m)
  expect(text).toMatch(/^\| 2026-10-01 \| \d+ % \|/m)
  const plain = {...honest, trend: null, since: null}
  expect(await written('markdown', plain)).not.toMatch(/Since|By month/)
})

describe('an issue on GitHub takes the Markdown', () => {
  const most = 65_536 // Characters.
  const locales = Array.from({length: 12}, (_, index) => `l${String.fromCharCode(97 + index)}`)
  const [model] = documentsOf(() => ({}))

  test('of 10,000 documents in 12 locales', async () => {
    if (model === undefined) throw new Error('The fixtures have no documents')
    const documents = manyOf(model, (index, locale) => `docs/${locale}/${index % 700}/page-${index}.md`, locales, 10_000)
    const text = await written('markdown', auditOf({documents}))
    expect(text.length).toBeLessThan(most)
    expect(text).toContain('in 120,000 documents of 12 locales')
    expect(text).toContain('By owner (50 of 1,080)')
    expect(text).not.toContain('Left out')
  })

  test('of paths and names that are as long as can be', async () => {
    if (model === undefined) throw new Error('The fixtures have no documents')
    const long = (index: number, locale: string) => `${locale}/${`${'[@www.]'.repeat(30)}/`.repeat(19)}${index}.md`
    const names = Array.from({length: 120}, (_, index) => `${'#'.repeat(200)}${index}`)
    const audit = auditOf({documents: manyOf(model, long, names, 3)})
    const text = await written('markdown', {...audit, notes: Array.from({length: 300}, (_, index) => `${index} ${'|'.repeat(3000)}`)})
    expect(text.length).toBeLessThan(most)
    expect(text).toMatch(/\n> Left out, as the page would grow too long for an issue: .*a note/)
    expect(text).toContain('## What to do first')
  })
})

function manyOf(model: DocumentReport, pathOf: (index: number, locale: string) => string, locales: readonly string[], count: number) {
  return locales.flatMap(locale =>
    Array.from({length: count}, (_, index): DocumentReport => {
      const path = pathOf(index, locale) as DocumentReport['path']
      return {
        ...model,
        path,
        words: {...model.words, stale: index + 1},
        locale: locale as Locale,
        author: `${locale} ${index % 90}`
      }
    })
  )
}
