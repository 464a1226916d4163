import type {DocumentPath} from '../model/brand.ts'

/** The port to files. Everything that tulint reads comes through it. */
export interface Workspace {
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
  readonly read: (path: DocumentPath) => string
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
