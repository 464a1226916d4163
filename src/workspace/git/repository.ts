import {existsSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {GitFailure, runGit} from './run-git.ts'

/** A repository, seen from one of its folders. */
export interface Repository {
  /** An existing folder from which git finds it. */
  readonly folder: string
  /** The folder asked for, from the tree's root, with `/`; empty: the root. */
  readonly prefix: string
  readonly isBare: boolean
  readonly isShallow: boolean
}

/**
 * The repository that holds a folder, which itself may be there in other revisions only, or stand behind the path of a
 * bare clone: `mirror.git/docs`.
 *
 * @param folder - Absolute.
 * @returns `null` where there is none.
 * @throws GitMissing; GitFailure where git refuses the repository.
 */
export async function findRepository(folder: string): Promise<Repository | null> {
  let existing = folder
  while (statSync(existing, {throwIfNoEntry: false})?.isDirectory() !== true && dirname(existing) !== existing) existing = dirname(existing)
  const rest = relative(existing, folder)
  try {
    const said = await runGit(existing, [
      'rev-parse',
      '--is-bare-repository',
      '--is-shallow-repository',
      '--absolute-git-dir',
      '--show-prefix'
    ])
    const [isBare, isShallow, gitDirectory = '', prefix = ''] = said.split('\n')
    const below = isBare === 'true' ? relative(gitDirectory, folder) : join(prefix, rest)
    return {
      folder: existing,
      prefix: below
        .split(sep)
        .filter(one => one !== '' && one !== '.')
        .join('/'),
      isBare: isBare === 'true',
      isShallow: isShallow === 'true'
    }
  } catch (error) {
    if (error instanceof GitFailure && /not a git repository/.test(error.message)) return null
    throw error
  }
}

/** Whether a folder looks as if it were in a repository; asks no git. */
export function isInRepository(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true
    if (dirname(at) === at) return false
  }
}

/**
 * The full hash of a revision's commit.
 *
 * @param revision - As a person wrote it.
 * @returns `null` where the repository has none.
 */
export async function resolveRevision({folder}: Repository, revision: string): Promise<string | null> {
  try {
    return (await runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])).trim()
  } catch (error) {
    if (error instanceof GitFailure) return null
    throw error
  }
}

/** Whether blobs may be missing until they are fetched. */
export async function isPartialClone({folder}: Repository): Promise<boolean> {
  try {
    return (await runGit(folder, ['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$'])).trim() !== ''
  } catch (error) {
    if (error instanceof GitFailure) return false
    throw error
  }
}
