import type {Finding, LintResult, Severity, Span, Suggestion} from '../../model/finding.ts'
import {groupBy} from '../../model/group-by.ts'
import {jsonPieces} from '../escaped-json.ts'
import type {Pieces} from '../pieces.ts'
import type {ReportContext} from '../report-context.ts'

const severities: Readonly<Record<Severity, string>> = {error: 'ERROR', warning: 'WARNING', info: 'INFO'}

/**
 * A Reviewdog Diagnostic Format report. Its columns count UTF-8 bytes from 1; where a document's text is gone, lines alone
 * are told, and nothing is suggested.
 *
 * @see https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export function* reportRdjson({findings}: LintResult, {textOf}: ReportContext): Pieces {
  const diagnostics = [...groupBy(findings, finding => finding.path)].flatMap(([path, some]) => {
    const text = textOf(path)
    return some.map(finding => diagnosticOf(finding, text))
  })
  yield* jsonPieces({source: {name: 'tulint', url: 'https://github.com/tulint/tulint'}, diagnostics}, 2)
  yield '\n'
}

function diagnosticOf({message, path, range, severity, ruleId, docsUrl, fix, suggestions}: Finding, text: string | null) {
  const offered: readonly Pick<Suggestion<Span>, 'edits'>[] = fix === null ? suggestions : [fix]
  return {
    message,
    location: {path, range: rangeOf(range, text)},
    severity: severities[severity],
    code: {value: ruleId, ...(docsUrl === null ? {} : {url: docsUrl})},
    // A suggestion is one edit there; what takes several would be half applied.
    ...(text === null
      ? {}
      : {
          suggestions: offered.flatMap(({edits}) =>
            edits.length === 1 ? edits.map(edit => ({range: rangeOf(edit.range, text), text: edit.text})) : []
          )
        })
  }
}

function rangeOf({start, end}: Span, text: string | null) {
  const position = ({line, column, offset}: Span['start']) => {
    if (text === null) return {line}
    return {line, column: Buffer.byteLength(text.slice(offset - column + 1, offset)) + 1}
  }
  return {start: position(start), end: position(end)}
}
