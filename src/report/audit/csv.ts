import type {Audit, AuditedDocument} from '../../model/audit.ts'
import {writeCsvRow} from '../../text/csv.ts'

const columns: readonly (readonly [name: string, of: (document: AuditedDocument) => string | number | null])[] = [
  ['path', ({path}) => path],
  ['locale', ({locale}) => locale],
  ['english', ({sourcePath}) => sourcePath],
  ['folder', ({folder}) => folder],
  ['status', ({status}) => status],
  ['priority', ({priority}) => priority],
  ['share', ({share}) => (share === null ? null : share.toFixed(4))],
  ['wordsCurrent', ({words}) => words.current],
  ['wordsStale', ({words}) => words.stale],
  ['wordsMissing', ({words}) => words.missing],
  ['wordsUntranslated', ({words}) => words.untranslated],
  ['wordsOrphaned', ({words}) => words.orphaned],
  ['staleSince', ({staleSince}) => staleSince?.date ?? null],
  ['daysStale', ({daysStale}) => daysStale],
  ['commitsBehind', ({handoff}) => handoff?.commitsBehind ?? null],
  ['translatedBy', ({translatedBy}) => translatedBy],
  ['owner', ({owner}) => owner],
  ['errors', ({findings}) => findings.error],
  ['warnings', ({findings}) => findings.warning],
  ['infos', ({findings}) => findings.info]
]

/** A row for each document, what is to be done first at the top. */
export function auditCsv({documents}: Audit): string {
  const rows = [columns.map(([name]) => name), ...documents.map(document => columns.map(([, of]) => of(document)))]
  return rows.map(writeCsvRow).join('')
}
