import type {DocumentPath, Locale} from '../model/brand.ts'
import type {GoneSource} from '../model/handoff.ts'

/** A target and the source that its path tells, or one of them alone; nothing is read yet. */
export interface DiscoveredPair {
  /** As the configuration says; `null`: told by the document itself, then by `folderLocale`. */
  readonly locale: Locale | null
  /** As the target root's name says. */
  readonly folderLocale: Locale | null
  /** Root of the target's locale; empty: the working directory. */
  readonly root: string
  readonly target: DocumentPath | null
  readonly source: DocumentPath | null
  /** Where English documents are that it could be paired with, as the settings name it. */
  readonly sourcePlace: string | null
  /** Where the source is or would be; `null` without such a place. */
  readonly expectedSource: DocumentPath | null
  /** What became of the source at the target's path, where the history tells; `source` is its new name then. */
  readonly gone: GoneSource | null
  /** The path below the root in lower case: the same for all translations of one source. */
  readonly subject: string
  /** Where the target is or would be. */
  readonly expected: DocumentPath
}
