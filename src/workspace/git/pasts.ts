import {resolve} from 'node:path'
import {UsageError} from '../../model/usage-error.ts'
import {readCommit} from './commits.ts'
import type {Moment, NoCommit} from './moments.ts'
import {type Objects, openObjects} from './objects.ts'
import {findRepository, type Repository} from './repository.ts'
import {GitFailure, GitMissing} from './run-git.ts'
import {openTrees, type Trees} from './trees.ts'

/** A repository as it was. */
export interface Past {
  readonly objects: Objects
  readonly trees: Trees
  /** Full hash. */
  readonly commit: string
}

/** A folder as it was. */
export interface PastFolder extends Past {
  /** Hash of its tree; `null` where it was not there. */
  readonly folder: string | null
}

/** Repositories as they were at several moments, each opened once. */
export interface Pasts {
  /** @param path - Absolute. */
  readonly folderAt: (path: string, moment: Moment) => Promise<PastFolder | NoCommit>
  /**
   * @param path - Absolute.
   * @param repository - Seen from there.
   * @param tip - The commit that is looked at today.
   */
  readonly folderIn: (path: string, repository: Repository, tip: string, moment: Moment) => Promise<PastFolder | NoCommit>
  readonly close: () => void
}

export function openPasts(): Pasts {
  const repositories = new Map<string, Promise<Repository | null>>()
  const opened = new Map<string, Pick<Past, 'objects' | 'trees'>>()
  const commits = new Map<Moment, Map<string, Promise<(Past & {readonly tree: string}) | NoCommit>>>()
  return {
    async folderAt(path, moment) {
      const finding = repositories.get(path) ?? asked(() => findRepository(path))
      repositories.set(path, finding)
      const repository = await finding
      if (repository === null || (repository.isBare && !moment.movesRevisions)) return 'today'
      return folderIn(path, repository, 'HEAD', moment)
    },
    folderIn,
    close() {
      for (const {objects} of opened.values()) objects.close()
    }
  }

  async function folderIn(path: string, repository: Repository, tip: string, moment: Moment): Promise<PastFolder | NoCommit> {
    const {prefix} = repository
    const top = resolve(path, ...(prefix === '' ? [] : prefix.split('/').map(() => '..')))
    const known = commits.get(moment) ?? new Map<string, Promise<(Past & {readonly tree: string}) | NoCommit>>()
    commits.set(moment, known)
    const key = `${top}\n${tip}`
    const finding = known.get(key) ?? asked(() => pastOf({...repository, folder: top, prefix: ''}, tip, moment))
    known.set(key, finding)
    const past = await finding
    if (typeof past === 'string') return past
    const entry = await past.trees.find(past.tree, prefix)
    return {...past, folder: entry?.kind === 'folder' ? entry.hash : null}
  }

  async function pastOf(repository: Repository, tip: string, moment: Moment): Promise<(Past & {readonly tree: string}) | NoCommit> {
    const at = await moment.commitIn(repository, tip)
    if (typeof at === 'string') return at
    const {objects, trees} = opened.get(repository.folder) ?? open(repository)
    const commit = await readCommit(objects, at.hash)
    return commit === null ? 'cut' : {objects, trees, commit: at.hash, tree: commit.tree}
  }

  function open(repository: Repository): Pick<Past, 'objects' | 'trees'> {
    const objects = openObjects(repository)
    const fresh = {objects, trees: openTrees(objects)}
    opened.set(repository.folder, fresh)
    return fresh
  }
}

async function asked<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof GitMissing) throw new UsageError('No git was found, which earlier states are read with', 'Install git')
    if (error instanceof GitFailure) throw new UsageError(`Git refuses the repository: ${error.message}`, 'Do what it says')
    throw error
  }
}
