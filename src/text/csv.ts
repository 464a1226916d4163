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

/** What a spreadsheet would take for a formula, behind any apostrophes that keep it from that. */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * Write a row of comma-separated values, with its line end. An apostrophe goes before a text that a spreadsheet would run as
 * a formula; `unguarded` takes it away.
 *
 * @see RFC 4180, 2.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsvRow(values: readonly (string | number | null)[]): string {
  return `${values.map(writeValue).join(',')}\r\n`
}

function writeValue(value: string | number | null): string {
  if (typeof value !== 'string') return String(value ?? '')
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A value as it was before `writeCsvRow`. */
export function unguarded(value: string): string {
  return value.startsWith("'") && formula.test(value.slice(1)) ? value.slice(1) : value
}
