import type {DocumentPath, Locale, UnitId} from './brand.ts'
import type {DocumentReport, Failure, Finding} from './finding.ts'
import type {Waiver} from './waiver.ts'

/** What a finding says of a unit, in texts of their own: small, after the document itself is dropped. */
export interface CitedUnit {
  /** Index into the document’s `units`. */
  readonly index: number
  readonly id: UnitId | null
  /** Offset of its translation in the target file: the cache finds the texts near it. */
  readonly start: number
  readonly target: string
  readonly quote: string | null
  readonly confidence: number
}

/** Where findings about one target document stand: kept, small, after the document itself is dropped. */
export interface Place {
  readonly locale: Locale
  readonly path: DocumentPath
  /** Offsets at which its lines start. */
  readonly starts: readonly number[]
  /** Of its text, in UTF-16 code units. */
  readonly length: number
  readonly source: {readonly path: DocumentPath; readonly starts: readonly number[]; readonly length: number} | null
}

/** What a corpus rule gathered from a document, with the units that its findings may quote. */
export interface KeptFact {
  readonly ruleId: string
  readonly fact: unknown
  /** In ascending order. */
  readonly cited: readonly CitedUnit[]
}

/**
 * All that a run keeps of one pair: the other half of a report is made of these alone. JSON can hold it, so it is the same
 * whether it was found just now, in another process, or last week.
 */
export interface CheckedPair {
  readonly locale: Locale
  /** Of the target, or where it would be. */
  readonly path: DocumentPath
  /** The same for the translations of one source. */
  readonly subject: string
  /** Of the rules for one document, waived ones with them. */
  readonly findings: readonly Finding[]
  readonly facts: readonly KeptFact[]
  readonly waivers: readonly Waiver[]
  /** `null` where neither facts nor waivers ask for it. */
  readonly place: Place | null
  readonly document: DocumentReport
  readonly failures: readonly Failure[]
  /** Whether its handoff is unknown because the history lacks the commit that the target names. */
  readonly isUnreached: boolean
  /** Whether its quotes could not be compared with their handoff. */
  readonly comparesQuotesWithSource: boolean
}
