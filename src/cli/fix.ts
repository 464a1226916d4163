import {fix, type FixedDocument, type LintOptions, writeDocuments} from '../index.ts'
import type {LintResult} from '../model/finding.ts'
import {counted} from '../report/counted.ts'
import {complainOf} from './reading.ts'
import {showDiffs} from './show-diffs.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

/** Write the safe fixes; what is left is the result. */
export async function writeFixes(request: LintOptions, terminal: Terminal): Promise<LintResult> {
  const {result, documents} = await fix(request)
  const failures = await writeDocuments(terminal.workingDirectory, documents)
  const written = documents.filter(({path}) => !failures.some(failure => failure.path === path))
  terminal.complain(`tulint: ${told(written)} applied\n`)
  return {...result, failures: [...result.failures, ...failures]}
}

/** Print the safe fixes as a diff. 1 where there are some. */
export async function showFixes(request: LintOptions, terminal: Terminal): Promise<ExitStatus> {
  const {result, documents} = await fix(request)
  showDiffs(documents, terminal)
  terminal.complain(`tulint: ${told(documents)} would be applied\n`)
  complainOf(result.failures, terminal)
  if (result.failures.length > 0) return 2
  return documents.length > 0 ? 1 : 0
}

function told(documents: readonly FixedDocument[]): string {
  const fixes = documents.reduce((all, one) => all + one.fixes, 0)
  return `${fixes === 1 ? '1 fix' : `${fixes} fixes`} in ${counted(documents.length, 'document')}`
}
