export const termStatuses = ['preferred', 'admitted', 'forbidden'] as const
export type TermStatus = (typeof termStatuses)[number]

/** One translation of one term. */
export interface GlossaryEntry {
  /** In English. */
  readonly source: string
  readonly target: string
  /** BCP 47 tag; `fr` holds for every French. `null`: for every locale. */
  readonly locale: string | null
  readonly status: TermStatus
}
