import {resolve} from 'node:path'
import {findRepository, hasPrefix, type Repository, resolveRevision} from './repository.ts'

/** A folder at a revision. */
export interface RevisionPlace {
  /** As it was written. */
  readonly folder: string
  readonly revision: string
  /** Seen from the folder. */
  readonly repository: Repository
  /** Full hash of the revision's commit. */
  readonly commit: string
}

/**
 * Read `FOLDER@REVISION`, split where both exist: either may hold an `@`.
 *
 * @returns `null` where there is no such repository or revision.
 * @throws GitMissing, GitFailure
 */
export async function findRevision(workingDirectory: string, place: string): Promise<RevisionPlace | null> {
  let found: RevisionPlace | null = null
  for (const {folder, revision} of splits(place)) {
    const repository = await findRepository(resolve(workingDirectory, folder))
    const commit = repository === null ? null : await resolveRevision(repository, revision)
    if (repository === null || commit === null) continue
    if (await hasPrefix(repository, commit)) return {folder, revision, repository, commit}
    found ??= {folder, revision, repository, commit}
  }
  return found
}

/** Right to left; `@{` belongs to a revision: `main@{1}`. */
export function splits(place: string): {readonly folder: string; readonly revision: string}[] {
  const found = [...place.matchAll(/@(?!\{)/g)].map(({index}) => ({folder: place.slice(0, index), revision: place.slice(index + 1)}))
  return found.filter(({folder, revision}) => folder !== '' && revision !== '').reverse()
}
