import type {Audit, AuditedDocument, AuditWeights, RuleTally} from '../model/audit.ts'
import type {CalendarDate, DocumentPath} from '../model/brand.ts'
import type {DocumentReport, Finding, LintResult} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import {severities, worstFirst} from '../model/severities.ts'
import {shareOf, wordsToDo} from '../model/word-counts.ts'
import {daysBetween} from '../text/dates.ts'
import {documentNamer} from './names.ts'
import {tally, tallyBy} from './tally.ts'

/** What an audit knows beside the report. */
export interface AuditRequest {
  readonly day: CalendarDate
  readonly weights: AuditWeights
  /** Of a target’s path. */
  readonly weightOf: (path: DocumentPath) => number
  readonly ownerOf: (document: DocumentReport) => string | null
}

const mostWorst = 3

/** Say how each document stands, what comes first, and how it adds up. */
export function auditResult(result: LintResult, request: AuditRequest): Audit {
  const {day} = request
  const nameOf = documentNamer(result.documents)
  const byPath = groupBy(result.findings, ({path}) => path)
  const documents = result.documents
    .map(document => {
      const name = nameOf(document)
      const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')))
      return {name, folder, ...auditDocument(document, byPath.get(document.path) ?? [], request)}
    })
    .sort((a, b) => b.priority - a.priority || (a.path < b.path ? -1 : 1))
  return {
    schemaVersion: 1,
    tool: result.tool,
    day,
    total: tally(documents),
    documents,
    locales: tallyBy(documents, ({locale}) => locale),
    folders: tallyBy(documents, ({folder}) => folder),
    owners: tallyBy(documents, ({owner}) => owner ?? ''),
    rules: tallyRules(result.findings),
    findings: result.findings,
    trend: null,
    since: null,
    notes: result.summary.notes,
    failures: result.failures
  }
}

function auditDocument(
  document: DocumentReport,
  findings: readonly Finding[],
  request: AuditRequest
): Omit<AuditedDocument, 'name' | 'folder'> {
  const {staleSince} = document
  const daysStale = staleSince === null ? null : Math.max(0, daysBetween(staleSince.date, request.day))
  const counts = {error: 0, warning: 0, info: 0}
  for (const severity of severities) counts[severity] = findings.filter(finding => finding.severity === severity).length
  return {
    ...document,
    owner: request.ownerOf(document),
    share: shareOf(document.words),
    daysStale,
    findings: counts,
    worst: worstFirst(findings)
      .slice(0, mostWorst)
      .map(({fingerprint}) => fingerprint),
    priority: priorityOf(document, daysStale, request)
  }
}

/**
 * Words to be done, times the years that the first of them has waited and one, times what such a document counts for: a
 * manager can work it out again.
 */
function priorityOf({words, translatedBy, path}: DocumentReport, daysStale: number | null, {weights, weightOf}: AuditRequest): number {
  return Math.round(wordsToDo(words) * (1 + (daysStale ?? 0) / 365) * weights[translatedBy ?? 'unknown'] * weightOf(path))
}

function tallyRules(findings: readonly Finding[]): RuleTally[] {
  return [...groupBy(findings, ({ruleId}) => ruleId)]
    .map(([ruleId, own]) => ({
      ruleId,
      findings: own.length,
      documents: new Set(own.map(({path}) => path)).size,
      byLocale: countBy(own, ({locale}) => locale)
    }))
    .sort((a, b) => b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1))
}

function countBy(findings: readonly Finding[], nameOf: (finding: Finding) => string): Readonly<Record<string, number>> {
  const groups = groupBy(findings, nameOf)
  return Object.fromEntries([...groups.keys()].sort().map(name => [name, groups.get(name)?.length ?? 0]))
}
