import {localeOfName} from '../../discover/folder-locale.ts'
import {UsageError} from '../../model/usage-error.ts'
import {documentPath} from '../../workspace/document-path.ts'
import type {Workspace} from '../../workspace/workspace.ts'

/** The folders of a working directory, as far as anybody looked. */
export interface Scan {
  /** Names of the folders in each folder, `''` the working directory itself; nearest first. */
  readonly folders: ReadonlyMap<string, readonly string[]>
  /** Whether there are so many that listing the working directory’s documents would take long. */
  readonly isVast: boolean
}

const [depth, most] = [4, 2000]

/** Look at the names of folders, not into those of locales: what they hold, the English ones hold too. */
export async function scanFolders(workspace: Workspace): Promise<Scan> {
  const folders = new Map<string, readonly string[]>()
  let level = ['']
  for (let below = 0; below <= depth; below++) {
    const next: string[] = []
    for (const folder of level) {
      if (folders.size === most) return {folders, isVast: true}
      const names = await foldersIn(workspace, folder === '' ? '.' : folder)
      folders.set(folder, names)
      for (const name of names) if (localeOfName(name) === null) next.push(documentPath(folder, name))
    }
    level = next
  }
  return {folders, isVast: false}
}

/** Names of the folders in one; none where it may not be read. */
export async function foldersIn(workspace: Workspace, folder: string): Promise<readonly string[]> {
  try {
    // Braces would be read as part of a pattern.
    return (await workspace.folders(folder)).filter(name => !/\{(?:locale|path)\}/.test(name))
  } catch (error) {
    if (error instanceof UsageError) return []
    throw error
  }
}
