import type {Audit, AuditedDocument} from '../../model/audit.ts'

type Cell = string | number | null

const columns: readonly (readonly [name: string, of: (document: AuditedDocument) => Cell])[] = [
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

/** A row for each document, what is to be done first at the top. @see RFC 4180 */
export function auditCsv({documents}: Audit): string {
  const rows = [columns.map(([name]) => name), ...documents.map(document => columns.map(([, of]) => cell(of(document))))]
  return rows.map(row => `${row.join(',')}\r\n`).join('')
}

/** Quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises. */
function cell(value: Cell): string {
  if (value === null || typeof value === 'number') return String(value ?? '')
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
