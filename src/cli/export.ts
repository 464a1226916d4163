import {join} from 'node:path'
import {exportSegments, type WorkPackage, writePackage} from '../index.ts'
import {groupBy} from '../model/group-by.ts'
import {UsageError} from '../model/usage-error.ts'
import {packageFormats} from '../report/packages/formats.ts'
import {counted} from '../report/counted.ts'
import {dayOf} from './day.ts'
import {writeReport, writeUnescaped} from './output.ts'
import {type Stage, withProgress} from './progress.ts'
import {complainOf, type ReadingOptions, readingOf} from './reading.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

export interface ExportOptions extends ReadingOptions {
  readonly format: string
  readonly outputFile?: string
  readonly outputDir?: string
}

/** Write what translators are asked for, and say how much that is. */
export async function exportPackages(paths: readonly string[], options: ExportOptions, terminal: Terminal): Promise<ExitStatus> {
  return withProgress(options.progress, terminal, stage => exportOn(paths, options, stage))
}

async function exportOn(paths: readonly string[], options: ExportOptions, stage: Stage): Promise<ExitStatus> {
  const {terminal} = stage
  const {format, outputFile, outputDir} = options
  // With targets, --locale names theirs, as everywhere; without, it chooses.
  const isChoice = (options.target ?? []).length === 0
  const {locale, ...rest} = options
  const reading = readingOf(isChoice ? rest : options, stage)
  const day = dayOf(terminal.environment)
  const {packages, failures} = await exportSegments({...reading, paths, ...(day === undefined ? {} : {today: day})})
  const chosen = isChoice ? choose(packages, locale ?? []) : packages
  const filled = chosen.filter(({segments}) => segments.length > 0)
  if (outputDir === undefined && filled.length > 1) {
    throw new UsageError(
      `There are packages of ${filled.length} locales: ${filled.map(one => one.locale).join(', ')}`,
      'Choose one with --locale, or name a folder for all with --output-dir'
    )
  }
  for (const one of filled) {
    const file = outputDir === undefined ? outputFile : join(outputDir, `${one.locale}${packageFormats[format]?.extension ?? ''}`)
    const text = writePackage(one, format)
    if (file === undefined) writeUnescaped(text, 'The package', terminal)
    else await writeReport(terminal.workingDirectory, file, text)
    terminal.complain(`tulint: ${described(one)}${file === undefined ? '' : `, in ${file}`}\n`)
  }
  if (filled.length === 0) terminal.complain('tulint: Nothing is to be translated, so no package was written\n')
  complainOf(failures, terminal)
  return failures.length > 0 ? 2 : 0
}

function choose(packages: readonly WorkPackage[], locales: readonly string[]): readonly WorkPackage[] {
  if (locales.length === 0) return packages
  const wanted = new Set(locales.map(locale => locale.toLowerCase()))
  const chosen = packages.filter(({locale}) => wanted.delete(locale.toLowerCase()))
  const [unknown] = wanted
  if (unknown === undefined) return chosen
  throw new UsageError(`No document is of the locale “${unknown}”`, `There are ${packages.map(({locale}) => locale).join(', ') || 'none'}`)
}

function described({locale, segments}: WorkPackage): string {
  const states = [...groupBy(segments, ({state}) => state)].map(([state, some]) => `${some.length} ${state}`)
  const documents = new Set(segments.map(({path}) => path)).size
  return `${locale}: ${counted(segments.length, 'segment')} of ${counted(documents, 'document')} (${states.join(', ')})`
}
