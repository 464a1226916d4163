import type {Change} from './bitext.ts'
import type {DocumentPath, Locale, UnitId} from './brand.ts'

/** What is asked about a segment: translate it again, for the first time, or take it out, for its English is gone. */
export type SegmentState = 'stale' | 'missing' | 'untranslated' | 'gone'

/** A piece of a document for a translator. All texts are Markdown, line breaks inside joined. */
export interface PackageSegment {
  /** Of its place and texts, so that a segment of which anything changed has another; with the English’s commit, if known. */
  readonly id: string
  readonly path: DocumentPath
  /** `null` in plain documents and for what is missing. */
  readonly unitId: UnitId | null
  readonly state: SegmentState
  /** The English heading that it stands under; empty before the first. */
  readonly section: string
  /** The English that the present translation was made from; empty for what is missing. */
  readonly handoff: string
  /** The English to be translated; empty for what is gone. */
  readonly source: string
  /** The present translation; empty for what is missing. */
  readonly target: string
  /** From `handoff` to `source`; `null` where either is empty or they are the same. */
  readonly change: Change | null
}

/** What one locale's translators are asked for. */
export interface WorkPackage {
  readonly locale: Locale
  /** In the documents' order, those of a document together. */
  readonly segments: readonly PackageSegment[]
}

/** A segment as it came back. */
export interface ReturnedSegment {
  readonly id: string
  /** Of its document; `null`: the file does not tell. */
  readonly path: string | null
  /** The English that its file shows; empty for what is gone. */
  readonly source: string
  readonly translation: string
  /** What the file says of it: nothing decides by the text; `finished` accepts also an unchanged one. */
  readonly says: 'finished' | 'unfinished' | 'nothing'
}

/** A segment that was not put in, and why. */
export interface Refusal {
  readonly id: string
  /** `null`: the file does not tell. */
  readonly path: string | null
  readonly unitId: UnitId | null
  /** The English; of what is gone, the English that was. */
  readonly english: string
  /** A sentence without its period. */
  readonly reason: string
}
