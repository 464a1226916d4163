import type {AuditedDocument, NamedTally, Tally} from '../model/audit.ts'
import type {DocumentStatus, Severity} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import {standingOf} from './standing.ts'

export function tally(documents: readonly AuditedDocument[]): Tally {
  const findings = {error: 0, warning: 0, info: 0} satisfies Record<Severity, number>
  const byStatus: Record<DocumentStatus, number> = {
    'in-sync': 0,
    stale: 0,
    damaged: 0,
    untranslated: 0,
    orphaned: 0,
    missing: 0,
    unreadable: 0
  }
  let daysStale: number | null = null
  for (const document of documents) {
    byStatus[document.status]++
    for (const severity of severities) findings[severity] += document.findings[severity]
    if (document.daysStale !== null) daysStale = Math.max(daysStale ?? 0, document.daysStale)
  }
  return {...standingOf(documents), byStatus, findings, daysStale}
}

const severities = ['error', 'warning', 'info'] as const

/** Documents by what they have in common, sorted by its name. */
export function tallyBy(documents: readonly AuditedDocument[], nameOf: (document: AuditedDocument) => string): NamedTally[] {
  return [...groupBy(documents, nameOf)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([name, own]) => ({name, ...tally(own)}))
}
