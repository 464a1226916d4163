import {lowerBoundBy} from './ascending.ts'
import type {DocumentPath, UnitId} from './brand.ts'
import type {Range} from './range.ts'

/** A source or a target document, parsed: plain data, every range in offsets of `text`. */
export interface Document {
  readonly path: DocumentPath
  /** The file as it was read: byte order mark and line ends as they stand. */
  readonly text: string
  /** `bilingual` when at least one span of a translation unit stands in it. */
  readonly kind: 'bilingual' | 'plain'
  readonly frontMatter: FrontMatter | null
  /** Leaf blocks in document order; no two overlap. */
  readonly blocks: readonly Block[]
  /** One for each heading, in document order. */
  readonly sections: readonly Section[]
  /** In document order; empty in a plain document until it is aligned. */
  readonly units: readonly TranslationUnit[]
  readonly strays: readonly Stray[]
}

export interface FrontMatter {
  /** From the opening `---` to the end of the closing one. */
  readonly range: Range
  readonly entries: readonly FrontMatterEntry[]
  /** Scalars one level down, under dotted keys: `l10n.sourceCommit`. */
  readonly nested: readonly FrontMatterEntry[]
  readonly problems: readonly FrontMatterProblem[]
}

export interface FrontMatterEntry {
  readonly key: string
  readonly keyRange: Range
  /** The value as written, without quotes; of a list or mapping, its source text. */
  readonly value: string
  /** Of the value; empty, after the colon, where there is none. */
  readonly valueRange: Range
}

/** The first entry of a key in a document's front matter, or one level down under a dotted key. */
export function findEntry({frontMatter}: Document, key: string): FrontMatterEntry | null {
  const isMeant = (entry: FrontMatterEntry) => entry.key === key
  return frontMatter?.entries.find(isMeant) ?? frontMatter?.nested.find(isMeant) ?? null
}

/** What the YAML parser could not read; the other keys are read all the same. */
export interface FrontMatterProblem {
  readonly message: string
  readonly range: Range
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-cell' | 'html' | 'code' | 'directive'

export type ContainerKind = 'bullet-list' | 'ordered-list' | 'quote' | 'alert' | 'table'

/** What a block stands in. */
export interface Container {
  readonly kind: ContainerKind
  readonly range: Range
  /** Of an alert its kind in small letters, `note`; of an ordered list its first number; else empty. */
  readonly name: string
}

/** A block that holds text and no other block. */
export interface Block {
  readonly kind: BlockKind
  readonly range: Range
  /** Without the block's own marks: a heading's `#`, a cell's bars. */
  readonly content: Range
  /** Where text stands that readers see and translators translate: no URLs, tags, alt texts or titles. */
  readonly prose: readonly Range[]
  /** Where text stands that is translated but never carries spans: alt texts, link titles, titles of definitions. */
  readonly spanless: readonly Range[]
  /** The table row of a cell, so that what a row lost is told once. */
  readonly row: Range | null
  /** What it stands in, from the outermost on; blocks of one container share the object. */
  readonly containers: readonly Container[]
}

export interface Section {
  /** Index of the heading in `blocks`. */
  readonly block: number
  /** 1 … 6. */
  readonly depth: number
  /** The `<a name>` before the heading's text. */
  readonly anchor: {readonly name: string; readonly range: Range} | null
  /** The id that stands behind the heading's text: `{#id}`, or `{/* #id *\/}` in MDX. */
  readonly id: {readonly name: string; readonly range: Range} | null
  /**
   * Slug of the English heading, by its text alone: the same for two headings of one wording, as anchors in the
   * files are. Of a bilingual document, made from the quotes. `null` where no
   * English is known: headings of plain translations and those without a unit.
   */
  readonly slug: string | null
  /** From the heading to the next one of the same or a lower depth. */
  readonly range: Range
}

/** Markdown source at its place. */
export interface Segment {
  readonly range: Range
  readonly text: string
}

/** Some text of the target that translates some English. A plain document's units are found by alignment. */
export interface TranslationUnit {
  /** `null` in a plain document. */
  readonly id: UnitId | null
  readonly target: Segment
  /** The English embedded beside the target; `null` in a plain document. */
  readonly quote: Segment | null
  /** From the first tag of the target's span to the last of the quote's; in a plain document, the target's. */
  readonly range: Range
  /** Probability that the target translates the English that it is taken for, 0 … 1; 1 where an id says so. */
  readonly confidence: number
}

export type StrayReason =
  | 'unclosed-target'
  | 'unclosed-quote'
  | 'target-only'
  | 'quote-only'
  | 'differing-ids'
  | 'nested'
  | 'damaged-attribute'
  | 'loose-tag'

/** A span that makes no unit. What could still be read of it is kept, so that nothing is told twice. */
export interface Stray {
  readonly reason: StrayReason
  readonly range: Range
  /** Ids found in it, as written. */
  readonly ids: readonly string[]
  readonly target: Segment | null
  readonly quote: Segment | null
}

/** Index of the first unit whose translation begins inside a range; units ascend. */
export function firstUnitWithin(units: readonly TranslationUnit[], range: Range): number | null {
  const first = lowerBoundBy(units, range.start, unit => unit.target.range.start)
  return (units[first]?.target.range.start ?? Number.POSITIVE_INFINITY) < range.end ? first : null
}

/**
 * Index of the last block that begins at or before an offset; blocks ascend. -1: there is none. A block that opens with a
 * span begins behind its tag: ask for the place of what the span holds.
 */
export function blockAt({blocks}: Document, offset: number): number {
  return lowerBoundBy(blocks, offset + 1, ({range}) => range.start) - 1
}
