import type {BitextRequest} from './bitexts/read-bitexts.ts'
import type {RuleTable} from './check/rule.ts'
import {type Catalogue, ownCatalogue} from './config/catalogue.ts'
import {checkConfig} from './config/check-config.ts'
import type {UserConfig} from './config/define-config.ts'
import {glossaryFiles, readGlossaries} from './config/glossary/glossary-options.ts'
import {loadConfig} from './config/load-config.ts'
import {documentNamer} from './config/name-documents.ts'
import {absolutePath, folderOf, relativePath} from './config/paths.ts'
import {addPlugins} from './config/plugins/add-plugins.ts'
import {readShard} from './config/read-shard.ts'
import type {Config} from './config/schema.ts'
import {toSettings} from './config/to-settings.ts'
import type {LintRequest} from './lint.ts'
import type {CalendarDate} from './model/brand.ts'
import type {Progress} from './model/progress.ts'
import {type Settings, stagedChanges} from './model/settings.ts'
import {UsageError} from './model/usage-error.ts'
import {parseDate} from './text/dates.ts'
import {diskWorkspace} from './workspace/disk.ts'
import {overlay} from './workspace/overlay.ts'
import {packageVersion} from './workspace/package-version.ts'

/** What to read; every key may be left out. Folders and paths are relative to `workingDirectory`. */
export interface ReadOptions {
  /** Default: the process’s. */
  readonly workingDirectory?: string
  /** A file, a configuration, one that was read before, or `false` for none. Default: the nearest file upward. */
  readonly config?: string | UserConfig | Configuration | false
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
  /** Told before each document is read, and after the last. */
  readonly onProgress?: (progress: Progress) => void
}

/** What to lint, and how. */
export interface LintOptions extends ReadOptions {
  /** Rule settings as the command line takes them: `missing-unit:warning`, `stale-date:error:{"maximumAge":365}`. */
  readonly rules?: readonly string[]
  /** Ids of the only rules to run. */
  readonly onlyRules?: readonly string[]
  /** The day of the run as `YYYY-MM-DD`. Default: today. */
  readonly today?: string
  /** Whether English without translation is read for its words, as `audit` does. */
  readonly readsUntranslated?: boolean
  /** Only findings that came since this git revision, of the documents that `changedSince` would keep. */
  readonly newSince?: string
  /** A file with findings that are not told again, or `false` for none. Default: the configuration’s. */
  readonly baseline?: string | false
  /** Threads at the most, this one counted: others help where that saves time and the configuration came from a file. Default: 1. */
  readonly jobs?: number
  /** Whether what was found is kept for the next run, which looks at what changed. Default: no. */
  readonly cache?: boolean
  /** Folder that it is kept in. Default: `node_modules/.cache/tulint`, else one in the user’s folder of caches. */
  readonly cacheLocation?: string
  /** Told why nothing can be kept. */
  readonly onCacheFault?: (reason: string) => void
  /** `I/N`: lint the I-th of N equal parts. The result holds what `mergeReports` needs. */
  readonly shard?: string
}

/** What options ask for, settled. */
export interface Reading {
  readonly request: BitextRequest
  /** With those of the configuration’s plugins. */
  readonly rules: RuleTable
  /** Those of `request`, but with glossaries by their files' names. */
  readonly settings: Settings
  /** The configuration's, relative to the working directory; `null` where it came from none. */
  readonly configFile: string | null
  /** Absolute. */
  readonly workingDirectory: string
  /** A path as the run names its documents. */
  readonly nameDocument: (path: string) => string
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
  const {config, file, directory, catalogue} = await readConfiguration(options)
  const {rules} = catalogue
  const named = toSettings(config, {
    workingDirectory,
    configDirectory: directory,
    commandLine: {
      source: options.source,
      targets: options.targets ?? [],
      locales: options.locales ?? [],
      rules: options.rules ?? [],
      only: options.onlyRules ?? [],
      history: options.history
    },
    catalogue
  })
  const settings = await readGlossaries(named, workingDirectory, rules)
  const baseline = baselineOf(options.baseline, config?.baseline, path => relativePath(workingDirectory, absolutePath(directory, path)))
  const nameDocument = documentNamer(workingDirectory, settings.targets)
  const texts = new Map(Object.entries(options.texts ?? {}).map(([path, text]) => [nameDocument(path), text]))
  return {
    request: {
      workspace: overlay(diskWorkspace(workingDirectory), path => texts.get(path)),
      settings,
      only: (options.paths ?? []).map(nameDocument),
      changedSince: options.staged === true ? stagedChanges : (options.newSince ?? options.changedSince ?? null),
      onProgress: options.onProgress,
      readsUntranslated: options.readsUntranslated
    },
    rules,
    settings: named,
    configFile: file === null ? null : relativePath(workingDirectory, file),
    workingDirectory,
    nameDocument,
    baseline,
    files: [...(file === null ? [] : [file]), ...glossaryFiles(named, rules), ...(baseline === null ? [] : [baseline])].map(one =>
      absolutePath(workingDirectory, one)
    )
  }
}

function baselineOf(asked: string | false | undefined, configured: string | undefined, locate: (path: string) => string): string | null {
  if (asked !== undefined) return asked === false ? null : asked
  return configured === undefined ? null : locate(configured)
}

/** What every run needs beside the documents. */
export function occasionOf({today, shard}: LintOptions): Pick<LintRequest, 'today' | 'version' | 'shard'> {
  const part = shard === undefined ? {} : {shard: readShard(shard)}
  return {today: readDay(today ?? localDay(new Date())), version: packageVersion(), ...part}
}

/** A configuration, checked and filled up, for one run or for many. */
export interface Configuration {
  /** `null`: there is none. */
  readonly config: Config | null
  /** Absolute; `null`: it came from none. */
  readonly file: string | null
  /** Absolute: what its paths are relative to. */
  readonly directory: string
  /** Every rule and preset that it may name. */
  readonly catalogue: Catalogue
}

/**
 * Read a configuration, and load its plugins.
 *
 * @throws UsageError that names all its faults, each with its place.
 */
export async function readConfiguration(options: Pick<ReadOptions, 'config' | 'workingDirectory'>): Promise<Configuration> {
  const {config} = options
  const workingDirectory = absolutePath(process.cwd(), options.workingDirectory ?? '.')
  const none = {config: null, file: null, directory: workingDirectory, catalogue: ownCatalogue}
  if (config === false) return none
  if (typeof config === 'object') {
    if ('catalogue' in config) return config
    const [name, read] = ['the configuration', {value: config, placeOf: () => null}] as const
    const catalogue = await addPlugins(ownCatalogue, read, name, workingDirectory)
    return {config: checkConfig(name, read, catalogue), file: null, directory: workingDirectory, catalogue}
  }
  const loaded = await loadConfig({workingDirectory, file: config ?? null, catalogue: ownCatalogue})
  return loaded === null ? none : {...loaded, directory: folderOf(loaded.file)}
}

function readDay(text: string): CalendarDate {
  const parsed = parseDate(text)
  if (parsed.kind !== 'date') throw new UsageError(`“${text}” is no day`, 'Write it as YYYY-MM-DD')
  return parsed.date
}

function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}
