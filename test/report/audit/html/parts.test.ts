import {gunzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import type {AuditedDocument} from '../../../../src/model/audit.ts'
import type {Finding} from '../../../../src/model/finding.ts'
import {layOut} from '../../../../src/report/audit/html/columns.ts'
import {packParts} from '../../../../src/report/audit/html/parts.ts'
import {passagesOf} from '../../../../src/report/audit/html/passages.ts'
import {plot} from '../../../../src/report/audit/html/trend-lines.ts'
import {honest} from '../audits.ts'

test('details are opened in parts that each row is found in', async () => {
  const detailOf = (row: number) => ({name: `${row}`.repeat(30_000), documents: []})
  const {starts, packed} = await packParts(40, detailOf)
  expect(starts.length).toBeGreaterThan(1)
  const rows = packed.flatMap((text, part) => {
    const own: unknown[] = JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString())
    return own.map((detail, position) => [(starts[part] ?? 0) + position, detail])
  })
  expect(rows).toEqual(Array.from({length: 40}, (_, row) => [row, detailOf(row)]))
  expect(await packParts(0, detailOf)).toEqual({starts: [], packed: []})
})

test.each<[why: string, documents: readonly (readonly [locale: string, root: string])[], labels: readonly string[]]>([
  [
    'a column for each locale',
    [
      ['fr', 'docs/fr'],
      ['de', 'docs/de']
    ],
    ['de', 'fr']
  ],
  [
    'a locale with two sets has two, named by what differs',
    [
      ['de', 'a/x/docs'],
      ['de', 'a/y/docs'],
      ['fr', 'f']
    ],
    ['de (x)', 'de (y)', 'fr']
  ],
  [
    'one set in another',
    [
      ['de', 'docs'],
      ['de', 'docs/old']
    ],
    ['de (docs)', 'de (docs/old)']
  ],
  ['what somebody filed astray makes none', [...Array.from({length: 9}, () => ['de', 'docs/de'] as const), ['de', 'docs/fr']], ['de']]
])('%s', (_, documents, labels) => {
  const {columns, placed} = layOut(documents.map(([locale, root]) => ({locale, root}) as AuditedDocument))
  expect(columns.map(({label}) => label)).toEqual(labels)
  expect(placed).toHaveLength(documents.length)
})

test('what is found in one unit is told at one place, with the change in its two texts', () => {
  const [first] = honest.findings
  if (first === undefined) throw new Error('The fixtures have no findings')
  const finding = (more: object): Finding => ({...first, source: null, change: null, handoffText: null, ...more})
  const edits = [
    {op: 'equal', text: 'one '},
    {op: 'delete', text: 'two'},
    {op: 'insert', text: '2'}
  ]
  const passages = passagesOf([
    finding({quoteText: 'q', targetText: 't', message: 'a'}),
    finding({quoteText: 'q', targetText: 't', message: 'b', change: {kind: 'wording', edits}}),
    finding({quoteText: null, targetText: null, source: {range: first.range, text: 'x'.repeat(5000)}, message: 'c'})
  ])
  expect(passages.map(({remarks}) => remarks.map(({message}) => message))).toEqual([['a', 'b'], ['c']])
  expect(passages[0]).toMatchObject({past: [edits[0], edits[1]], present: [edits[0], edits[2]], translation: 't'})
  expect(passages[1]).toMatchObject({past: null, translation: null})
  expect(passages[1]?.present).toHaveLength(4001)
})

test('a trend is drawn as far as it is known, and its labels keep apart', () => {
  const words = {current: 0, stale: 0, missing: 0, orphaned: 0, untranslated: 0}
  const standing = (share: number | null) => ({documents: 1, words, share})
  const at = (day: string, de: number | null) => ({
    day: day as (typeof honest)['day'],
    total: standing(0.5),
    locales: {de: standing(de), fr: standing(0.51), ...(de === null ? {} : {toString: standing(de)})}
  })
  const {lines, lowest, days} = plot([at('2026-01-01', 1), at('2026-02-01', null), at('2026-03-04', 0.5)])
  expect(lowest).toBe(0.5)
  expect(days.map(({x}) => Math.round(x))).toEqual([0, 300, 600])
  expect(lines.map(({name, stretches}) => [name, stretches.map(({length}) => length)])).toEqual([
    ['all', [3]],
    ['de', [1, 1]],
    ['fr', [3]],
    ['toString', [1, 1]]
  ])
  const heights = lines.map(({labelY}) => labelY).sort((a, b) => a - b)
  expect(Math.min(...heights.slice(1).map((y, index) => y - (heights[index] ?? 0)))).toBeGreaterThanOrEqual(13)
})
