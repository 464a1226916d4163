import {create} from 'xmlbuilder'
import type {LintResult} from '../../model/finding.ts'
import {groupBy} from '../../model/group-by.ts'
import {visible} from '../visible.ts'
import {writeXml, xmlForm} from './xml-form.ts'

/** A Checkstyle report: a file for each document with findings, an error for each finding. */
export function reportCheckstyle({findings, tool}: LintResult): string {
  const root = create('checkstyle', ...xmlForm).att('version', tool.version)
  for (const [path, some] of groupBy(findings, finding => finding.path)) {
    const file = root.ele('file', {name: path})
    for (const {
      range: {start},
      severity,
      message,
      ruleId
    } of some) {
      file.ele('error', {line: start.line, column: start.column, severity, message: visible(message), source: `tulint.${ruleId}`})
    }
  }
  return writeXml(root)
}
