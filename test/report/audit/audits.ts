import {readFileSync} from 'node:fs'
import {auditChange} from '../../../src/audit/audit-change.ts'
import {auditResult} from '../../../src/audit/audit-result.ts'
import {trendPoint} from '../../../src/audit/standing.ts'
import type {Audit} from '../../../src/model/audit.ts'
import type {CalendarDate, Locale} from '../../../src/model/brand.ts'
import type {DocumentReport, Finding, LintResult} from '../../../src/model/finding.ts'
import {hostileTexts} from '../machines.ts'

const report: LintResult = JSON.parse(readFileSync(new URL('../../../fixtures/expected/report.json', import.meta.url), 'utf8'))

const day = '2026-11-21' as CalendarDate
const earlier = '2026-10-01' as CalendarDate

/** The audit of the fixtures, or of what a test makes of them, and of a month before, when half of the documents lacked more. */
export function auditOf(change: Partial<LintResult> = {}): Audit {
  const result = {...report, ...change}
  const {documents} = result
  const before = documents
    .slice(documents.length >> 1)
    .map(({words, ...others}) => ({...others, words: {...words, missing: words.current + 3}}))
  const weights = {machine: 1, human: 1, unknown: 1}
  return {
    ...auditResult(result, {day, weights, weightOf: () => 1, ownerOf: ({author}) => author}),
    trend: [trendPoint(earlier, before), trendPoint(day, documents)],
    since: auditChange(earlier, before, documents)
  }
}

export function documentsOf(change: (document: DocumentReport, index: number) => Partial<DocumentReport>): DocumentReport[] {
  return report.documents.map((document, index) => ({...document, ...change(document, index)}))
}

export const honest = auditOf()

const evil = (index: number) => hostileTexts[index % hostileTexts.length] ?? ''

/** Every text that a document could bring is hostile. */
export const hostile = auditOf({
  documents: documentsOf((_, index) => ({
    path: `=${index}${evil(index)}.md` as DocumentReport['path'],
    author: `@${evil(index)}`,
    locale: evil(index) as Locale,
    sourcePath: null,
    staleSince: {hash: evil(index), date: '2026-01-01' as CalendarDate, author: evil(index), subject: evil(index)}
  })),
  findings: report.findings.map((finding, index): Finding => {
    const text = evil(index)
    return {
      ...finding,
      path: `=${index % report.documents.length}${evil(index % report.documents.length)}.md` as Finding['path'],
      ruleId: text,
      message: text,
      quoteText: text,
      targetText: text,
      docsUrl: index % 2 === 0 ? `javascript:${text}` : `https://example.com/"><script>alert(1)</script>`,
      change: {
        kind: 'wording',
        edits: [
          {op: 'delete', text},
          {op: 'insert', text}
        ]
      }
    }
  }),
  summary: {...report.summary, notes: [...hostileTexts]},
  failures: hostileTexts.map(text => ({path: text as Finding['path'], message: text, hint: text}))
})
