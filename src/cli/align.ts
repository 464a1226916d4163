import {align as alignDocuments} from '../index.ts'
import type {AlignedFormat} from '../report/aligned/aligned-format.ts'
import {alignedFormats} from '../report/aligned/formats.ts'
import type {AlignedDocument} from '../model/aligned.ts'
import {packageVersion} from '../workspace/package-version.ts'
import {writeReport} from './output.ts'
import {type Stage, withProgress} from './progress.ts'
import {complainOf, type ReadingOptions, readingOf} from './reading.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

export interface AlignOptions extends ReadingOptions {
  readonly format: string
  readonly outputFile?: string
}

/** Write which text belongs to which, document by document, and say how it ended. */
export async function align(paths: readonly string[], options: AlignOptions, terminal: Terminal): Promise<ExitStatus> {
  // What is written as it comes would stand between the lines that say how far it is.
  const isApart = terminal.columns === undefined || options.outputFile !== undefined
  return withProgress(options.progress && isApart, terminal, stage => alignOn(paths, options, stage))
}

async function alignOn(paths: readonly string[], options: AlignOptions, stage: Stage): Promise<ExitStatus> {
  const {terminal} = stage
  const format = alignedFormats[options.format]?.(packageVersion())
  if (format === undefined) throw new Error(`The option parser let the format “${options.format}” pass`)
  const {documents, failures} = await alignDocuments({...readingOf(options, stage), paths})
  const written = writeAligned(documents, format)
  if (options.outputFile !== undefined) await writeReport(terminal.workingDirectory, options.outputFile, written)
  else for await (const piece of written) terminal.write(piece)
  complainOf(failures, terminal)
  return failures.length > 0 ? 2 : 0
}

async function* writeAligned(documents: AsyncIterable<AlignedDocument>, format: AlignedFormat): AsyncGenerator<string> {
  let index = 0
  for await (const document of documents) yield (index === 0 ? format.open : '') + format.document(document, index++)
  yield index === 0 ? format.open + format.close : format.close
}
