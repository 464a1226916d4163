/** The public face for programs: what the command line does, as functions. */
import {rules} from '../rules/index.ts'
import {alignTexts} from './align-texts.ts'
import type {BitextRequest} from './bitexts/read-bitexts.ts'
import {checkConfig} from './config/check-config.ts'
import type {UserConfig} from './config/define-config.ts'
import {readGlossaries} from './config/glossary/glossary-options.ts'
import {loadConfig} from './config/load-config.ts'
import {absolutePath, folderOf, relativePath} from './config/paths.ts'
import type {Config} from './config/schema.ts'
import {toSettings} from './config/to-settings.ts'
import {fix as fixDocuments, type Fixed} from './fix.ts'
import {lint as lintDocuments, type LintRequest} from './lint.ts'
import type {CalendarDate} from './model/brand.ts'
import type {AlignedDocument} from './model/aligned.ts'
import type {Failure, LintResult} from './model/finding.ts'
import {UsageError} from './model/usage-error.ts'
import {parseDate} from './text/dates.ts'
import {diskWorkspace} from './workspace/disk.ts'
import {packageVersion} from './workspace/package-version.ts'

export {defineConfig, type UserConfig} from './config/define-config.ts'
export type {Change, ChangeKind, Edit} from './model/bitext.ts'
export type {AlignedDocument, AlignedPair, AlignedText} from './model/aligned.ts'
export type {CalendarDate, DocumentPath, Locale} from './model/brand.ts'
export type {Commit} from './model/handoff.ts'
export type {
  DocumentReport,
  DocumentStatus,
  Failure,
  Finding,
  LintResult,
  Point,
  Severity,
  SeveritySetting,
  Span,
  Suggestion,
  TextEdit
} from './model/finding.ts'
export type {Fixed, FixedDocument} from './fix.ts'
export {UsageError} from './model/usage-error.ts'
export {type DocumentChange, writeDocuments} from './workspace/write-documents.ts'

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
}

/** What to lint, and how. */
export interface LintOptions extends ReadOptions {
  /** Rule settings as the command line takes them: `missing-unit:warning`, `stale-date:error:{"maximumAge":365}`. */
  readonly rules?: readonly string[]
  /** Ids of the only rules to run. */
  readonly onlyRules?: readonly string[]
  /** The day of the run as `YYYY-MM-DD`. Default: today. */
  readonly today?: string
}

/**
 * Lint documents as `tulint check` does, and give the report as a value.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function lint(options: LintOptions = {}): Promise<LintResult> {
  return withLintRequest(options, lintDocuments)
}

/**
 * Lint documents and find what `tulint check --fix` makes of them. Nothing is written: `writeDocuments` does that.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function fix(options: LintOptions = {}): Promise<Fixed> {
  return withLintRequest(options, fixDocuments)
}

async function withLintRequest<Result>(options: LintOptions, run: (request: LintRequest) => Promise<Result>): Promise<Result> {
  const request = await readRequest(options)
  try {
    return await run({...request, rules, today: readDay(options.today ?? localDay(new Date())), version: packageVersion()})
  } finally {
    request.workspace.close()
  }
}

/** Aligned documents as they are read, and what could not be read, complete when they are. */
export interface AlignResult {
  readonly documents: AsyncIterable<AlignedDocument>
  readonly failures: readonly Failure[]
}

/**
 * Say which text belongs to which, as `tulint align` does. What it opens is closed when the last document is read.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function align(options: ReadOptions = {}): Promise<AlignResult> {
  const request = await readRequest(options)
  const failures: Failure[] = []
  return {documents: documents(), failures}

  async function* documents() {
    try {
      yield* alignTexts(request, failures)
    } finally {
      request.workspace.close()
    }
  }
}

async function readRequest(options: LintOptions): Promise<BitextRequest> {
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
  return {
    workspace: diskWorkspace(workingDirectory),
    settings,
    only: (options.paths ?? []).map(path => relativePath(workingDirectory, path)),
    changedSince: options.changedSince ?? null
  }
}

async function readConfig(
  config: ReadOptions['config'],
  workingDirectory: string
): Promise<{readonly config: Config; readonly directory: string} | null> {
  if (config === false) return null
  if (typeof config === 'object') {
    return {config: checkConfig('the configuration', {value: config, placeOf: () => null}, rules), directory: workingDirectory}
  }
  const loaded = await loadConfig({workingDirectory, file: config ?? null, rules})
  return loaded === null ? null : {config: loaded.config, directory: folderOf(loaded.file)}
}

function readDay(text: string): CalendarDate {
  const parsed = parseDate(text)
  if (parsed.kind !== 'date') throw new UsageError(`“${text}” is no day`, 'Write it as YYYY-MM-DD')
  return parsed.date
}

function localDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}
