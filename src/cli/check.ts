import {lint, type LintOptions, readConfiguration} from '../index.ts'
import type {LintResult} from '../model/finding.ts'
import {UsageError} from '../model/usage-error.ts'
import {formats} from '../report/formats.ts'
import {reportContext} from './report-context.ts'
import {writeBaseline} from './baseline.ts'
import {wantsColor} from './color.ts'
import {dayOf} from './day.ts'
import {showFixes, writeFixes} from './fix.ts'
import {checkPlaces, writeReport} from './output.ts'
import {printConfig} from './print-config.ts'
import {type Watched, withProgress} from './progress.ts'
import {complainOf, type ReadingOptions, readingOf} from './reading.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

export interface CheckOptions extends ReadingOptions {
  readonly format: readonly string[]
  readonly outputFile?: readonly string[]
  readonly rule?: readonly string[]
  readonly only?: readonly string[]
  readonly maxWarnings?: number
  readonly quiet?: true
  readonly stdinFilename?: string
  readonly printConfig?: string
  readonly color?: boolean
  readonly newSince?: string
  readonly baseline?: string
  readonly updateBaseline?: true
  readonly fix?: true
  readonly fixDryRun?: true
}

/** Lint, write the reports, and say how it ended. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  return withProgress(options.progress, terminal, watched => checkWatched(paths, options, watched))
}

async function checkWatched(paths: readonly string[], options: CheckOptions, watched: Watched): Promise<ExitStatus> {
  const {terminal} = watched
  const names = options.format.length === 0 ? ['pretty'] : options.format
  const files = options.outputFile ?? []
  checkPlaces(terminal.workingDirectory, names, files)
  const day = dayOf(terminal.environment)
  const reading = readingOf(options, watched)
  const configuration = await readConfiguration(reading)
  const request = {
    ...reading,
    config: configuration,
    ...(day === undefined ? {} : {today: day}),
    rules: options.rule ?? [],
    onlyRules: options.only ?? [],
    ...(await inputOf(options, terminal)),
    ...(options.newSince === undefined ? {} : {newSince: options.newSince}),
    ...(options.baseline === undefined ? {} : {baseline: options.baseline}),
    paths: options.stdinFilename === undefined ? paths : [options.stdinFilename]
  }
  if (options.printConfig !== undefined) {
    if (paths.length > 0) throw new UsageError('--print-config takes one document, and no PATHs', 'Leave the others out')
    return printConfig(options.printConfig, request, terminal)
  }
  if (options.fixDryRun === true) return showFixes(request, terminal)
  const result =
    options.updateBaseline === true
      ? await writeBaseline(request, terminal)
      : options.fix === true
        ? await writeFixes(request, terminal)
        : await lint(request)
  const shown = options.quiet === true ? errorsOnly(result) : result
  for (const [index, name] of names.entries()) {
    const file = files[index]
    const context = reportContext(wantsColor(options.color, terminal, file === undefined), configuration.catalogue.rules, terminal)
    const report = formats[name]?.(shown, context) ?? ''
    if (file === undefined) terminal.write(report)
    else await writeReport(terminal.workingDirectory, file, report)
  }
  complainOf(result.failures, terminal)
  return statusOf(result, options.maxWarnings, terminal)
}

/** The document that comes by standard input. */
async function inputOf({stdinFilename}: CheckOptions, terminal: Terminal): Promise<Pick<LintOptions, 'texts'>> {
  return stdinFilename === undefined ? {} : {texts: {[stdinFilename]: await terminal.readInput()}}
}

function statusOf({failures, summary}: LintResult, maxWarnings: number | undefined, terminal: Terminal): ExitStatus {
  if (failures.length > 0) return 2
  if (summary.errors > 0) return 1
  if (maxWarnings === undefined || summary.warnings <= maxWarnings) return 0
  terminal.complain(`tulint: ${summary.warnings} warnings are more than the ${maxWarnings} that --max-warnings allows\n`)
  return 1
}

function errorsOnly(result: LintResult): LintResult {
  const findings = result.findings.filter(({severity}) => severity === 'error')
  const byRule = Object.fromEntries(
    Object.keys(result.summary.byRule)
      .map((id): [string, number] => [id, findings.filter(({ruleId}) => ruleId === id).length])
      .filter(([, count]) => count > 0)
  )
  return {...result, findings, summary: {...result.summary, warnings: 0, infos: 0, byRule}}
}
