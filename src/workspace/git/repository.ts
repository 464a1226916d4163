import {existsSync, realpathSync, statSync} from 'node:fs'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {GitFailure, type GitPlace, runGit} from './run-git.ts'

/** A repository, seen from one of its folders: an existing one, or where it is bare its own. */
export interface Repository extends GitPlace {
  /** The folder asked for, from the tree's root, with `/`; empty: the root. */
  readonly prefix: string
  readonly isShallow: boolean
  /** Absolute: where the repository keeps what all its work trees share. */
  readonly common: string
}

/**
 * The repository that holds a folder, which itself may be there in other revisions only, or stand behind the path of a
 * bare clone: `mirror.git/docs`.
 *
 * @param folder - Absolute.
 * @returns `null` where there is none.
 * @throws GitMissing; GitFailure where git refuses the repository, or a bare one lies in another's work tree.
 */
export async function findRepository(folder: string): Promise<Repository | null> {
  let existing = folder
  while (!isFolder(existing) && dirname(existing) !== existing) existing = dirname(existing)
  if (!isNearRepository(existing)) return null
  const rest = relative(existing, folder)
  try {
    const {isBare, isShallow, directory, common, prefix} = await describe({folder: existing, isBare: false})
    if (isBare) throw new GitFailure(null, `fatal: cannot use bare repository '${directory}' (`) // What a git before 2.38 does not say.
    return {folder: existing, isBare, isShallow, common, prefix: slashed(join(prefix, rest))}
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    if (/not a git repository/.test(error.message)) return null
    const bare = /cannot use bare repository '(.+)' \(/.exec(error.message)?.[1]
    if (bare === undefined) throw error
    // A document set that arrives with a pull request must bring no repository of its own.
    if ((await findRepository(dirname(bare))) !== null) throw error
    const {isShallow, common} = await describe({folder: bare, isBare: true})
    return {folder: bare, isBare: true, isShallow, common, prefix: slashed(relative(bare, join(realpathSync.native(existing), rest)))}
  }
}

/** Whether git could find something from a folder upward: to start it takes as long as to lint a page. */
function isNearRepository(folder: string): boolean {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || existsSync(join(at, 'HEAD'))) return true
    if (dirname(at) === at) return false
  }
}

async function describe(place: GitPlace) {
  const said = await runGit(place, [
    'rev-parse',
    '--is-bare-repository',
    '--is-shallow-repository',
    '--absolute-git-dir',
    '--git-common-dir',
    '--show-prefix'
  ])
  const [isBare, isShallow, directory = '', common = '', prefix = ''] = said.split('\n')
  return {isBare: isBare === 'true', isShallow: isShallow === 'true', directory, common: resolve(place.folder, common), prefix}
}

function slashed(path: string): string {
  return path
    .split(sep)
    .filter(one => one !== '' && one !== '.')
    .join('/')
}

/** What limits a git command to the prefix, as arguments behind `--`. */
export function belowPrefix({prefix}: Repository): string[] {
  return prefix === '' ? [] : [`:(top,literal)${prefix}`]
}

/** Whether a path leads to a folder. One that cannot be looked at, as its name is too long for any, leads to none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
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
export async function resolveRevision(repository: Repository, revision: string): Promise<string | null> {
  if (revision.includes('\0')) return null // No process takes it for an argument.
  try {
    return (await runGit(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])).trim()
  } catch (error) {
    if (error instanceof GitFailure) return null
    throw error
  }
}

/** Whether a repository has no commit yet; where one is named that cannot be read, it has. */
export async function isUnborn(repository: Repository): Promise<boolean> {
  try {
    await runGit(repository, ['rev-parse', '--verify', '--quiet', 'HEAD'])
    return false
  } catch (error) {
    if (error instanceof GitFailure) return true
    throw error
  }
}

/** Whether blobs may be missing until they are fetched. */
export async function isPartialClone(repository: Repository): Promise<boolean> {
  try {
    return (await runGit(repository, ['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$'])).trim() !== ''
  } catch (error) {
    if (error instanceof GitFailure) return false
    throw error
  }
}

/** Whether a commit has something at the prefix, in its letter case. */
export async function hasPrefix(repository: Repository, commit: string): Promise<boolean> {
  try {
    await runGit(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}:${repository.prefix}`])
    return true
  } catch (error) {
    if (error instanceof GitFailure) return false
    throw error
  }
}
