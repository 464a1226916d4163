import {UsageError} from '../../model/usage-error.ts'
import type {ReturnedSegment} from '../../model/work-package.ts'
import {readCsv} from '../../text/csv.ts'
import {readXml} from '../../text/xml.ts'
import {readPackageCsv} from './csv.ts'
import {readPo} from './read-po.ts'
import {readXliff12} from './xliff12.ts'
import {readXliff2} from './xliff2.ts'

/**
 * Read a work package that came back, in whichever format it is.
 *
 * @param name - Of the file, for messages.
 * @throws UsageError when it is none, or names one segment twice with different translations.
 */
export function readPackage(name: string, text: string): ReturnedSegment[] {
  const segments = readSegments(name, text)
  const seen = new Map<string, ReturnedSegment>()
  for (const segment of segments) {
    const other = seen.get(segment.id)
    if (other !== undefined && other.translation !== segment.translation) {
      throw new UsageError(`${name}: the segment “${segment.id}” stands in it twice, with different translations`, 'Take one out')
    }
    seen.set(segment.id, segment)
  }
  return [...seen.values()]
}

function readSegments(name: string, text: string): ReturnedSegment[] {
  const start = text.replace(/^\ufeff/, '').trimStart()
  if (start.startsWith('<')) return readXliff(name, text)
  if (/\.csv$/i.test(name)) {
    const records = readCsv(text)
    if ('fault' in records) throw refusal(name, records)
    const segments = readPackageCsv(records)
    if (segments === null)
      throw new UsageError(
        `${name}:1: the columns “id” and “translation” are not there`,
        'Keep the first line as it was exported, with commas between the columns'
      )
    return segments
  }
  const segments = readPo(text)
  if ('fault' in segments) throw refusal(name, segments)
  return segments
}

function readXliff(name: string, text: string): ReturnedSegment[] {
  const root = readXml(text, 'refused')
  if ('fault' in root) throw refusal(name, root)
  if (root.name !== 'xliff')
    throw new UsageError(`${name}: it is no XLIFF: its root is <${root.name}>`, 'Give a file that tulint export wrote, as it came back')
  return (root.attributes.get('version') ?? '').startsWith('2') ? readXliff2(root) : readXliff12(root)
}

function refusal(name: string, {fault, line}: {readonly fault: string; readonly line: number}): UsageError {
  return new UsageError(`${name}:${line}: ${fault}`, 'Export it anew from the translation tool, as XLIFF, PO or CSV with commas in UTF-8')
}
