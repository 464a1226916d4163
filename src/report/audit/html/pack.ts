import type {Audit, AuditChange, AuditedDocument, RuleTally} from '../../../model/audit.ts'
import type {Finding} from '../../../model/finding.ts'
import {groupBy} from '../../../model/group-by.ts'
import {countMoves} from '../moves.ts'
import {layOut, type Placed} from './columns.ts'
import type {Cell, DocumentDetail, LinkedRule, PageChange, PageIndex, Row, RowDetail} from './page-data.ts'
import {passagesOf} from './passages.ts'

/** What the page holds, but for how it is kept. */
export interface Packed {
  readonly index: Omit<PageIndex, 'parts'>
  /** Made row by row, for all of them together can be as large as the report. */
  readonly detailOf: (row: number) => RowDetail
}

/** Arrange an audit by English document, as the page shows it. */
export function pack(audit: Audit): Packed {
  const {columns, placed} = layOut(audit.documents)
  const findings = groupBy(audit.findings, ({path}) => path)
  const owners = new Map(audit.owners.map(({name}, index) => [name, index]))
  const rules = new Map(audit.rules.map(({ruleId}, index) => [ruleId, index]))
  const cellOf = (document: AuditedDocument): Cell => {
    const own = findings.get(document.path) ?? []
    return {
      status: document.status,
      isCompared: isCompared(document),
      words: document.words,
      days: document.daysStale,
      priority: document.priority,
      owner: owners.get(document.owner ?? '') ?? 0,
      rules: [...new Set(own.map(({ruleId}) => rules.get(ruleId) ?? 0))],
      findings: own.length
    }
  }
  const rows = rowsOf(placed).sort((a, b) => priorityOf(b) - priorityOf(a) || (nameOf(a) < nameOf(b) ? -1 : 1))
  return {
    index: {
      version: audit.tool.version,
      day: audit.day,
      total: audit.total,
      locales: audit.locales,
      folders: audit.folders,
      owners: audit.owners,
      rules: linked(audit.rules, audit.findings),
      trend: audit.trend,
      since: audit.since && changeOf(audit.since, placed),
      notes: audit.notes,
      failures: audit.failures,
      columns,
      rows: rows.map((own): Row => {
        const cells: (Cell | null)[] = columns.map(() => null)
        for (const {document, column} of own) cells[column] = cellOf(document)
        return {name: nameOf(own), folder: own[0]?.document.folder ?? '', cells}
      })
    },
    detailOf(row) {
      const own = (rows[row] ?? []).toSorted((a, b) => a.column - b.column)
      return {name: nameOf(own), documents: own.map(one => detailOf(one, findings.get(one.document.path) ?? []))}
    }
  }
}

const mostMoves = 12

function changeOf({day, total, locales, documents}: AuditChange, placed: readonly Placed[]): PageChange {
  const places = new Map(placed.map(one => [one.document.path, one]))
  const moves = documents.slice(0, mostMoves).map(({path, ...move}) => {
    const place = places.get(path)
    return {...move, name: place?.document.name ?? path, column: place?.column ?? null}
  })
  return {day, total, locales, counts: countMoves(documents), moves}
}

/** Whether English was at hand; of what has none any more it was. */
function isCompared({sourcePath, status}: AuditedDocument): boolean {
  return sourcePath !== null || status === 'orphaned'
}

/** The documents of each row: of one name, no two in one column. */
function rowsOf(placed: readonly Placed[]): Placed[][] {
  return [...groupBy(placed, ({document}) => document.name).values()].flatMap(own => {
    const rows: Placed[][] = []
    for (const one of own) {
      const free = rows.find(row => !row.some(({column}) => column === one.column))
      if (free === undefined) rows.push([one])
      else free.push(one)
    }
    return rows
  })
}

function nameOf(row: readonly Placed[]): string {
  return row[0]?.document.name ?? ''
}

function priorityOf(row: readonly Placed[]): number {
  return row.reduce((sum, {document}) => sum + document.priority, 0)
}

function detailOf({document, column}: Placed, findings: readonly Finding[]): DocumentDetail {
  const {locale, path, sourcePath, status, share, words, priority, daysStale, staleSince, handoff, translatedBy, owner} = document
  return {
    column,
    locale,
    path,
    sourcePath,
    status,
    isCompared: isCompared(document),
    share,
    words,
    priority,
    daysStale,
    staleSince,
    commitsBehind: handoff?.commitsBehind ?? null,
    translatedBy,
    owner,
    passages: passagesOf(findings)
  }
}

function linked(rules: readonly RuleTally[], findings: readonly Finding[]): LinkedRule[] {
  const pages = new Map(findings.map(({ruleId, docsUrl}) => [ruleId, docsUrl]))
  return rules.map(rule => ({...rule, docsUrl: pages.get(rule.ruleId) ?? null}))
}
