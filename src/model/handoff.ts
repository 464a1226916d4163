import type {CalendarDate} from './brand.ts'

/** A commit of the source's repository. */
export interface Commit {
  readonly hash: string
  /** Of its committer, in UTC. */
  readonly date: CalendarDate
  readonly author: string
  readonly subject: string
}

/**
 * What tells which English a translation was made from, the surest first: the commit that the document names; the SHA-1
 * of the handed-off file, found in the history; the day of the handoff; the quotes, which a version of the source holds or
 * which stand in for the handoff themselves; nothing.
 */
export type Evidence = 'commit' | 'hash' | 'date' | 'quotes' | 'none'

/** Where what a document says of its handoff goes wrong. */
export interface HandoffConflict {
  /** Key of the front matter that is at fault. */
  readonly key: string
  readonly kind: 'no-commit' | 'no-file' | 'other-file' | 'no-hash' | 'unknown-hash'
  /** For `other-file`: the commit at which the file has the hash that the document names. */
  readonly found: Commit | null
}

/** The English that the translator was given. */
export interface Handoff {
  readonly evidence: Evidence
  /** Whether the file's SHA-1 is the one that the document names. */
  readonly proved: boolean
  readonly commit: Commit | null
  /** From the root of the source's repository, as the file was called then. */
  readonly path: string | null
  /** How far the source has moved on: commits that changed it since, and days to the last of them. */
  readonly behind: {readonly commits: number; readonly days: number} | null
  readonly conflicts: readonly HandoffConflict[]
  /** The last commit that changed what readers of the source see, not its front matter or wrapping alone. */
  readonly lastChange: Commit | null
}

/** A source that no longer stands where its translation does. */
export interface GoneSource {
  /** Its new path, relative to the working directory; `null`: it was deleted. */
  readonly to: string | null
  readonly commit: Commit
}
