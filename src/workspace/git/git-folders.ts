import {dirname, resolve} from 'node:path'
import {isFolder} from './repository.ts'
import {runGit} from './run-git.ts'

/**
 * The folders in which git keeps what a repository’s branches point to.
 *
 * @param path - Absolute: a folder in a work tree, or `FOLDER@REVISION`.
 * @returns None where there is no such repository, or no git.
 */
export async function gitFolders(path: string): Promise<readonly string[]> {
  let folder = path
  while (!isFolder(folder) && dirname(folder) !== folder) folder = dirname(folder)
  try {
    const said = await runGit({folder, isBare: false}, ['rev-parse', '--absolute-git-dir', '--git-common-dir'])
    return [...new Set(said.trim().split('\n'))].map(one => resolve(folder, one))
  } catch {
    return [] // Told where the source is opened.
  }
}
