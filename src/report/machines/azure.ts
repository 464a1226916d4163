import type {Finding, LintResult} from '../../model/finding.ts'
import type {Pieces} from '../pieces.ts'
import type {ReportContext} from '../report-context.ts'
import {visible} from '../visible.ts'

/**
 * A logging command for each error and warning, which Azure Pipelines lists on the run's page; there is none for infos,
 * which are lines of the log.
 *
 * @see https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#logissue-log-an-error-or-warning
 */
export function* reportAzure({findings}: LintResult, {fromRoot}: ReportContext): Pieces {
  for (const finding of findings) yield `${issue(finding, fromRoot(finding.path))}\n`
}

function issue({severity, ruleId, message, range: {start}}: Finding, path: string): string {
  const text = `${ruleId}: ${visible(message)}`
  if (severity === 'info') return `${visible(path)}:${start.line}:${start.column}: info ${text}`
  const properties = {type: severity, sourcepath: path, linenumber: start.line, columnnumber: start.column, code: ruleId}
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))};`)
  return `##vso[task.logissue ${written.join('')}]${escapeData(text)}`
}

/** @see azure-pipelines-task-lib, node/taskcommand.ts: what the agent reads back. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%AZP25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/\]/g, '%5D').replace(/;/g, '%3B')
}
