import type {CalendarDate} from '../model/brand.ts'
import {type Document, findEntry} from '../model/document.ts'
import type {TextEdit} from '../model/finding.ts'

/** The English that a document is a translation of, once all of it is translated. */
export interface NewHandoff {
  /** Full hash of its commit. */
  readonly commit: string
  readonly date: CalendarDate
  /** SHA-1 of the English file with CRLF line ends, hexadecimal. */
  readonly sha1: string
}

/**
 * Let a document’s front matter name another handoff, by the keys that it has.
 *
 * @param commitKeys - That can hold the handoff’s commit; the first one counts.
 * @see format.md, “Front matter”
 */
export function moveHandoff(document: Document, commitKeys: readonly string[], {commit, date, sha1}: NewHandoff): TextEdit[] {
  const pin = commitKeys.find(key => (findEntry(document, key)?.value ?? '') !== '')
  return [
    ...(pin === undefined ? [] : rewrite(document, pin, () => commit)),
    ...rewrite(document, 'ms.openlocfilehash', () => sha1),
    ...rewrite(document, 'ms.lasthandoff', before => writeDate(before, date))
  ]
}

function rewrite(document: Document, key: string, write: (before: string) => string): TextEdit[] {
  const entry = findEntry(document, key)
  if (entry === null || entry.value === '') return []
  const raw = document.text.slice(entry.valueRange.start, entry.valueRange.end)
  const after = write(entry.value)
  return after === entry.value ? [] : [{range: entry.valueRange, text: raw.replace(entry.value, () => after)}]
}

/** A day in the form of another: `2020-01-31`, else month, day and year as this platform writes them. */
function writeDate(before: string, date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return /^\d{4}-/.test(before) ? date : `${month}/${day}/${year}`
}
