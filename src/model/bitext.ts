import type {CalendarDate, Locale} from './brand.ts'
import type {Document, Segment} from './document.ts'
import type {Commit, GoneSource, Handoff} from './handoff.ts'
import type {Range} from './range.ts'
import type {Site} from './site.ts'

export const changeKinds = [
  'placeholder',
  'number',
  'code',
  'link',
  'wording',
  'term',
  'markup',
  'punctuation',
  'case',
  'whitespace'
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Kinds of change that leave what is said as it is: English that changed so asks for no new translation. */
export const formalKinds: readonly ChangeKind[] = ['whitespace', 'markup', 'case']

export interface Edit {
  readonly op: 'equal' | 'delete' | 'insert'
  readonly text: string
}

/** What turns one English into another: `delete` the former's (quote, handoff), `insert` the latter's (handoff, source). */
export interface Change {
  readonly kind: ChangeKind
  readonly edits: readonly Edit[]
}

/** Some English of the source, as a reader would point at it. */
export interface SourceSegment extends Segment {
  /** Index into the source document's `blocks`. */
  readonly block: number
}

/** Since when the source differs from the handoff. */
export interface Drift {
  /** `null` while it is not committed, or where the history does not tell. */
  readonly commit: Commit | null
}

/**
 * One link of an alignment. `unit` is an index into the target document's `units`, whose English is `Bitext.english`;
 * `drift` is `null` without a handoff.
 */
export type Pair =
  /** The English stands in the source, save for form; `moved` out of the units' order. */
  | {readonly kind: 'same'; readonly unit: number; readonly source: Range; readonly moved: boolean}
  /** The English stands in the source reworded. */
  | {
      readonly kind: 'reworded'
      readonly unit: number
      readonly source: SourceSegment
      readonly likeness: number
      readonly change: Change
      readonly drift: Drift | null
    }
  /** Nothing in the source stands for the English. */
  | {readonly kind: 'target-only'; readonly unit: number; readonly drift: Drift | null}
  /**
   * Nothing in the target stands for this English. `at` is where it would belong in the target file; `grown` is the unit
   * whose English is a part of it, where the source grew around one. `drift` is `null` also for what the handoff had.
   */
  | {
      readonly kind: 'source-only'
      readonly source: SourceSegment
      readonly at: Range
      readonly grown: number | null
      readonly drift: Drift | null
      /** Probability that the target lacks it, 0 … 1. */
      readonly confidence: number
    }

/** English that nothing in the target stands for. */
export type SourceOnly = Extract<Pair, {readonly kind: 'source-only'}>

/** A section of the source of which nothing stands in the target. */
export interface DroppedSection {
  /** Index into the source document's `sections`. */
  readonly section: number
  readonly title: string
  readonly range: Range
  /** Where it would belong in the target file. */
  readonly at: Range
  /** `null` also for a section that the handoff had. */
  readonly drift: Drift | null
  /** The text inside, which stands in no pair of the alignment. */
  readonly missing: readonly SourceOnly[]
}

/** A section whose heading stands in the target, in another order than in the source. */
export interface MovedSection {
  /** Indices into `sections`. */
  readonly target: number
  readonly source: number
  /** Index of the source's section that stands before it there; `null` for the first. */
  readonly after: number | null
}

/** How a unit's quote stands to the handoff, which it claims to be. */
export type QuoteCheck =
  | {readonly kind: 'same'}
  /** The handoff said something else there. `earlier` is a commit at which the source said what the quote says. */
  | {readonly kind: 'other'; readonly text: string; readonly change: Change; readonly earlier: Commit | null}
  /** The handoff said nothing like it. */
  | {readonly kind: 'absent'; readonly earlier: Commit | null}

/** How a document's units lie over its source. */
export interface Alignment {
  /** In the target's order; what has no place there stands after what precedes it in the source. */
  readonly pairs: readonly Pair[]
  readonly droppedSections: readonly DroppedSection[]
  readonly movedSections: readonly MovedSection[]
}

/** Text of a bilingual document that stands outside every span. */
export interface UnmarkedText extends Segment {
  /** Index into the target document's `blocks`. */
  readonly block: number
}

/** A target document with all that is known about its English. */
export interface Bitext {
  readonly locale: Locale
  /** The locale that the configuration or the folder's name gives the document; `null` where neither does. */
  readonly expectedLocale: Locale | null
  readonly target: Document
  readonly source: Document | null
  /** The English document that the target was made from: the handoff where it is known, else the source. */
  readonly original: Document | null
  /** Of each unit, where its English stands in `original`, save for form; `null` where it does not. */
  readonly places: readonly (Range | null)[]
  /** `null` without a source. */
  readonly alignment: Alignment | null
  /** Of each unit, what its target translates: the handoff where that is known, else the quote or, in a plain document, the source. */
  readonly english: readonly string[]
  /** Whether `english` is what was handed off, so that what the source says otherwise changed since. */
  readonly knowsHandoff: boolean
  readonly unmarked: readonly UnmarkedText[]
  /** `null` where the source has no history, or none was wanted. */
  readonly handoff: Handoff | null
  /** Of each unit; `null` where the handoff's text is not known, and for plain documents. */
  readonly quotes: readonly QuoteCheck[] | null
}

/** What is paired before anything is read. */
export interface InventoryEntry {
  readonly locale: Locale
  readonly path: string | null
  readonly sourcePath: string | null
  /** Whether there are English documents that it could be paired with. */
  readonly hasSourceRoot: boolean
  /** What became of the source at the target's path, where the history tells. */
  readonly gone: GoneSource | null
}

/** The world outside the documents that a rule may know of. */
export interface Circumstances {
  /** Of the run. What rests on it is looked at again every day: of one document’s dates, ask `hasCome`. */
  readonly today: CalendarDate
  /** Whether a day is today or before. */
  readonly hasCome: (day: CalendarDate) => boolean
}

/** The same, with what was asked about the documents around one bitext. */
export interface Surroundings extends Circumstances {
  readonly site: Site
}
