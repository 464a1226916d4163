import type {DocumentPath} from '../model/brand.ts'
import type {Soon} from '../model/soon.ts'
import type {History} from './history.ts'

/** The port to files. Everything that tulint reads comes through it. */
export interface Workspace extends Files {
  /**
   * Names of the folders that lie directly in a folder, sorted by code unit; none where there is no such folder. Links,
   * hidden folders and `node_modules` are left out, as they are of `list`.
   *
   * @throws UsageError when the folder may not be read.
   */
  readonly folders: (folder: string) => Promise<readonly string[]>
  /**
   * English documents.
   *
   * @param place - A folder, or `FOLDER@REVISION` of the git repository that holds it.
   * @throws UsageError when there is no such folder, repository or revision.
   */
  readonly openSource: (place: string, options: SourceOptions) => Promise<Source>
  /**
   * The files below a folder that changed since a revision of the repository that holds it.
   *
   * @param at - The commit that is looked at; `null`: what lies on disk.
   * @throws UsageError where git is missing or refuses.
   */
  readonly changedSince: (root: string, at: string | null, revision: string) => Promise<ReadonlySet<DocumentPath> | NotCompared>
  /** Let go of what `openSource` holds. */
  readonly close: () => void
}

/** Why nothing can be said of what changed: no repository holds the folder, or it has no such revision. */
export type NotCompared = 'no-repository' | 'no-revision'

export interface Files {
  /**
   * Documents below a folder (relative to the working directory, `/`), sorted by code unit, as paths relative to the
   * working directory.
   *
   * @throws UsageError when there is no such folder.
   */
  readonly list: (folder: string, extensions: readonly string[]) => Promise<readonly DocumentPath[]>
  /**
   * A file's text, byte order mark and line ends as they stand.
   *
   * @throws UnreadableFile when it is gone, may not be read, or is not UTF-8.
   */
  readonly read: (path: DocumentPath) => Promise<string>
  /**
   * What lies directly in a folder, spelled as it is there, hidden files and links too; none where there is no such folder.
   *
   * @returns `null` where that cannot be told.
   */
  readonly entries: (folder: string) => Promise<readonly Entry[] | null>
  /** Names what a file holds: files of one name hold the same. `null` where that cannot be told without reading it. */
  readonly version: (path: DocumentPath) => Promise<string | null>
  /** The same, but read where that is needed: of a text that `read` gave, its `textDigest`, or always another name. Never rejects. */
  readonly digest: (path: DocumentPath) => Soon<string>
}

/** A name in a folder. `other`: a link, a submodule, whatever is neither file nor folder. */
export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'other'
}

export interface SourceOptions {
  /** Whether the documents' past is wanted. */
  readonly history: boolean
  /** Of documents, with the dot. */
  readonly extensions: readonly string[]
}

/** The English documents of one root, as they stand on disk or at a revision. */
export interface Source extends Files {
  /** The folder below which their paths stand. */
  readonly root: string
  /** Full hash of the commit at which they are read; `null`: as they lie on disk. */
  readonly revision: string | null
  /** Their past; `null` where there is none, or none was wanted. */
  readonly history: History | null
  /** What a reader of the report must know: why there is no past, or what is amiss with it. */
  readonly notes: readonly string[]
}

/** One file cannot be read; the rest can. */
export class UnreadableFile extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'UnreadableFile'
    this.hint = hint
  }
}
