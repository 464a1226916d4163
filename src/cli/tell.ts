import type {RuleTable} from '../check/rule.ts'
import type {LintResult} from '../model/finding.ts'
import {makeReport} from '../report/formats.ts'
import {wantsColor} from './color.ts'
import {checkPlaces, writeReport} from './output.ts'
import {complainOf} from './reading.ts'
import {reportContext} from './report-context.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

/** How a result is told. */
export interface TellOptions {
  readonly format: readonly string[]
  readonly outputFile?: readonly string[]
  readonly maxWarnings?: number
  readonly quiet?: true
  readonly color?: boolean
}

/**
 * The names of the reports that are asked for.
 *
 * @throws UsageError when two would go to one place.
 */
export function reportsOf({format, outputFile}: TellOptions, {workingDirectory}: Terminal): readonly string[] {
  const names = format.length === 0 ? ['pretty'] : format
  checkPlaces(workingDirectory, names, outputFile ?? [])
  return names
}

/**
 * Write the reports, and say how it ended.
 *
 * @param rules - Of the run.
 */
export async function tell(result: LintResult, options: TellOptions, rules: RuleTable, terminal: Terminal): Promise<ExitStatus> {
  const files = options.outputFile ?? []
  const shown = options.quiet === true ? errorsOnly(result) : result
  for (const [index, name] of reportsOf(options, terminal).entries()) {
    const file = files[index]
    const context = reportContext(wantsColor(options.color, terminal, file === undefined), rules, terminal)
    const report = makeReport(name, shown, context)
    if (file === undefined) for (const piece of report) terminal.write(piece)
    else await writeReport(terminal.workingDirectory, file, report)
  }
  complainOf(result.failures, terminal)
  return statusOf(result, options.maxWarnings, terminal)
}

function statusOf({failures, summary}: LintResult, maxWarnings: number | undefined, terminal: Terminal): ExitStatus {
  if (failures.length > 0) return 2
  if (summary.errors > 0) return 1
  if (maxWarnings === undefined || summary.warnings <= maxWarnings) return 0
  terminal.complain(`tulint: ${summary.warnings} warnings are more than the ${maxWarnings} that --max-warnings allows\n`)
  return 1
}

/** A result as --quiet shows it. */
export function errorsOnly(result: LintResult): LintResult {
  const findings = result.findings.filter(({severity}) => severity === 'error')
  const byRule = Object.fromEntries(
    Object.keys(result.summary.byRule)
      .map((id): [string, number] => [id, findings.filter(({ruleId}) => ruleId === id).length])
      .filter(([, count]) => count > 0)
  )
  return {...result, findings, summary: {...result.summary, warnings: 0, infos: 0, byRule}}
}
