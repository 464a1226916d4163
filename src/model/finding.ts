import type {Change} from './bitext.ts'
import type {DocumentPath, Locale} from './brand.ts'
import type {Commit, Evidence} from './handoff.ts'
import type {Range} from './range.ts'

export type Severity = 'error' | 'warning' | 'info'
export type SeveritySetting = Severity | 'off'

/** Puts `text` in place of a stretch of the target file: of its offsets in a problem, of lines and columns in a finding. */
export interface TextEdit<Place = Range> {
  readonly range: Place
  /** Line ends as `\n`: they become the file's. */
  readonly text: string
}

/** What may mend a problem, for a person to choose. */
export interface Suggestion<Place = Range> {
  /** What it does, as an order: `Link to the page that the English links to`. */
  readonly message: string
  readonly edits: readonly TextEdit<Place>[]
}

/** What a rule says about one place. Only what the rule alone knows; the runner adds the rest. */
export interface Problem {
  readonly message: string
  /** In the target file. */
  readonly range: Range
  /** Indices into the target document's `units`, all that are concerned. */
  readonly units?: readonly number[]
  /** Index into the target document's `strays`, where it is about one. */
  readonly stray?: number
  /** The place in the source that stands in for the quote, or is missing. */
  readonly source?: {readonly range: Range; readonly text: string}
  readonly change?: Change
  /** What was handed off, where it is not what the quote says. */
  readonly handoffText?: string
  /** The commit since which the English differs from the handoff. */
  readonly changedIn?: Commit | null
  /** Probability that what it is about was found rightly, 0 … 1; without it, that of its units. */
  readonly confidence?: number
  /** What mends it for certain, all of it or nothing; the edits do not overlap. */
  readonly fix?: readonly TextEdit[]
  readonly suggestions?: readonly Suggestion[]
}

/** A place in a file: `line` and `column` count from 1, `offset` from 0, all in UTF-16 code units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface Span {
  readonly start: Point
  readonly end: Point
}

/** One entry of the report, as `contract.md` has it. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly locale: Locale
  readonly path: DocumentPath
  readonly range: Span
  readonly unitIds: readonly string[]
  readonly quoteText: string | null
  readonly handoffText: string | null
  readonly targetText: string | null
  readonly source: {readonly path: DocumentPath; readonly range: Span; readonly text: string} | null
  readonly change: Change | null
  /** The commit of the source's repository since which the English differs from the handoff. */
  readonly changedIn: Commit | null
  /** Probability that the texts it speaks of were found rightly, 0 … 1: below 1 in plain documents alone. */
  readonly confidence: number
  /** What `--fix` applies. */
  readonly fix: {readonly edits: readonly TextEdit<Span>[]} | null
  readonly suggestions: readonly Suggestion<Span>[]
  /** Of the rule’s page; `null` where a plugin tells of none. */
  readonly docsUrl: string | null
  readonly fingerprint: string
}

export type DocumentStatus = 'in-sync' | 'stale' | 'damaged' | 'untranslated' | 'orphaned' | 'missing' | 'unreadable'

export interface DocumentReport {
  readonly locale: Locale
  readonly path: DocumentPath
  readonly sourcePath: DocumentPath | null
  readonly kind: 'bilingual' | 'plain'
  readonly status: DocumentStatus
  readonly units: {
    readonly total: number
    readonly inSync: number
    readonly changed: number
    readonly removed: number
    readonly missing: number
  }
  readonly words: WordCounts
  /** As `ms.translationtype` says. */
  readonly translatedBy: 'machine' | 'human' | null
  /** Who writes the English: its `author`. */
  readonly author: string | null
  /** The commit of the first change of English that it does not have; `null`: there is none, or the history does not tell. */
  readonly staleSince: Commit | null
  readonly dates: {readonly source: string | null; readonly target: string | null; readonly handoff: string | null}
  readonly handoff: HandoffReport | null
}

/** Words of English by what became of them; of a document without English at hand, those of its units. */
export interface WordCounts {
  /** Translated as they stand today. */
  readonly current: number
  /** Of sentences that were reworded since. */
  readonly stale: number
  /** Of sentences that the translation lacks; those of documents without translation only an audit counts. */
  readonly missing: number
  /** Of sentences that the translation has and English no more. */
  readonly orphaned: number
  /** Of sentences that stand in English in the translation. */
  readonly untranslated: number
}

/** Which English a document was made from, and how far the source has moved on since. */
export interface HandoffReport {
  readonly evidence: Evidence
  /** Whether the file's SHA-1 is the one that the document names. */
  readonly proved: boolean
  readonly commit: string | null
  /** From the root of the source's repository, as the file was called then. */
  readonly path: string | null
  /** Of the commit. */
  readonly date: string | null
  readonly commitsBehind: number | null
  readonly daysBehind: number | null
}

/** What went wrong while reading: told on standard error, exit status 2, everything else is still linted. */
export interface Failure {
  readonly path: DocumentPath
  readonly message: string
  readonly hint: string
}

export interface LintResult {
  readonly schemaVersion: 1
  readonly tool: {readonly name: 'tulint'; readonly version: string}
  readonly findings: readonly Finding[]
  readonly documents: readonly DocumentReport[]
  readonly summary: {
    readonly documents: number
    readonly errors: number
    readonly warnings: number
    readonly infos: number
    readonly suppressed: number
    /** Of the suppressed ones, those that a baseline holds or an earlier run had found; `null` where nothing was compared. */
    readonly known: number | null
    readonly byRule: Readonly<Record<string, number>>
    /** What was left out of this run, and why: rules without their English, for instance. */
    readonly notes: readonly string[]
  }
  readonly failures: readonly Failure[]
}
