import {readFile, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {importSegments, readPackage, type Refusal, type ReturnedSegment, writeDocuments} from '../index.ts'
import {UsageError} from '../model/usage-error.ts'
import {counted} from '../report/counted.ts'
import {visible} from '../report/visible.ts'
import {excerpt} from '../text/excerpt.ts'
import {dayOf} from './day.ts'
import {type Stage, withProgress} from './progress.ts'
import {complainOf, type ReadingOptions, readingOf} from './reading.ts'
import {showDiffs} from './show-diffs.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

export interface ImportOptions extends ReadingOptions {
  readonly dryRun?: true
}

/** Put translations into their documents; what does not fit is the report. */
export async function importPackages(files: readonly string[], options: ImportOptions, terminal: Terminal): Promise<ExitStatus> {
  const segments: ReturnedSegment[] = []
  for (const file of files) segments.push(...readPackage(file, await readText(terminal.workingDirectory, file)))
  return withProgress(options.progress, terminal, stage => importOn(segments, options, stage))
}

async function importOn(segments: readonly ReturnedSegment[], options: ImportOptions, stage: Stage): Promise<ExitStatus> {
  const {terminal} = stage
  const day = dayOf(terminal.environment)
  const imported = await importSegments({...readingOf(options, stage), segments, ...(day === undefined ? {} : {today: day})})
  const {documents, refusals} = imported
  const failures = [...imported.failures]
  if (options.dryRun === true) showDiffs(documents, terminal)
  else failures.push(...(await writeDocuments(terminal.workingDirectory, documents)))
  const written = documents.filter(({path}) => !failures.some(failure => failure.path === path))
  const count = written.reduce((sum, document) => sum + document.segments, 0)
  const partial = written.filter(({isComplete}) => !isComplete).length
  const where = `${counted(count, 'segment')} ${options.dryRun === true ? 'would be put' : 'put'} into ${counted(written.length, 'document')}`
  terminal.complain(
    `tulint: ${where}${partial === 0 ? '' : `, ${partial} of which lack more, so they keep their handoff`}; ${refusals.length} refused\n`
  )
  for (const refusal of refusals) (options.dryRun === true ? terminal.complain : terminal.write)(lineOf(refusal))
  complainOf(failures, terminal)
  if (failures.length > 0) return 2
  return refusals.length > 0 ? 1 : 0
}

function lineOf({id, path, unitId, english, reason}: Refusal): string {
  const place = path === null ? id : unitId === null ? path : `${path} ${unitId}`
  return `${visible(place.slice(0, 500))}: ${visible(reason)}${english === '' ? '' : `: ${visible(excerpt(english))}`}\n`
}

/** Bytes. The largest sets there are make packages of some ten million. */
const mostBytes = 100 * 1024 * 1024

async function readText(workingDirectory: string, file: string): Promise<string> {
  const path = resolve(workingDirectory, file)
  const refusal = (reason: string) =>
    new UsageError(`The package “${file}” cannot be read: ${reason}`, 'Give a file that came back from translation, in UTF-8')
  try {
    if ((await stat(path)).size > mostBytes) throw refusal('it is larger than 100 MB')
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await readFile(path))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw refusal(error instanceof TypeError ? 'it is not UTF-8' : error instanceof Error ? error.message : String(error))
  }
}
