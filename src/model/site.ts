/** What one document’s rules wish to know of the site that it belongs to. */
export interface Inquiry {
  /** Relative links, as they are written. */
  readonly links: readonly string[]
  /** Whether `Site.namesTranslatedHeadings` is asked for. */
  readonly headingNames: boolean
}

/** The documents and files around a document, as far as was asked. */
export interface Site {
  /** By the link, as it is written. */
  readonly landings: ReadonlyMap<string, Landing>
  /** Whether the locale’s documents show that a heading without a written anchor is reached by a name made of its translated text. */
  readonly namesTranslatedHeadings: boolean
  /** Whether English links often differ from their files in letter case, so that the host does not mind; told where a landing does. */
  readonly ignoresCase: boolean
}

/** Nothing was asked. */
export const unknownSite: Site = {landings: new Map(), namesTranslatedHeadings: false, ignoresCase: false}

/** What a relative link meets: from the translation, below its locale’s root; from the source, below the English root. */
export interface Landing {
  readonly translation: Spot
  readonly english: Spot
}

/** What stands at a path below a root. `unknown`: nobody can tell, or it leads out of the root. */
export type Spot =
  | {readonly kind: 'unknown' | 'absent'}
  | {
      readonly kind: 'file'
      /** From the root, spelled as it is there. */
      readonly path: string
      /** Whether the link spells it so; else they differ in letter case. */
      readonly isExact: boolean
      /** `null` of what is no document, could not be read, or is linked to as a whole. */
      readonly anchors: PageAnchors | null
    }

/** What links can reach in a document. */
export interface PageAnchors {
  /** Every name as it is spelled; or only the one that was asked for, where it is written out. */
  readonly names: ReadonlySet<string>
  readonly headings: readonly HeadingAnchor[]
}

/** A heading as links reach it. */
export interface HeadingAnchor {
  /** 1 … 6. */
  readonly depth: number
  /** As readers see it. */
  readonly text: string
  /** The best one first: a written one before the one that is made of the text. */
  readonly names: readonly string[]
  /** Whether the first name is written out in an `<a name>` or `{#id}`. */
  readonly isWritten: boolean
}
