import type {Audit, AuditChange, DocumentMove, MoveKind, NamedTally, RuleTally, Tally} from '../../../model/audit.ts'
import type {Edit} from '../../../model/bitext.ts'
import type {DocumentStatus, Failure, Severity, WordCounts} from '../../../model/finding.ts'
import type {Commit} from '../../../model/handoff.ts'

/** What the page knows of all documents at once. Plain data: it stands in the page, packed, and the browser reads it. */
export interface PageIndex {
  readonly version: string
  readonly day: string
  readonly total: Tally
  readonly locales: readonly NamedTally[]
  readonly folders: readonly NamedTally[]
  readonly owners: readonly NamedTally[]
  readonly rules: readonly LinkedRule[]
  readonly trend: Audit['trend']
  readonly since: PageChange | null
  readonly notes: readonly string[]
  readonly failures: readonly Failure[]
  readonly columns: readonly Column[]
  /** What is to be done first stands first. */
  readonly rows: readonly Row[]
  /** Places in `rows` at which the parts of the details begin. */
  readonly parts: readonly number[]
}

export interface PageChange extends Pick<AuditChange, 'day' | 'total' | 'locales'> {
  /** How many documents each became of. */
  readonly counts: readonly {readonly kind: MoveKind; readonly count: number}[]
  /** The most changed first, as many as are shown. */
  readonly moves: readonly PageMove[]
}

export interface PageMove extends Omit<DocumentMove, 'path'> {
  /** Its path where it is gone. */
  readonly name: string
  /** Index into `columns`; `null` where it is gone. */
  readonly column: number | null
}

export interface LinkedRule extends RuleTally {
  readonly docsUrl: string | null
}

/** The translations of one set: a locale, or one of the folders that hold translations into it. */
export interface Column {
  readonly locale: string
  /** Short: the locale, with the folder where there are several of it. */
  readonly label: string
}

/** One English document with its translations. */
export interface Row {
  /** Its path below the folder that all lie in. */
  readonly name: string
  readonly folder: string
  /** By column; `null`: the column has no such document. */
  readonly cells: readonly (Cell | null)[]
}

/** How one translation stands, as far as it can be chosen and sorted by. Short, for there may be 100,000 of them. */
export interface Cell {
  readonly status: DocumentStatus
  /** Whether English was at hand. */
  readonly isCompared: boolean
  readonly words: WordCounts
  readonly days: number | null
  readonly priority: number
  /** Index into `owners`. */
  readonly owner: number
  /** Indices into `rules`. */
  readonly rules: readonly number[]
  readonly findings: number
}

/** What is told of a row on its own page. */
export interface RowDetail {
  readonly name: string
  readonly documents: readonly DocumentDetail[]
}

export interface DocumentDetail {
  /** Index into `columns`. */
  readonly column: number
  readonly locale: string
  readonly path: string
  readonly sourcePath: string | null
  readonly status: DocumentStatus
  /** As of a cell. */
  readonly isCompared: boolean
  readonly share: number | null
  readonly words: WordCounts
  readonly priority: number
  readonly daysStale: number | null
  readonly staleSince: Commit | null
  readonly commitsBehind: number | null
  readonly translatedBy: 'machine' | 'human' | null
  readonly owner: string | null
  readonly passages: readonly Passage[]
}

/** A place of a document in its three texts, with all that is found there. */
export interface Passage {
  /** In the translation. */
  readonly line: number
  /** English as it was handed off, or as the unit quotes it. */
  readonly past: Text | null
  /** English of today. */
  readonly present: Text | null
  readonly translation: string | null
  readonly remarks: readonly Remark[]
}

/** A text, and what of it differs from its neighbour where that is known. */
export type Text = string | readonly Edit[]

export interface Remark {
  readonly severity: Severity
  readonly ruleId: string
  readonly message: string
  readonly docsUrl: string | null
  readonly confidence: number
}
