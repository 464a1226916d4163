import type {LintResult, Severity} from '../../model/finding.ts'
import {jsonPieces} from '../escaped-json.ts'
import type {Pieces} from '../pieces.ts'
import type {ReportContext} from '../report-context.ts'

const severities: Readonly<Record<Severity, string>> = {error: 'major', warning: 'minor', info: 'info'}

/**
 * A code quality report, which GitLab shows in the merge request.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function* reportGitlab({findings}: LintResult, {fromRoot}: ReportContext): Pieces {
  const entries = findings.map(({ruleId, message, severity, fingerprint, path, range}) => ({
    description: message,
    check_name: ruleId,
    fingerprint,
    severity: severities[severity],
    location: {path: fromRoot(path), lines: {begin: range.start.line, end: range.end.line}}
  }))
  yield* jsonPieces(entries, 1)
  yield '\n'
}
