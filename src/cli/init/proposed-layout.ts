/** A target as `tulint init` writes it. */
export interface ProposedTarget {
  readonly root: string
  readonly source: string
  /** Where no name tells it. */
  readonly locale?: string
}

/** A way to lay out translations, and where a folder seems to have it. */
export interface ProposedLayout {
  readonly name: string
  readonly targets: readonly ProposedTarget[]
}
