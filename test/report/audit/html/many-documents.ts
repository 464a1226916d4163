import {reportAbsence} from '../../../../src/check/document-report.ts'
import type {CalendarDate, DocumentPath, Locale} from '../../../../src/model/brand.ts'
import type {DocumentReport, Finding, LintResult} from '../../../../src/model/finding.ts'
import {honest} from '../audits.ts'

/** A report as a large set would have it: a third of its documents are stale, of which each has two findings as long as there are any. */
export function manyDocuments(documents: number, locales: number, findings: number): Pick<LintResult, 'documents' | 'findings'> {
  const reports: DocumentReport[] = []
  const found: Finding[] = []
  const pattern = honest.findings.find(({change}) => change !== null)
  if (pattern === undefined) throw new Error('The fixtures have no changed English')
  for (let index = 0; index < documents; index++) {
    const name = `area-${index % 60}/topic-${index % 700}/page-${index}.md`
    for (let nth = 0; nth < locales; nth++) {
      const locale = `x${String.fromCharCode(97 + nth)}` as Locale
      const path = `docs/${locale}/${name}` as DocumentPath
      const isStale = (index + nth) % 3 === 0
      reports.push({
        ...reportAbsence(locale, path, `docs/en/${name}` as DocumentPath, null, 'missing'),
        root: `docs/${locale}`,
        status: isStale ? 'stale' : 'in-sync',
        words: {current: 500 + (index % 97), stale: isStale ? 20 * nth + 1 : 0, missing: 0, orphaned: 0, untranslated: 0},
        author: `author-${index % 40}`,
        staleSince: isStale ? {hash: 'abcdef0', date: '2026-01-01' as CalendarDate, author: 'Ada', subject: 'Say it better'} : null
      })
      const left = isStale ? Math.min(2, findings - found.length) : 0
      for (let each = 0; each < left; each++) {
        found.push({...pattern, path, locale, message: `${pattern.message} (${found.length})`})
      }
    }
  }
  return {documents: reports, findings: found}
}
