import {mkdir, stat, writeFile} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import {UsageError} from '../model/usage-error.ts'
import type {Pieces} from '../report/pieces.ts'
import {visible, visibleLines} from '../report/visible.ts'
import {isSet} from './color.ts'
import type {Terminal} from './terminal.ts'

/**
 * Write what has no escapes of its own, as diffs and CSV have none, to standard output. No text of a document acts in a
 * terminal, nor in the log of a build service, of which it is told where that changed a byte; any other program gets it as
 * it is.
 *
 * @param what - As the first word or two of a sentence.
 */
export function writeUnescaped(text: string, what: string, {columns, environment, write, complain}: Terminal): void {
  if (columns !== undefined) return write(text.split('\n').map(visible).join('\n'))
  const isLogged = isSet(environment['CI']) || isSet(environment['TF_BUILD'])
  const shown = isLogged ? visibleLines(text) : text
  write(shown)
  if (shown === text) return
  complain(`tulint: ${what} holds what this log would obey, which is written as \\u{…}: where the bytes count, unset CI and TF_BUILD\n`)
}

/**
 * Write a report to a file, whole or not at all.
 *
 * @throws UsageError when it cannot be written there.
 */
export async function writeReport(workingDirectory: string, file: string, report: string | Pieces | AsyncGenerator<string>): Promise<void> {
  const path = resolve(workingDirectory, file)
  try {
    await mkdir(dirname(path), {recursive: true})
    // Only so it takes a report in pieces: into the file that will stand in the old one's place, before it does.
    if (await isReplaceable(path)) await writeFileAtomic(path, '', {tmpfileCreated: half => writeFile(half, report)})
    else await writeFile(path, report)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error // Of what makes the report.
    throw new UsageError(`The report cannot be written to “${file}”: ${error.message}`, 'Name another --output-file')
  }
}

/** An atomic write puts a new file in the old one's place: of `/dev/null` or a named pipe it would leave nothing. */
async function isReplaceable(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true
    throw error
  }
}

/**
 * Hold that every report has a place of its own: two in one would be readable as neither.
 *
 * @param formats - Names, in the order of the command line.
 * @param files - The n-th belongs to the n-th format; formats beyond go to standard output.
 * @throws UsageError when it is not so.
 */
export function checkPlaces(workingDirectory: string, formats: readonly string[], files: readonly string[]): void {
  if (files.length > formats.length) {
    throw new UsageError(
      `There are ${files.length} --output-file for ${formats.length} --format`,
      'Give each its own --format, in the same order'
    )
  }
  const places = formats.map((_, index) => {
    const file = files[index]
    return file === undefined ? null : resolve(workingDirectory, file)
  })
  const shared = places.findIndex((place, index) => places.indexOf(place) < index)
  if (shared === -1) return
  throw new UsageError(
    `Two reports would go to ${places[shared] === null ? 'standard output' : `“${files[shared]}”`}`,
    'Give each --format its own --output-file, in the same order'
  )
}
