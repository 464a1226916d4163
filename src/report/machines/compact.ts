import type {LintResult} from '../../model/finding.ts'
import type {Pieces} from '../pieces.ts'
import {visible} from '../visible.ts'

/** A line for each finding, as `grep -n` and compilers write them: `path:line:column: severity rule: message`. */
export function* reportCompact({findings}: LintResult): Pieces {
  for (const {path, range, severity, ruleId, message} of findings) {
    const {line, column} = range.start
    yield `${visible(path)}:${line}:${column}: ${severity} ${ruleId}: ${visible(message)}\n`
  }
}
