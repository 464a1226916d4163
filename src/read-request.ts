import {rules} from '../rules/index.ts'
import type {BitextRequest} from './bitexts/read-bitexts.ts'
import {checkConfig} from './config/check-config.ts'
import type {UserConfig} from './config/define-config.ts'
import {glossaryFiles, readGlossaries} from './config/glossary/glossary-options.ts'
import {loadConfig} from './config/load-config.ts'
import {absolutePath, folderOf, relativePath} from './config/paths.ts'
import type {Config} from './config/schema.ts'
import {readShard} from './config/read-shard.ts'
import {toSettings} from './config/to-settings.ts'
import type {CalendarDate} from './model/brand.ts'
import {stagedChanges} from './model/settings.ts'
import {UsageError} from './model/usage-error.ts'
import type {LintRequest} from './lint.ts'
import {parseDate} from './text/dates.ts'
import {diskWorkspace} from './workspace/disk.ts'
import {overlay} from './workspace/overlay.ts'
import {packageVersion} from './workspace/package-version.ts'

/** What to read; every key may be left out. Folders and paths are relative to `workingDirectory`. */
export interface ReadOptions {
  /** Default: the process’s. */
  readonly workingDirectory?: string
  /** A file, a configuration, or `false` for none. Default: the nearest file upward. */
  readonly config?: string | UserConfig | false
  /** Root of the English documents, or `ROOT@REVISION`. */
  readonly source?: string
  /** Whether handoffs are read from the history of the source’s repository. Default: the configuration’s, else yes. */
  readonly history?: boolean
  /** Roots of the translations; they replace the configuration’s. */
  readonly targets?: readonly string[]
  /** BCP 47 tags of `targets`, in their order. */
  readonly locales?: readonly string[]
  /** Documents, folders or globs that narrow the run. */
  readonly paths?: readonly string[]
  /** Only documents of which the translation or its English changed since this git revision. */
  readonly changedSince?: string
  /** What documents say that are not written yet, by their paths: an editor’s. */
  readonly texts?: Readonly<Record<string, string>>
  /** Only documents of which the translation or its English is staged for the next commit. */
  readonly staged?: boolean
}

/** What to lint, and how. */
export interface LintOptions extends ReadOptions {
  /** Rule settings as the command line takes them: `missing-unit:warning`, `stale-date:error:{"maximumAge":365}`. */
  readonly rules?: readonly string[]
  /** Ids of the only rules to run. */
  readonly onlyRules?: readonly string[]
  /** The day of the run as `YYYY-MM-DD`. Default: today. */
  readonly today?: string
  /** A file with findings that are not told again. Default: the configuration’s. */
  readonly baseline?: string
  /** `I/N`: lint the I-th of N equal parts. The result holds what `mergeReports` needs. */
  readonly shard?: string
}

/** What options ask for, settled. */
export interface Reading {
  readonly request: BitextRequest
  /** Absolute. */
  readonly workingDirectory: string
  /** Relative to the working directory; `null` where nobody names one. */
  readonly baseline: string | null
  /** Absolute: the configuration and its glossaries, and the baseline. */
  readonly files: readonly string[]
}

/**
 * Read the configuration and settle what options ask for. Whoever calls closes the workspace.
 *
 * @throws UsageError when either is wrong.
 */
export async function readRequest(options: LintOptions): Promise<Reading> {
  const workingDirectory = absolutePath(process.cwd(), options.workingDirectory ?? '.')
  const loaded = await readConfig(options.config, workingDirectory)
  const named = toSettings(loaded?.config ?? null, {
    workingDirectory,
    configDirectory: loaded?.directory ?? workingDirectory,
    commandLine: {
      source: options.source,
      targets: options.targets ?? [],
      locales: options.locales ?? [],
      rules: options.rules ?? [],
      only: options.onlyRules ?? [],
      history: options.history
    },
    rules
  })
  const settings = await readGlossaries(named, workingDirectory, rules)
  const configured = loaded?.config.baseline
  const baseline =
    options.baseline ??
    (configured === undefined ? null : relativePath(workingDirectory, absolutePath(loaded?.directory ?? workingDirectory, configured)))
  const texts = new Map(Object.entries(options.texts ?? {}).map(([path, text]) => [relativePath(workingDirectory, path), text]))
  return {
    request: {
      workspace: overlay(diskWorkspace(workingDirectory), path => texts.get(path)),
      settings,
      only: (options.paths ?? []).map(path => relativePath(workingDirectory, path)),
      changedSince: options.staged === true ? stagedChanges : (options.changedSince ?? null)
    },
    workingDirectory,
    baseline,
    files: [...(loaded?.files ?? []), ...glossaryFiles(named, rules), ...(baseline === null ? [] : [baseline])].map(file =>
      absolutePath(workingDirectory, file)
    )
  }
}

/** What every run needs beside the documents. */
export function occasionOf({today, shard}: LintOptions): Pick<LintRequest, 'rules' | 'today' | 'version' | 'shard'> {
  const part = shard === undefined ? {} : {shard: readShard(shard)}
  return {rules, today: readDay(today ?? localDay(new Date())), version: packageVersion(), ...part}
}

async function readConfig(
  config: ReadOptions['config'],
  workingDirectory: string
): Promise<{readonly config: Config; readonly directory: string; readonly files: readonly string[]} | null> {
  if (config === false) return null
  if (typeof config === 'object') {
    return {config: checkConfig('the configuration', {value: config, placeOf: () => null}, rules), directory: workingDirectory, files: []}
  }
  const loaded = await loadConfig({workingDirectory, file: config ?? null, rules})
  return loaded === null ? null : {config: loaded.config, directory: folderOf(loaded.file), files: [loaded.file]}
}

function readDay(text: string): CalendarDate {
  const parsed = parseDate(text)
  if (parsed.kind !== 'date') throw new UsageError(`“${text}” is no day`, 'Write it as YYYY-MM-DD')
  return parsed.date
}

function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}
