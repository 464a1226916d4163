import type {CalendarDate, DocumentPath} from './brand.ts'
import type {DocumentReport, DocumentStatus, Failure, Finding, LintResult, Severity, WordCounts} from './finding.ts'

/** How a document stands, for those who decide what is translated next. */
export interface AuditedDocument extends DocumentReport {
  /** The same in every locale: path of the English below the folder that all English lies in; without English its own below its root. */
  readonly name: string
  /** The folders in its name; empty: it has none. */
  readonly folder: string
  /** Who is to mend it; `null`: nobody is named. */
  readonly owner: string | null
  /** Words that are current, of those that English has: 0 … 1; `null` of what has no words. */
  readonly share: number | null
  /** Days from the first change of English that it does not have to the day of the audit; `null`: there is none, or nobody knows. */
  readonly daysStale: number | null
  readonly findings: Readonly<Record<Severity, number>>
  /** Fingerprints of its worst findings, at most three. */
  readonly worst: readonly string[]
  /** What comes first: words to be done, weighted; 0 where nothing is to be done. */
  readonly priority: number
}

/** Documents together. */
export interface Tally {
  readonly documents: number
  readonly byStatus: Readonly<Record<DocumentStatus, number>>
  readonly words: WordCounts
  /** As of a document. */
  readonly share: number | null
  readonly findings: Readonly<Record<Severity, number>>
  /** The longest of the documents’. */
  readonly daysStale: number | null
}

export interface NamedTally extends Tally {
  /** A locale, a folder or an owner; empty: the root, or nobody. */
  readonly name: string
}

export interface RuleTally {
  readonly ruleId: string
  readonly findings: number
  readonly documents: number
  readonly byLocale: Readonly<Record<string, number>>
}

/** What `tulint audit` reports. */
export interface Audit {
  readonly schemaVersion: 1
  readonly tool: LintResult['tool']
  readonly day: CalendarDate
  readonly total: Tally
  /** What is to be done first stands first; then by path. */
  readonly documents: readonly AuditedDocument[]
  /** Each by name. */
  readonly locales: readonly NamedTally[]
  readonly folders: readonly NamedTally[]
  readonly owners: readonly NamedTally[]
  /** The most frequent first. */
  readonly rules: readonly RuleTally[]
  /** All of the run, in the report’s order. */
  readonly findings: readonly Finding[]
  /** Shares at earlier days, the oldest first; `null`: nobody asked. */
  readonly trend: readonly TrendPoint[] | null
  /** What changed since an earlier audit; `null`: nobody asked. */
  readonly since: AuditChange | null
  readonly notes: readonly string[]
  readonly failures: readonly Failure[]
}

/** What of a tally is known of an earlier day, too. */
export type Standing = Pick<Tally, 'documents' | 'words' | 'share'>

/** How it stood on one day. */
export interface TrendPoint {
  readonly day: CalendarDate
  readonly total: Standing
  /** Of those that had documents then. */
  readonly locales: Readonly<Record<string, Standing>>
}

/** What changed from an earlier audit to this one. */
export interface AuditChange {
  /** Of the earlier one. */
  readonly day: CalendarDate
  readonly total: {readonly before: Standing; readonly now: Standing}
  /** By name. `null`: there was, or is, no document of it. */
  readonly locales: readonly {readonly name: string; readonly before: Standing | null; readonly now: Standing | null}[]
  /** Those that came, went, or have more or fewer words to do; of which the most changed stand first, then by path. */
  readonly documents: readonly DocumentMove[]
}

/**
 * What became of a document. `stale`: nothing was to be done and now something is; `current`: the other way round; `worse`
 * and `better`: there was and there is, more or less of it; `new` and `gone`: it was not, or is not, in the audit.
 */
export type MoveKind = 'new' | 'gone' | 'stale' | 'current' | 'worse' | 'better'

/** A document that stands otherwise than it stood. */
export interface DocumentMove {
  readonly path: DocumentPath
  readonly locale: string
  readonly kind: MoveKind
  /** Words: stale, missing or untranslated. `null` where it is not in the audit. */
  readonly toDo: {readonly before: number | null; readonly now: number | null}
}

/** What a document counts for by who translated it. */
export interface AuditWeights {
  readonly machine: number
  readonly human: number
  /** Where nobody knows. */
  readonly unknown: number
}
