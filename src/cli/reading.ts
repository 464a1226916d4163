import {type Command, Option} from 'commander'
import {builtFrom} from '../cache/cache-key.ts'
import type {ReadOptions} from '../index.ts'
import type {Failure} from '../model/finding.ts'
import {visible} from '../report/visible.ts'
import type {Stage} from './progress.ts'
import type {Terminal} from './terminal.ts'
import {threadNumber} from './values.ts'

/** What every command takes that reads documents. */
export interface ReadingOptions {
  readonly source?: string
  /** `false` with `--no-history`. */
  readonly history: boolean
  readonly target?: readonly string[]
  readonly locale?: readonly string[]
  readonly config?: string
  readonly changedSince?: string
  readonly staged?: true
  /** `false` with `--no-progress`. */
  readonly progress: boolean
}

/** Whether results are kept from run to run. */
export interface KeepingOptions {
  /** `false` with `--no-cache`. */
  readonly cache?: boolean
  readonly cacheLocation?: string
}

export const configHelp = 'configuration file; default: the nearest tulint.config.*'

export function addReadingOptions(command: Command): Command {
  return addPlaceOptions(command)
    .option('--changed-since <rev>', 'only documents of which the translation or its English changed since REV')
    .addOption(new Option('--staged', 'only documents of which the translation or its English is staged in git').conflicts('changedSince'))
}

/** Of commands that run the rules: what they read, what they keep, with how many threads. */
export function addRunOptions(command: Command): Command {
  return addKeepingOptions(addReadingOptions(command)).option('--jobs <n>', 'threads at the most; default: as many as help', threadNumber)
}

/** What says where documents are, without what narrows a run. */
export function addPlaceOptions(command: Command): Command {
  return command
    .option(
      '--source <dir>',
      'root of the English documents; DIR@REV reads them from that git revision, “consensus” what most translations quote'
    )
    .option('--no-history', 'do not read handoffs from the history of the source’s repository')
    .option('--target <dir>', 'root of one locale’s documents (repeatable); {locale} in it stands for every locale', collect)
    .option('--locale <tag>', 'BCP 47 tag of --target (repeatable, in the same order)', collect)
    .option('-c, --config <file>', configHelp)
    .option('--no-progress', 'do not say on a terminal how far the run is')
}

export function readingOf(options: ReadingOptions, {terminal, onProgress}: Stage): ReadOptions {
  const {source, history, target, locale, config, changedSince, staged} = options
  return {
    workingDirectory: terminal.workingDirectory,
    ...(onProgress === undefined ? {} : {onProgress}),
    ...(config === undefined ? {} : {config}),
    ...(source === undefined ? {} : {source}),
    ...(changedSince === undefined ? {} : {changedSince}),
    ...(staged === undefined ? {} : {staged}),
    ...(history ? {} : {history: false}),
    targets: target ?? [],
    locales: locale ?? []
  }
}

function addKeepingOptions(command: Command): Command {
  return command
    .option('--cache', 'keep what is found, and look in the next run only at what changed (default)')
    .option('--no-cache', 'look at every document')
    .option('--cache-location <dir>', 'where it is kept; default: node_modules/.cache/tulint, or the user’s folder of caches')
}

/** By default nothing is kept where the program runs from its sources, which may change from one run to the next. */
export function keepingOf({cache, cacheLocation}: KeepingOptions, {complain}: Terminal) {
  const isWanted = cache ?? (cacheLocation !== undefined || builtFrom() !== null)
  if (!isWanted) return {}
  return {
    cache: true,
    ...(cacheLocation === undefined ? {} : {cacheLocation}),
    onCacheFault: (reason: string) =>
      complain(
        `tulint: What was found cannot be kept for the next run: ${visible(reason)}\n  Name another folder with --cache-location, or leave it out with --no-cache\n`
      )
  }
}

export function complainOf(failures: readonly Failure[], terminal: Terminal): void {
  for (const {path, message, hint} of failures) terminal.complain(`tulint: ${visible(path)}: ${visible(message)}\n  ${visible(hint)}\n`)
}

export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}
