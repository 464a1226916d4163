import {type LintOptions, lint, readConfiguration} from '../index.ts'
import {UsageError} from '../model/usage-error.ts'
import {helpfulJobs} from '../workers/jobs.ts'
import {writeBaseline} from './baseline.ts'
import {dayOf} from './day.ts'
import {showFixes, writeFixes} from './fix.ts'
import {printConfig} from './print-config.ts'
import {type Stage, withProgress} from './progress.ts'
import {type KeepingOptions, keepingOf, type ReadingOptions, readingOf} from './reading.ts'
import {watch} from './watch/watch.ts'
import {reportsOf, tell, type TellOptions} from './tell.ts'
import {tellAgain} from './tell-again.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

export interface CheckOptions extends ReadingOptions, KeepingOptions, TellOptions {
  readonly rule?: readonly string[]
  readonly only?: readonly string[]
  readonly stdinFilename?: string
  readonly printConfig?: string
  readonly newSince?: string
  readonly shard?: string
  readonly jobs?: number
  readonly watch?: true
  readonly baseline?: string
  readonly updateBaseline?: true
  readonly fix?: true
  readonly fixDryRun?: true
}

/** Lint, write the reports, and say how it ended. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  return withProgress(options.progress, terminal, stage => checkOn(paths, options, stage))
}

async function checkOn(paths: readonly string[], options: CheckOptions, stage: Stage): Promise<ExitStatus> {
  const {terminal} = stage
  reportsOf(options, terminal) // What is wrong with them is told first.
  const day = dayOf(terminal.environment)
  const reading = readingOf(options, stage)
  const configuration = await readConfiguration(reading)
  const asked = {
    ...reading,
    ...keepingOf(options, terminal),
    ...(day === undefined ? {} : {today: day}),
    rules: options.rule ?? [],
    onlyRules: options.only ?? [],
    jobs: options.jobs ?? helpfulJobs(),
    ...(await inputOf(options, terminal)),
    ...(options.newSince === undefined ? {} : {newSince: options.newSince}),
    ...(options.shard === undefined ? {} : {shard: options.shard}),
    ...(options.baseline === undefined ? {} : {baseline: options.baseline}),
    paths: options.stdinFilename === undefined ? paths : [options.stdinFilename]
  }
  const request = {...asked, config: configuration}
  if (options.printConfig !== undefined) {
    if (paths.length > 0) throw new UsageError('--print-config takes one document, and no PATHs', 'Leave the others out')
    return printConfig(options.printConfig, request, terminal)
  }
  if (options.watch === true) return watch(asked, options, terminal) // It reads the configuration anew when that changes.
  if (options.fixDryRun === true) return showFixes(request, terminal)
  const {rules} = configuration.catalogue
  if (options.updateBaseline === true) return tell(await writeBaseline(request, terminal), options, rules, terminal)
  if (options.fix === true) return tell(await writeFixes(request, terminal), options, rules, terminal)
  if (options.newSince !== undefined) return tell(await lint(request), options, rules, terminal)
  return tellAgain(request, options, rules, terminal)
}

/** The document that comes by standard input. */
async function inputOf({stdinFilename}: CheckOptions, terminal: Terminal): Promise<Pick<LintOptions, 'texts'>> {
  return stdinFilename === undefined ? {} : {texts: {[stdinFilename]: await terminal.readInput()}}
}
