import type {LintResult} from '../../model/finding.ts'
import {visible} from '../visible.ts'

/** A line for each finding, as `grep -n` and compilers write them: `path:line:column: severity rule: message`. */
export function reportCompact({findings}: LintResult): string {
  return findings
    .map(
      ({path, range: {start}, severity, ruleId, message}) =>
        `${visible(path)}:${start.line}:${start.column}: ${severity} ${ruleId}: ${visible(message)}\n`
    )
    .join('')
}
