import {create} from 'xmlbuilder'
import type {DocumentPath} from '../../model/brand.ts'
import type {Finding, LintResult} from '../../model/finding.ts'
import {groupBy} from '../../model/group-by.ts'
import type {Pieces} from '../pieces.ts'
import {visible} from '../visible.ts'
import {xmlForm, xmlPieces} from './xml-form.ts'

/** A JUnit report: a suite for each locale, a case for each document, failed where an error or a warning was found. */
export function* reportJunit({documents, findings}: LintResult): Pieces {
  const byPath = groupBy(findings, ({path}) => path)
  const failing = (path: DocumentPath) => (byPath.get(path) ?? []).filter(({severity}) => severity !== 'info')
  const failures = documents.filter(({path}) => failing(path).length > 0).length
  const root = create('testsuites', ...xmlForm).att({name: 'tulint', tests: documents.length, failures})
  yield* xmlPieces(
    root,
    groupBy(documents, document => document.locale),
    ([locale, some]) => {
      const failed = some.filter(({path}) => failing(path).length > 0)
      const suite = root.ele('testsuite', {name: `tulint ${locale}`, tests: some.length, failures: failed.length, errors: 0, skipped: 0})
      for (const {path} of some) {
        const testcase = suite.ele('testcase', {name: path, classname: `tulint.${locale}`, file: path})
        const [first, ...others] = failing(path)
        if (first === undefined) continue
        const message = others.length === 0 ? visible(first.message) : `${visible(first.message)}, and ${others.length} more`
        testcase.ele('failure', {type: first.ruleId, message}, [first, ...others].map(lineOf).join('\n'))
      }
      return suite
    }
  )
}

function lineOf({path, range: {start}, severity, message, ruleId}: Finding): string {
  return `${visible(path)}:${start.line}:${start.column}: ${severity} ${visible(message)} (${ruleId})`
}
