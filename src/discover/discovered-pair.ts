import type {DocumentPath, Locale} from '../model/brand.ts'

/** A target and the source that its path tells, or one of them alone; nothing is read yet. */
export interface DiscoveredPair {
  /** As the configuration says; `null`: told by the document itself, then by `folderLocale`. */
  readonly locale: Locale | null
  /** As the target root's name says. */
  readonly folderLocale: Locale | null
  readonly target: DocumentPath | null
  readonly source: DocumentPath | null
  /** Whether there are English documents that it could be paired with. */
  readonly hasSourceRoot: boolean
  /** The path below the root in lower case: the same for all translations of one source. */
  readonly subject: string
  /** Where the target is or would be. */
  readonly expected: DocumentPath
}
