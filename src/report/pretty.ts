import type {Finding, LintResult} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import {counted} from './counted.ts'
import {markWords} from './marked-words.ts'
import {type Palette, palette} from './palette.ts'
import type {Pieces} from './pieces.ts'
import {longestExcerpt} from '../text/excerpt.ts'
import type {ReportContext} from './report-context.ts'
import {visible} from './visible.ts'
import {padEnd, wrapText} from './wrap.ts'

const severityWidth = 'warning'.length
const mostLines = 8 // Of missing English that are shown.

/** The report for people at a terminal: by document, in columns, with the changed words marked. */
export function* reportPretty(result: LintResult, context: Pick<ReportContext, 'color' | 'width'>): Pieces {
  for (const block of blocks(result.findings, context)) yield `${block}\n\n`
  yield `${summary(result, palette(context.color))}\n`
}

/** The findings alone, without a line feed at the end. */
export function reportFindings(all: readonly Finding[], context: Pick<ReportContext, 'color' | 'width'>): string {
  return [...blocks(all, context)].join('\n\n')
}

/** One for each document. */
function* blocks(all: readonly Finding[], {color, width}: Pick<ReportContext, 'color' | 'width'>): Pieces {
  const paint = palette(color)
  for (const [path, findings] of groupBy(all, finding => finding.path)) {
    const placeWidth = findings.reduce((widest, finding) => Math.max(widest, placeOf(finding).length), 0)
    const locale = findings[0]?.locale ?? ''
    yield [
      `${paint.path(visible(path))} ${paint.faint(`(${locale})`)}`,
      ...findings.flatMap(finding => lines(finding, placeWidth, width, paint))
    ].join('\n')
  }
}

function lines(finding: Finding, placeWidth: number, width: number, paint: Palette): string[] {
  const indent = 2 + placeWidth + 2 + severityWidth + 2
  const text = ' '.repeat(indent)
  const message = wrapText(`${visible(finding.message)}  ${paint.faint(finding.ruleId)}`, Math.max(30, width - indent))
  const first = `  ${paint.faint(placeOf(finding).padStart(placeWidth))}  ${paint.severity[finding.severity](padEnd(finding.severity, severityWidth))}  ${message[0] ?? ''}`
  return [first, ...[...message.slice(1), ...details(finding, Math.max(30, width - indent), paint)].map(line => text + line)]
}

function details({change, source, range}: Finding, width: number, paint: Palette): string[] {
  const isMissing = range.start.offset === range.end.offset // Then the English alone tells what belongs here.
  return [
    ...(change === null ? [] : wrapText(markWords(change.edits, paint), width)),
    ...(change === null && source !== null && isMissing ? englishLines(source.text, width).map(paint.faint) : []),
    ...(source === null ? [] : [paint.faint(`English: ${visible(source.path)}:${source.range.start.line}:${source.range.start.column}`)])
  ]
}

/** The English as it stands, line by line; nothing of one line that the message has said already. */
function englishLines(text: string, width: number): string[] {
  const lines = text
    .split(/\r?\n/)
    .map(visible)
    .filter(line => line.trim() !== '')
  if (lines.length === 1 && text.length <= longestExcerpt) return []
  const shown = lines.slice(0, mostLines).flatMap(line => wrapText(line, width))
  return lines.length > mostLines ? [...shown, `… and ${lines.length - mostLines} more lines`] : shown
}

function summary({findings, summary: {documents, errors, warnings, infos, known, byRule, notes}}: LintResult, paint: Palette): string {
  const inDocuments = new Set(findings.map(({path}) => path)).size
  const told =
    findings.length === 0
      ? [paint.good(`✔ No problems in ${counted(documents, 'document')}`)]
      : [
          paint.bad(`✖ ${counted(findings.length, 'problem')}`) +
            ` (${[counted(errors, 'error'), counted(warnings, 'warning'), ...(infos > 0 ? [counted(infos, 'info')] : [])].join(', ')}) in ${inDocuments} of ${counted(documents, 'document')}`
        ]
  const fixable = findings.filter(({fix}) => fix !== null).length
  if (fixable > 0) told.push(paint.faint(`  ${fixable} of them ${fixable === 1 ? 'is' : 'are'} mended by --fix`))
  if (known !== null && known > 0) told.push(paint.faint(`  ${knownBefore(known)}`))
  const rules = Object.entries(byRule).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const countWidth = Math.max(0, ...rules.map(([, count]) => String(count).length))
  const table = rules.length > 1 ? ['', ...rules.map(([ruleId, count]) => `  ${String(count).padStart(countWidth)}  ${ruleId}`)] : []
  return [...told, ...table, ...(notes.length > 0 ? ['', ...notes.map(note => paint.faint(visible(note)))] : [])].join('\n')
}

function placeOf({range}: Finding): string {
  return `${range.start.line}:${range.start.column}`
}

/** What a report says of findings that it leaves out because they are known. */
export function knownBefore(count: number): string {
  return `${counted(count, 'problem')} that ${count === 1 ? 'was' : 'were'} known before ${count === 1 ? 'is' : 'are'} not told`
}
