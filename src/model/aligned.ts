import type {DocumentPath, Locale, UnitId} from './brand.ts'
import type {Span} from './finding.ts'

/** Markdown source with its place in the file. */
export interface AlignedText {
  readonly text: string
  readonly range: Span
}

/** Some English and its translation, or one of them alone. */
export interface AlignedPair {
  readonly source: AlignedText | null
  readonly target: AlignedText | null
  /** `null` in plain documents and where there is no target. */
  readonly unitId: UnitId | null
  /** Probability that they belong together, or that one stands alone: 0 … 1. */
  readonly confidence: number
}

/** What `tulint align` tells of a document; `contract.md` has its JSON form. */
export interface AlignedDocument {
  readonly path: DocumentPath
  readonly sourcePath: DocumentPath
  readonly locale: Locale
  /** In the target's order; what it lacks stands where it belongs. */
  readonly pairs: readonly AlignedPair[]
}
