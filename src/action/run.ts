import {randomUUID} from 'node:crypto'
import {resolve} from 'node:path'
import {debug, setFailed, setOutput, summary, warning} from '@actions/core'
import {dayOf} from '../cli/day.ts'
import {faultText} from '../cli/complaint.ts'
import {writeReport} from '../cli/output.ts'
import {reportContext} from '../cli/report-context.ts'
import type {Terminal} from '../cli/terminal.ts'
import {type Comparison, lint, lintChange, readConfiguration, UsageError} from '../index.ts'
import type {Finding, LintResult} from '../model/finding.ts'
import {worstFirst} from '../model/severities.ts'
import {annotate} from '../report/annotations.ts'
import {reportChange} from '../report/change.ts'
import {makeReport} from '../report/formats.ts'
import {annotation, workflowError} from '../report/machines/github.ts'
import {reportMarkdown} from '../report/markdown.ts'
import {counted} from '../report/counted.ts'
import type {Pieces} from '../report/pieces.ts'
import {visible} from '../report/visible.ts'
import {helpfulJobs} from '../workers/jobs.ts'
import {baseOfEvent} from './event.ts'
import {type Inputs, readInputs, type ReportFile} from './inputs.ts'

/** @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit */
const mostResults = 25_000

/** The whole Action: read what the workflow wants, lint, annotate, write reports, summary and outputs. Never throws. */
export async function runAction(terminal: Terminal): Promise<void> {
  try {
    const inputs = readInputs()
    await act(inputs, {...terminal, workingDirectory: resolve(terminal.workingDirectory, inputs.options.workingDirectory ?? '.')})
  } catch (error) {
    if (error instanceof UsageError) setFailed(`${visible(error.message)}. ${visible(error.hint)}`)
    else setFailed(faultText(error))
  }
}

async function act(inputs: Inputs, terminal: Terminal): Promise<void> {
  const config = await readConfiguration({...inputs.options, workingDirectory: terminal.workingDirectory})
  const {result, change} = await lintAsAsked({...inputs, options: {...inputs.options, config}}, terminal)
  const outdated = change?.outdated ?? []
  const context = reportContext(false, config.catalogue.rules, terminal)

  log(makeReport('pretty', result, context), terminal)
  const unread = result.failures.slice(0, inputs.mostAnnotations)
  for (const {path, message, hint} of unread) {
    terminal.write(`${workflowError(context.fromRoot(path), `${visible(message)}. ${visible(hint)}`)}\n`)
  }
  const {shown, withheld} = annotate(result, outdated, severity => inputs.mostAnnotations - (severity === 'error' ? unread.length : 0))
  for (const one of shown) terminal.write(`${annotation(one, context.fromRoot(one.path))}\n`)

  const reports = inputs.reports.map(({format, file}) => ({format, file: resolve(terminal.workingDirectory, file)}))
  for (const {format, file} of reports) {
    const told = format === 'sarif' ? withinCodeScanning(result) : result
    await writeReport(terminal.workingDirectory, file, makeReport(format, told, context))
  }
  if (inputs.hasSummary) {
    const text = change === null ? reportMarkdown(result, context) : reportChange(change, context)
    await summary.addRaw(`${text}${withheldNote(withheld, inputs)}`, true).write()
  }
  writeOutputs(result, change, reports, withheld)
  const failure = failureOf(result, outdated, inputs)
  if (failure !== null) setFailed(failure)
}

async function lintAsAsked(
  {options, since}: Inputs,
  {environment, workingDirectory}: Terminal
): Promise<{readonly result: LintResult; readonly change: Comparison | null}> {
  const newSince = since === 'auto' ? baseOfEvent(environment) : since
  const day = dayOf(environment)
  const request = {
    ...options,
    workingDirectory,
    jobs: helpfulJobs(),
    onCacheFault: (reason: string) => warning(`What was found cannot be kept for the next run: ${visible(reason)}`),
    ...(day === undefined ? {} : {today: day})
  }
  debug(newSince === null ? 'Everything is linted' : `What came since ${newSince} is linted`)
  if (newSince === null) return {result: await lint(request), change: null}
  const change = await lintChange({...request, newSince})
  return {result: change.result, change}
}

/** The worst findings, as many as code scanning takes of a run: it refuses a file that has more. */
function withinCodeScanning(result: LintResult): LintResult {
  const {findings} = result
  if (findings.length <= mostResults) return result
  warning(`Code scanning takes ${mostResults} of the ${findings.length} findings: the SARIF report holds the worst`)
  const kept = new Set(worstFirst(findings).slice(0, mostResults))
  return {...result, findings: findings.filter(finding => kept.has(finding))}
}

/** Into the log, where no line of a document can be a command. */
function log(report: Pieces, {write}: Terminal): void {
  const token = randomUUID()
  write(`::stop-commands::${token}\n`)
  try {
    for (const piece of report) write(piece)
  } finally {
    write(`::${token}::\n`) // Or what went wrong would be no command, either.
  }
}

function withheldNote(withheld: number, {mostAnnotations, reports}: Inputs): string {
  if (withheld === 0 || mostAnnotations === 0) return ''
  const files =
    reports.length === 0 ? 'the log holds them all' : `all are in the log and in ${reports.map(({file}) => `\`${file}\``).join(', ')}`
  const others = withheld === 1 ? '1 more has no annotation' : `${withheld} more have no annotation`
  return `\n${others}, because GitHub shows ten of a kind: ${files}.\n`
}

function writeOutputs(
  {summary: {errors, warnings, infos, known}}: LintResult,
  change: Comparison | null,
  reports: readonly ReportFile[],
  withheld: number
): void {
  const outputs = {
    errors,
    warnings,
    infos,
    outdated: change?.outdated.length ?? 0,
    cleared: change?.cleared.length ?? 0,
    known: known ?? 0,
    withheld,
    reports: reports.map(({file}) => file).join('\n'),
    sarif: reports.find(({format}) => format === 'sarif')?.file ?? ''
  }
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}

/** Why the step fails; `null`: it does not. Whoever changes English is not to blame for its translations. */
function failureOf({findings, failures}: LintResult, outdated: readonly Finding[], {failOn}: Inputs): string | null {
  if (failures.length > 0) return `${counted(failures.length, 'document')} could not be read`
  if (failOn === 'never') return null
  const isOutdated = new Set(outdated)
  const bad = findings.filter(finding => !isOutdated.has(finding) && (finding.severity === 'error' || finding.severity === failOn))
  const errors = bad.filter(({severity}) => severity === 'error').length
  if (bad.length === 0) return null
  return [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(bad.length === errors ? [] : [counted(bad.length - errors, 'warning')])
  ].join(' and ')
}
