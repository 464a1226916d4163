/** The public face for programs: what the command line does, as functions. */
import {alignTexts} from './align-texts.ts'
import {renewBaseline as renewed, withBaseline, writeBaseline} from './check/baseline.ts'
import {compare} from './compare.ts'
import {readBaseline} from './config/read-baseline.ts'
import {fix as fixDocuments, type Fixed} from './fix.ts'
import {howToCheck} from './how-to-check.ts'
import {isWholeRun, lint as lintDocuments} from './lint.ts'
import type {AlignedDocument} from './model/aligned.ts'
import type {Baseline} from './model/baseline.ts'
import type {Comparison} from './model/comparison.ts'
import type {Failure, LintResult} from './model/finding.ts'
import type {ShardResult} from './model/shard.ts'
import {type LintOptions, occasionOf, type ReadOptions, readRequest} from './read-request.ts'
import {withLintRequest} from './with-lint-request.ts'
import {sinceRevision} from './workspace/git/moments.ts'
import {pastWorkspaces} from './workspace/git/past-workspace.ts'

export {type AuditOptions, audit} from './audit-documents.ts'
export {defineConfig, type UserConfig} from './config/define-config.ts'
export type {ExportResult} from './export-segments.ts'
export type {Fixed, FixedDocument} from './fix.ts'
export type {ImportedDocument} from './import-document.ts'
export type {Imported} from './import-segments.ts'
export {type MergeOptions, mergeReports} from './merge-reports.ts'
export type {AlignedDocument, AlignedPair, AlignedText} from './model/aligned.ts'
export type {
  Audit,
  AuditChange,
  AuditedDocument,
  DocumentMove,
  MoveKind,
  NamedTally,
  RuleTally,
  Standing,
  Tally,
  TrendPoint
} from './model/audit.ts'
export type {Baseline, BaselineEntry} from './model/baseline.ts'
export type {Change, ChangeKind, Edit} from './model/bitext.ts'
export type {CalendarDate, DocumentPath, Locale} from './model/brand.ts'
export type {Comparison} from './model/comparison.ts'
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
export type {Commit} from './model/handoff.ts'
export {PluginFault} from './model/plugin-fault.ts'
export type {Progress} from './model/progress.ts'
export type {ShardReport, ShardResult} from './model/shard.ts'
export {UsageError} from './model/usage-error.ts'
export type {PackageSegment, Refusal, ReturnedSegment, SegmentState, WorkPackage} from './model/work-package.ts'
export {type OpenSession, openSession, type SessionOptions} from './open-session.ts'
export {type Configuration, type LintOptions, type ReadOptions, readConfiguration} from './read-request.ts'
export {readPackage} from './report/packages/read-package.ts'
export type {Session, Update} from './session.ts'
export {exportSegments, importSegments, writePackage} from './work-packages.ts'
export type {NamedReport} from './workspace/find-reports.ts'
export type {Watched} from './workspace/watch-files.ts'
export {type DocumentChange, writeDocuments} from './workspace/write-documents.ts'

/**
 * Lint documents as `tulint check` does, and give the report as a value.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function lint(options: LintOptions = {}): Promise<LintResult | ShardResult> {
  const {newSince} = options
  return newSince === undefined ? withLintRequest(options, lintDocuments) : (await lintChange({...options, newSince})).result
}

/**
 * Lint the documents that changed since a revision, and those of which the English did, and tell what the change added and
 * what it cleared.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function lintChange(options: LintOptions & {readonly newSince: string}): Promise<Comparison> {
  return withLintRequest(options, async (request, workingDirectory) => {
    const pasts = pastWorkspaces(request.workspace, workingDirectory)
    try {
      return await compare(request, pasts.at(sinceRevision(options.newSince)))
    } finally {
      pasts.close()
    }
  })
}

/**
 * Lint documents and find what `tulint check --fix` makes of them. Nothing is written: `writeDocuments` does that.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function fix(options: LintOptions = {}): Promise<Fixed> {
  return withLintRequest(options, fixDocuments)
}

/** A baseline that holds all that a run found. */
export interface RenewedBaseline {
  /** Relative to the working directory. */
  readonly file: string
  /** What the file should hold. */
  readonly text: string
  readonly baseline: Baseline
  /** Of the run by the new baseline: nothing is left to tell. */
  readonly result: LintResult
}

/**
 * Lint documents and make the baseline that holds all that was found: what the old one says of it stays, what is found no
 * more goes. Nothing is written.
 *
 * @throws UsageError when the request, the configuration or the old baseline is wrong; its `hint` says what to do.
 */
export async function renewBaseline(options: LintOptions = {}): Promise<RenewedBaseline> {
  const reading = await readRequest(options)
  const {request, rules, workingDirectory, baseline: named} = reading
  try {
    const file = named ?? defaultBaseline
    const asked = {...request, rules, ...occasionOf(options)}
    const linting = {...asked, ...howToCheck(options, reading, asked)}
    const old = await readBaseline(workingDirectory, file)
    const all = await lintDocuments(linting)
    const run = {rules: linting.rules, settings: request.settings.rules, isWhole: isWholeRun(linting)}
    const baseline = renewed(old, all, linting.today, run)
    return {file, text: writeBaseline(baseline), baseline, result: withBaseline(all, baseline, run)}
  } finally {
    request.workspace.close()
  }
}

const defaultBaseline = 'tulint-baseline.json'

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
  const {request} = await readRequest(options)
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
