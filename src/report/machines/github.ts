import type {Finding, LintResult, Severity} from '../../model/finding.ts'
import type {Pieces} from '../pieces.ts'
import type {ReportContext} from '../report-context.ts'
import {visible} from '../visible.ts'

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'notice'}

/**
 * A workflow command for each finding, which GitHub shows beside the line.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function* reportGithub({findings}: LintResult, {fromRoot}: ReportContext): Pieces {
  for (const finding of findings) yield `${annotation(finding, fromRoot(finding.path))}\n`
}

/** What of a finding an annotation tells. */
type Annotated = Pick<Finding, 'severity' | 'ruleId' | 'message' | 'range'>

/** One workflow command, without its line end. Columns count only where start and end stand in one line. */
export function annotation({severity, ruleId, message, range: {start, end}}: Annotated, path: string): string {
  const lastLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  const columns = start.line === end.line ? {col: start.column, endColumn: end.column} : {}
  const properties = {file: path, line: start.line, endLine: lastLine, ...columns, title: `tulint ${ruleId}`.trim()}
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${commands[severity]} ${written.join(',')}::${escapeData(visible(message))}`
}

/** What could not be read, as the command that fails it. */
export function workflowError(path: string, message: string): string {
  return `::error file=${escapeProperty(path)}::${escapeData(message)}`
}

/** As `@actions/core` escapes a command's text. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** As `@actions/core` escapes a command's property. */
function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
