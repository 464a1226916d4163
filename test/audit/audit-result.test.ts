import {expect, test} from 'vitest'
import {auditResult} from '../../src/audit/audit-result.ts'
import type {AuditWeights} from '../../src/model/audit.ts'
import type {CalendarDate, DocumentPath, Locale} from '../../src/model/brand.ts'
import type {DocumentReport, Finding, LintResult, WordCounts} from '../../src/model/finding.ts'

const day = '2026-11-21' as CalendarDate
const none: WordCounts = {current: 0, stale: 0, missing: 0, orphaned: 0, untranslated: 0}
const weights: AuditWeights = {machine: 0.5, human: 1, unknown: 1}

function documentOf(path: string, words: Partial<WordCounts>, more: Partial<DocumentReport> = {}): DocumentReport {
  return {
    locale: path.slice(0, 2) as Locale,
    path: path as DocumentPath,
    sourcePath: `en/${path.slice(3)}` as DocumentPath,
    kind: 'bilingual',
    status: 'in-sync',
    units: {total: 0, inSync: 0, changed: 0, removed: 0, missing: 0},
    words: {...none, ...words},
    translatedBy: null,
    author: null,
    staleSince: null,
    dates: {source: null, target: null, handoff: null},
    handoff: null,
    ...more
  }
}

const since = (date: string) => ({staleSince: {hash: 'a', date: date as CalendarDate, author: 'Ada', subject: 'Edit'}})

function findingOf(path: string, ruleId: string, severity: Finding['severity'], number: number): Finding {
  const point = {line: 1, column: 1, offset: number}
  return {
    ruleId,
    severity,
    message: 'A',
    locale: path.slice(0, 2) as Locale,
    path: path as DocumentPath,
    range: {start: point, end: point},
    unitIds: [],
    quoteText: null,
    handoffText: null,
    targetText: null,
    source: null,
    change: null,
    changedIn: null,
    confidence: 1,
    fix: null,
    suggestions: [],
    docsUrl: null,
    fingerprint: `${ruleId}-${number}`
  }
}

function auditOf(
  documents: readonly DocumentReport[],
  findings: readonly Finding[] = [],
  weightOf: (path: DocumentPath) => number = () => 1
) {
  const result: LintResult = {
    schemaVersion: 1,
    tool: {name: 'tulint', version: '1.2.3'},
    findings,
    documents,
    summary: {documents: 0, errors: 0, warnings: 0, infos: 0, suppressed: 0, known: null, byRule: {}, notes: ['a note']},
    failures: []
  }
  return auditResult(result, {
    day,
    weights,
    weightOf,
    ownerOf: ({author}) => author
  })
}

test('what is to be done first stands first: words, years that they waited, kind, weight', () => {
  const documents = [
    documentOf('de/in-sync.md', {current: 500}),
    documentOf('de/small.md', {current: 90, stale: 10}),
    documentOf('de/large.md', {stale: 40, missing: 30, untranslated: 30, orphaned: 1000}),
    documentOf('de/old.md', {stale: 40}, since('2023-11-22')),
    documentOf('de/machine.md', {missing: 190}, {translatedBy: 'machine'}),
    documentOf('de/a/weighty.md', {missing: 20})
  ]
  const {documents: sorted} = auditOf(documents, [], path => (path.startsWith('de/a/') ? 50 : 1))
  expect(sorted.map(({path, priority}) => [path, priority])).toEqual([
    ['de/a/weighty.md', 1000],
    ['de/old.md', 160],
    ['de/large.md', 100],
    ['de/machine.md', 95],
    ['de/small.md', 10],
    ['de/in-sync.md', 0]
  ])
})

test('shares are of words, and add up by locale, folder and owner', () => {
  const audit = auditOf([
    documentOf('de/a/x.md', {current: 30, stale: 10}, {status: 'stale', author: 'Ada', ...since('2026-11-11')}),
    documentOf('de/y.md', {missing: 60}, {status: 'missing'}),
    documentOf('fr/a/x.md', {current: 100, orphaned: 7}, {author: 'Ada'}),
    documentOf('fr/z.md', {}, {status: 'unreadable'})
  ])
  expect(audit.documents.map(({path, share, daysStale}) => [path, share, daysStale])).toEqual([
    ['de/y.md', 0, null],
    ['de/a/x.md', 0.75, 10],
    ['fr/a/x.md', 1, null],
    ['fr/z.md', null, null]
  ])
  expect(audit.total).toMatchObject({
    documents: 4,
    share: 0.65,
    daysStale: 10,
    byStatus: {stale: 1, missing: 1, 'in-sync': 1, unreadable: 1}
  })
  const shares = (groups: readonly {readonly name: string; readonly share: number | null}[]) => groups.map(({name, share}) => [name, share])
  expect(shares(audit.locales)).toEqual([
    ['de', 0.3],
    ['fr', 1]
  ])
  expect(shares(audit.folders)).toEqual([
    ['', 0],
    ['a', 130 / 140]
  ])
  expect(shares(audit.owners)).toEqual([
    ['', 0],
    ['Ada', 130 / 140]
  ])
})

test('findings are counted by document and rule, and the three worst of a document are named', () => {
  const audit = auditOf(
    [documentOf('de/x.md', {}), documentOf('fr/x.md', {})],
    [
      findingOf('de/x.md', 'a', 'info', 1),
      findingOf('de/x.md', 'b', 'warning', 2),
      findingOf('de/x.md', 'c', 'error', 3),
      findingOf('de/x.md', 'b', 'warning', 4),
      findingOf('fr/x.md', 'b', 'warning', 5)
    ]
  )
  expect(audit.documents.map(({findings, worst}) => [findings, worst])).toEqual([
    [{error: 1, warning: 2, info: 1}, ['c-3', 'b-2', 'b-4']],
    [{error: 0, warning: 1, info: 0}, ['b-5']]
  ])
  expect(audit.rules).toEqual([
    {ruleId: 'b', findings: 3, documents: 2, byLocale: {de: 2, fr: 1}},
    {ruleId: 'a', findings: 1, documents: 1, byLocale: {de: 1}},
    {ruleId: 'c', findings: 1, documents: 1, byLocale: {de: 1}}
  ])
  expect(audit.total.findings).toEqual({error: 1, warning: 3, info: 1})
  expect(audit.notes).toEqual(['a note'])
})
