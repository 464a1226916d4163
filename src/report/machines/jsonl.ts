import type {LintResult} from '../../model/finding.ts'
import {escapedJson} from '../escaped-json.ts'

/**
 * The JSON report line by line, for programs that read as it comes: a line of kind `finding` or `document` for each, and
 * one of kind `summary` at the end, with the rest.
 */
export function reportJsonLines({findings, documents, ...rest}: LintResult): string {
  return [
    ...findings.map(finding => ({kind: 'finding', ...finding})),
    ...documents.map(({kind, ...document}) => ({kind: 'document', documentKind: kind, ...document})),
    {kind: 'summary', ...rest}
  ]
    .map(line => `${escapedJson(line)}\n`)
    .join('')
}
