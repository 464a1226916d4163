import type {PackageSegment, ReturnedSegment} from '../../model/work-package.ts'
import type {CsvRecord} from '../../text/csv.ts'
import type {PackageFormat} from './package-format.ts'
import {notesFor} from './notes.ts'

const columns = ['id', 'document', 'unit', 'state', 'section', 'english before', 'english', 'change', 'present translation', 'translation']

/** CSV for spreadsheets: the last column is the translator's. A byte order mark, without which Excel reads no UTF-8. */
export const packageCsv: PackageFormat = {
  extension: '.csv',
  write: ({segments}) => `\ufeff${[columns, ...segments.map(rowOf)].map(row => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

function rowOf(segment: PackageSegment): string[] {
  const {id, path, unitId, state, section, handoff, source, target} = segment
  const change = notesFor(segment).find(([about]) => about === 'change')?.[1] ?? ''
  return [id, path, unitId ?? '', state, section, handoff, source, change, target, '']
}

/**
 * A cell that begins as a formula would be run by a spreadsheet: an apostrophe before it makes it text. One more stands
 * where the text itself begins so, so that each can be taken back.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function writeCell(text: string): string {
  const guarded = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}

function readCell(text: string | undefined): string {
  return (text ?? '').replace(/^'(?='*[=+\-@\t\r])/, '')
}

/** The segments of a CSV file that came back; also of one that `po2csv` made. `null`: it has no columns for them. */
export function readPackageCsv([head, ...records]: readonly CsvRecord[]): ReturnedSegment[] | null {
  const names = (head?.fields ?? []).map(name => name.trim().toLowerCase())
  const columnOf = (...wanted: readonly string[]) => names.findIndex(name => wanted.includes(name))
  const [id, document, state] = [columnOf('id', 'location', 'context'), columnOf('document'), columnOf('state')]
  const source = columnOf('english', 'source')
  const translation = names.includes('translation') ? columnOf('translation') : columnOf('target')
  if (id < 0 || translation < 0) return null
  return records.map(({fields}): ReturnedSegment => {
    const isGone = fields[state] === 'gone'
    return {
      id: idIn(fields[id] ?? '') ?? readCell(fields[id]),
      path: document < 0 ? null : readCell(fields[document]),
      source: isGone ? '' : readCell(fields[source]),
      translation: isGone ? '' : readCell(fields[translation]),
      says: 'finished'
    }
  })
}

/** A segment's id in what a tool has made of its place. */
export function idIn(text: string): string | null {
  return /(?:^|[^0-9a-f.])([0-9a-f]{16}(?:\.[0-9a-f]{7,64})?)(?![0-9a-f.])/.exec(text)?.[1] ?? null
}
