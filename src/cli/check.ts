import {lint, type LintOptions} from '../index.ts'
import {writeBaseline} from './baseline.ts'
import {dayOf} from './day.ts'
import {showFixes, writeFixes} from './fix.ts'
import {type ReadingOptions, readingOf} from './reading.ts'
import {watch} from './watch/watch.ts'
import {reportsOf, tell, type TellOptions} from './tell.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

export interface CheckOptions extends ReadingOptions, TellOptions {
  readonly rule?: readonly string[]
  readonly only?: readonly string[]
  readonly stdinFilename?: string
  readonly shard?: string
  readonly watch?: true
  readonly baseline?: string
  readonly updateBaseline?: true
  readonly fix?: true
  readonly fixDryRun?: true
}

/** Lint, write the reports, and say how it ended. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  reportsOf(options, terminal) // What is wrong with them is told first.
  const day = dayOf(terminal.environment)
  const request = {
    ...readingOf(options, terminal),
    ...(day === undefined ? {} : {today: day}),
    rules: options.rule ?? [],
    onlyRules: options.only ?? [],
    ...(await inputOf(options, terminal)),
    ...(options.shard === undefined ? {} : {shard: options.shard}),
    ...(options.baseline === undefined ? {} : {baseline: options.baseline}),
    paths: options.stdinFilename === undefined ? paths : [options.stdinFilename]
  }
  if (options.watch === true) return watch(request, options, terminal)
  if (options.fixDryRun === true) return showFixes(request, terminal)
  const result =
    options.updateBaseline === true
      ? await writeBaseline(request, terminal)
      : options.fix === true
        ? await writeFixes(request, terminal)
        : await lint(request)
  return tell(result, options, terminal)
}

/** The document that comes by standard input. */
async function inputOf({stdinFilename}: CheckOptions, terminal: Terminal): Promise<Pick<LintOptions, 'texts'>> {
  return stdinFilename === undefined ? {} : {texts: {[stdinFilename]: await terminal.readInput()}}
}
