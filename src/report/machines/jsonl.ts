import type {LintResult} from '../../model/finding.ts'
import {escapedJson} from '../escaped-json.ts'
import type {Pieces} from '../pieces.ts'

/**
 * The JSON report line by line, for programs that read as it comes: a line of kind `finding` or `document` for each, and
 * one of kind `summary` at the end, with the rest.
 */
export function* reportJsonLines({findings, documents, ...rest}: LintResult): Pieces {
  for (const finding of findings) yield lineOf({kind: 'finding', ...finding})
  for (const {kind, ...document} of documents) yield lineOf({kind: 'document', documentKind: kind, ...document})
  yield lineOf({kind: 'summary', ...rest})
}

function lineOf(value: object): string {
  return `${escapedJson(value)}\n`
}
