import {audit as auditDocuments} from '../index.ts'
import {UsageError} from '../model/usage-error.ts'
import {auditFormats} from '../report/audit/formats.ts'
import {dayOf} from './day.ts'
import {checkPlaces, writeReport, writeUnescaped} from './output.ts'
import {type Stage, withProgress} from './progress.ts'
import {complainOf, type KeepingOptions, keepingOf, type ReadingOptions, readingOf} from './reading.ts'
import type {ExitStatus, Terminal} from './terminal.ts'
import {helpfulJobs} from '../workers/jobs.ts'

export interface AuditOptions extends Omit<ReadingOptions, 'history'>, KeepingOptions {
  /** `false` with `--no-history`; a number of months as it was written. */
  readonly history: boolean | string
  readonly since?: string
  readonly jobs?: number
  readonly format: readonly string[]
  readonly outputFile?: readonly string[]
  readonly rule?: readonly string[]
  readonly only?: readonly string[]
}

/** Write how every document stands, and say how it ended: what is found fails nothing, for that is what was asked. */
export async function audit(paths: readonly string[], options: AuditOptions, terminal: Terminal): Promise<ExitStatus> {
  return withProgress(options.progress, terminal, stage => auditOn(paths, options, stage))
}

async function auditOn(paths: readonly string[], options: AuditOptions, stage: Stage): Promise<ExitStatus> {
  const {terminal} = stage
  const names = options.format.length === 0 ? ['markdown'] : options.format
  const files = options.outputFile ?? []
  checkPlaces(terminal.workingDirectory, names, files)
  const day = dayOf(terminal.environment)
  const {history, since} = options
  const result = await auditDocuments({
    ...readingOf({...options, history: history !== false}, stage),
    ...keepingOf(options, terminal),
    ...(typeof history === 'string' ? {history: monthsOf(history)} : {}),
    ...(since === undefined ? {} : {since}),
    ...(day === undefined ? {} : {today: day}),
    rules: options.rule ?? [],
    onlyRules: options.only ?? [],
    jobs: options.jobs ?? helpfulJobs(),
    paths
  })
  for (const [index, name] of names.entries()) {
    const report = (await auditFormats[name]?.(result)) ?? ''
    const file = files[index]
    if (file !== undefined) await writeReport(terminal.workingDirectory, file, report)
    else if (name === 'csv') writeUnescaped(report, 'The audit', terminal)
    else terminal.write(report)
  }
  complainOf(result.failures, terminal)
  return result.failures.length > 0 ? 2 : 0
}

function monthsOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new UsageError(`“${text}” is no number of months`, 'Write --history=12, or name paths before it')
}
