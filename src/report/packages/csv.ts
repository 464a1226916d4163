import type {PackageSegment, ReturnedSegment} from '../../model/work-package.ts'
import {type CsvRecord, unguarded, writeCsvRow} from '../../text/csv.ts'
import {notesFor} from './notes.ts'
import type {PackageFormat} from './package-format.ts'
import {idIn} from './segment-id.ts'

const columns = ['id', 'document', 'unit', 'state', 'section', 'english before', 'english', 'change', 'present translation', 'translation']

/** CSV for spreadsheets: the last column is the translator's. A byte order mark, without which Excel reads no UTF-8. */
export const packageCsv: PackageFormat = {
  extension: '.csv',
  write: ({segments}) => `\ufeff${[columns, ...segments.map(rowOf)].map(writeCsvRow).join('')}`
}

function rowOf(segment: PackageSegment): string[] {
  const {id, path, unitId, state, section, handoff, source, target} = segment
  const change = notesFor(segment).find(([about]) => about === 'change')?.[1] ?? ''
  return [id, path, unitId ?? '', state, section, handoff, source, change, target, '']
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
      id: idIn(fields[id] ?? '') ?? unguarded(fields[id] ?? ''),
      path: document < 0 ? null : unguarded(fields[document] ?? ''),
      source: isGone ? '' : unguarded(fields[source] ?? ''),
      translation: isGone ? '' : unguarded(fields[translation] ?? ''),
      says: 'finished'
    }
  })
}
