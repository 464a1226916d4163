import type {ReportingDescriptor, Log, PhysicalLocation, Result, Region} from 'sarif'
import type {Finding, LintResult, Severity, Span} from '../../model/finding.ts'
import {jsonPieces} from '../escaped-json.ts'
import type {Pieces} from '../pieces.ts'
import type {ReportContext} from '../report-context.ts'

const levels: Readonly<Record<Severity | 'off', 'error' | 'warning' | 'note' | 'none'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none'
}

/**
 * A SARIF 2.1.0 log, as code scanning takes it: one result for each finding, its English as a related location.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function* reportSarif({findings, summary, tool, failures}: LintResult, context: ReportContext): Pieces {
  const ids = Object.keys(context.rules)
  const indices = new Map(ids.map((id, index) => [id, index]))
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: 'https://github.com/tulint/tulint',
            rules: ids.map(id => descriptorOf(id, context))
          }
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {SRCROOT: {description: {text: 'The root of the repository'}}},
        results: findings.map(finding => ({
          ...resultOf(finding, indices.get(finding.ruleId), context),
          ...(summary.known === null ? {} : {baselineState: 'new' as const}) // What was known before is not in the report.
        })),
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({path, message, hint}) => ({
              level: 'error',
              message: {text: `${message}. ${hint}`},
              locations: [{physicalLocation: {artifactLocation: artifactOf(path, context)}}]
            }))
          }
        ]
      }
    ]
  }
  yield* jsonPieces(log, 4)
  yield '\n'
}

function descriptorOf(id: string, {rules}: ReportContext): ReportingDescriptor {
  const rule = rules[id]
  const text = `Finds ${rule?.summary ?? id}.`
  const page = rule?.page() ?? text
  return {
    id,
    name: id.replace(/(?:^|[-/])(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: {text},
    fullDescription: {text},
    help: {text: page, markdown: page},
    ...(typeof rule?.docsUrl === 'string' ? {helpUri: rule.docsUrl} : {}),
    defaultConfiguration: {level: levels[rule?.severity ?? 'warning'], enabled: rule?.severity !== 'off'},
    properties: {tags: ['localization']}
  }
}

function resultOf(finding: Finding, index: number | undefined, context: ReportContext): Result {
  const {ruleId, severity, message, path, range, source, fix, fingerprint, locale, unitIds, confidence} = finding
  return {
    ruleId,
    ...(index === undefined ? {} : {ruleIndex: index}),
    level: levels[severity],
    message: {text: message},
    locations: [{physicalLocation: placeOf(path, range, context)}],
    ...(source === null
      ? {}
      : {relatedLocations: [{id: 1, physicalLocation: placeOf(source.path, source.range, context), message: {text: 'The English'}}]}),
    partialFingerprints: {'tulint/v1': fingerprint},
    ...(fix === null
      ? {}
      : {
          fixes: [
            {
              description: {text: 'What tulint --fix does'},
              artifactChanges: [
                {
                  artifactLocation: artifactOf(path, context),
                  replacements: fix.edits.map(({range: place, text}) => ({deletedRegion: regionOf(place), insertedContent: {text}}))
                }
              ]
            }
          ]
        }),
    properties: {locale, unitIds: [...unitIds], confidence}
  }
}

function placeOf(path: string, range: Span, context: ReportContext): PhysicalLocation {
  return {artifactLocation: artifactOf(path, context), region: regionOf(range)}
}

function artifactOf(path: string, {fromRoot}: ReportContext) {
  return {uri: fromRoot(path).split('/').map(encodeSegment).join('/'), uriBaseId: 'SRCROOT'}
}

/** A lone surrogate, which no URI can hold, becomes a replacement character. */
function encodeSegment(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString())
}

function regionOf({start, end}: Span): Region {
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
}
