import {resolve} from 'node:path'
import type {DocumentPath} from '../../model/brand.ts'
import {stagedChanges} from '../../model/settings.ts'
import {UsageError} from '../../model/usage-error.ts'
import {documentPath, pathBelow} from '../document-path.ts'
import type {NotCompared} from '../workspace.ts'
import {belowPrefix, findRepository, type Repository, resolveRevision} from './repository.ts'
import {GitFailure, GitMissing, runGit} from './run-git.ts'

const names = ['--name-only', '--no-renames', '--no-ext-diff', '-z']

/**
 * The files below a folder that differ from where its history left that of a revision (`git diff REV...`), deleted ones
 * and those that are not committed yet with them; or those that are staged (`stagedChanges`).
 *
 * @param root - Relative to the working directory.
 * @param at - Full hash of the commit that is looked at; `null`: what lies on disk.
 * @throws UsageError where git is missing or refuses.
 */
export async function changedSince(
  workingDirectory: string,
  root: string,
  at: string | null,
  revision: string
): Promise<ReadonlySet<DocumentPath> | NotCompared> {
  try {
    const repository = await findRepository(resolve(workingDirectory, root))
    if (repository === null) return 'no-repository'
    if (revision === stagedChanges) return at === null ? await staged(repository, root) : new Set()
    const since = await resolveRevision(repository, revision)
    if (since === null) return 'no-revision'
    const base = await mergeBase(repository, since, at ?? 'HEAD')
    const below = belowPrefix(repository)
    const diff = [
      ...(at === null ? await withoutFilters(repository) : []),
      'diff',
      ...names,
      base,
      ...(at === null ? [] : [at]),
      '--',
      ...below
    ]
    const fresh = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ...below]
    const said = [await runGit(repository, diff), at === null ? await runGit(repository, fresh) : ''].join('')
    return new Set(said.split('\0').flatMap(path => toDocument(path, repository, root)))
  } catch (error) {
    if (error instanceof GitMissing) throw new UsageError('No git was found, which --changed-since and --staged need', 'Install git')
    if (error instanceof GitFailure)
      throw new UsageError(
        `Git cannot say what changed${revision === stagedChanges ? '' : ` since “${revision}”`}: ${error.message}`,
        'Do what it says'
      )
    throw error
  }
}

/**
 * Settings by which git compares files as they lie on disk: a filter is a program, which the repository names.
 *
 * @throws GitFailure where a filter’s name is such that it cannot be left out.
 */
async function withoutFilters(repository: Repository): Promise<string[]> {
  let said = ''
  try {
    said = await runGit(repository, ['config', '--null', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|process|required)$'])
  } catch (error) {
    if (!(error instanceof GitFailure && error.status === 1)) throw error // 1: there is none.
  }
  const filters = said.split('\0').filter(name => name !== '')
  const odd = filters.find(name => name.includes('='))
  if (odd !== undefined) throw new GitFailure(null, `the setting ${odd} cannot be left out`)
  return filters.flatMap(name => ['-c', `${name}=`])
}

async function staged(repository: Repository, root: string): Promise<ReadonlySet<DocumentPath>> {
  const diff = ['diff', '--cached', ...names, '--', ...belowPrefix(repository)]
  return new Set((await runGit(repository, diff)).split('\0').flatMap(path => toDocument(path, repository, root)))
}

/** Where two histories parted; in a shallow clone, which may not reach that far, the revision itself. */
export async function mergeBase(repository: Repository, since: string, now: string): Promise<string> {
  try {
    return (await runGit(repository, ['merge-base', since, now])).trim()
  } catch (error) {
    if (error instanceof GitFailure) return since
    throw error
  }
}

function toDocument(path: string, {prefix}: Repository, root: string): DocumentPath[] {
  const below = path === '' ? null : pathBelow(prefix, path)
  return below === null ? [] : [documentPath(root, below)]
}
