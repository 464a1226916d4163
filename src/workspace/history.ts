import type {DocumentPath} from '../model/brand.ts'
import type {Commit} from '../model/handoff.ts'

/** What one commit did to one file. Paths count from the repository's root. */
export interface FileChange {
  readonly commit: Commit
  readonly path: string
  /** Where the file stood before, if it was renamed. */
  readonly from: string | null
  /** Names what it holds since; `null` where it was deleted. */
  readonly blob: string | null
}

/** A file as it stood at a commit. */
export interface Version {
  readonly commit: Commit
  readonly path: string
  readonly blob: string
}

/**
 * The port to the past of one source: every path is one below its root, as it stands today or as a target has it. Each
 * question throws UnreadableFile where the repository cannot answer, as a clone without its objects cannot.
 */
export interface History {
  /** Full hash of the commit whose past it is. */
  readonly head: string
  /** Names all that its answers rest on beside the objects that they speak of. */
  readonly state: string
  /** Whether older commits are known to be missing: a shallow clone. */
  readonly isShallow: boolean
  /** What happened to the file, newest first, through renames. */
  readonly changes: (path: DocumentPath) => Promise<readonly FileChange[]>
  /** Where a file that stood at the path stood last, and the commit that brought it there; `null` where it never moved. */
  readonly renamedTo: (path: DocumentPath) => Promise<{readonly commit: Commit; readonly path: DocumentPath} | null>
  /** A commit by its full hash; `null` where there is none, or what the hash names is none. */
  readonly commit: (hash: string) => Promise<Commit | null>
  /** The file at a commit under each name that it ever had, letter case apart, today's first; mostly one. */
  readonly at: (commit: string, path: DocumentPath) => Promise<readonly Version[]>
  /** The version whose bytes, with LF or CRLF and with or without byte order mark, have this SHA-1: the file's own first. */
  readonly withSha1: (sha1: string, path: DocumentPath) => Promise<Version | null>
  /** Whether a version's bytes, in one of these forms, have this SHA-1. */
  readonly hasSha1: (version: Version, sha1: string) => Promise<boolean>
  /** What a version said; `null` where it is no text: not UTF-8, or a pointer to text that lies elsewhere. */
  readonly text: (blob: string) => Promise<string | null>
}
