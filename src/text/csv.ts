/** One record of a CSV file. */
export interface CsvRecord {
  readonly fields: readonly string[]
  /** Of the line that it begins in, from 1. */
  readonly line: number
}

/** A file that is no CSV, and where: `line` counts from 1. */
export interface CsvFault {
  readonly fault: string
  readonly line: number
}

// A field as RFC 4180 has it, and what ends it. White space around quotation marks, which spreadsheets write, is no part of it.
const field = /[ \t]*"((?:[^"]|"")*)"[ \t]*(,|\r?\n|\r|$)|([^",\r\n][^,\r\n]*|)(,|\r?\n|\r|$)/y

/**
 * Read comma-separated values; blank lines are no records.
 *
 * @returns The records, or the first fault: a quotation mark that never closes, or text behind one that does.
 * @see RFC 4180, 2: quoting, and line breaks in quotes.
 */
export function readCsv(text: string): readonly CsvRecord[] | CsvFault {
  const records: CsvRecord[] = []
  let fields: string[] = []
  let line = 1
  let begun = 1
  let index = text.startsWith('\ufeff') ? 1 : 0
  while (index < text.length || fields.length > 0) {
    field.lastIndex = index
    const match = field.exec(text)
    if (match === null) {
      const isOpen = /^[ \t]*"(?:[^"]|"")*$/.test(text.slice(index))
      return {fault: isOpen ? 'A quotation mark is never closed' : 'There is text beside a quotation mark', line}
    }
    const [whole, quoted, quotedEnd, bare, bareEnd] = match
    fields.push(quoted === undefined ? (bare ?? '').trim() : quoted.replaceAll('""', '"'))
    line += whole.match(/\r?\n|\r/g)?.length ?? 0
    index = field.lastIndex
    if ((quotedEnd ?? bareEnd) === ',') continue
    if (fields.some(one => one !== '')) records.push({fields, line: begun})
    fields = []
    begun = line
  }
  return records
}
