import {create} from 'xmlbuilder'
import type {LintResult} from '../../model/finding.ts'
import {groupBy} from '../../model/group-by.ts'
import type {Pieces} from '../pieces.ts'
import {visible} from '../visible.ts'
import {xmlForm, xmlPieces} from './xml-form.ts'

/** A Checkstyle report: a file for each document with findings, an error for each finding. */
export function* reportCheckstyle({findings, tool}: LintResult): Pieces {
  const root = create('checkstyle', ...xmlForm).att('version', tool.version)
  yield* xmlPieces(
    root,
    groupBy(findings, finding => finding.path),
    ([path, some]) => {
      const file = root.ele('file', {name: path})
      for (const {range, severity, message, ruleId} of some) {
        const {line, column} = range.start
        file.ele('error', {line, column, severity, message: visible(message), source: `tulint.${ruleId}`})
      }
      return file
    }
  )
}
