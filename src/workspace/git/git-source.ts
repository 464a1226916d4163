import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {UsageError} from '../../model/usage-error.ts'
import {decode} from '../decode.ts'
import {documentPath, hasExtension, pathBelow} from '../document-path.ts'
import {noFile, noFolder, notFolder} from '../refusals.ts'
import {refusal} from '../sha1.ts'
import {type Files, type Source, type SourceOptions, UnreadableFile} from '../workspace.ts'
import {readCommit} from './commits.ts'
import {gitHistory} from './git-history.ts'
import {type LogReader, logReader} from './log-reader.ts'
import {type GitObject, type Objects, openObjects} from './objects.ts'
import {findRepository, isFolder, isInRepository, isPartialClone, isUnborn, type Repository, resolveRevision} from './repository.ts'
import {findRevision, splits} from './revision-place.ts'
import {GitFailure, GitMissing} from './run-git.ts'
import {openTrees, type TreeFile, type Trees} from './trees.ts'

interface Opened {
  readonly repository: Repository
  readonly objects: Objects
  readonly trees: Trees
  readonly readLog: LogReader
}

/** Opens sources; keeps one `git cat-file` for each folder that is asked of. */
export interface GitSources {
  readonly open: (place: string, files: Files, options: SourceOptions) => Promise<Source>
  readonly close: () => void
}

export function gitSources(workingDirectory: string): GitSources {
  const opened = new Map<string, Opened>()
  return {
    async open(place, files, options) {
      const onDiskPlace = resolve(workingDirectory, place)
      if (isFolder(onDiskPlace)) return onDisk(place, files, options)
      const found = await asked(() => findRevision(workingDirectory, place))
      if (found !== null) return asked(() => atRevision(found.folder, found.revision, found.repository, options))
      throw existsSync(onDiskPlace) ? notFolder(place) : await revisionError(place)
    },
    close() {
      for (const {objects} of opened.values()) objects.close()
    }
  }

  function openRepository(repository: Repository, extensions: readonly string[]): Opened {
    const key = JSON.stringify([repository.folder, repository.prefix, extensions])
    const known = opened.get(key)
    if (known !== undefined) return {...known, repository}
    const objects = openObjects(repository)
    const fresh = {repository, objects, trees: openTrees(objects), readLog: logReader(repository, extensions)}
    opened.set(key, fresh)
    return fresh
  }

  /** The files as they lie on disk, with the past of what is checked out. */
  async function onDisk(place: string, files: Files, options: SourceOptions): Promise<Source> {
    const plain = {
      list: files.list,
      read: files.read,
      entries: files.entries,
      version: files.version,
      digest: files.digest,
      root: place,
      revision: null,
      history: null,
      notes: []
    }
    const folder = resolve(workingDirectory, place)
    try {
      const repository = await findRepository(folder)
      if (repository?.isBare === true) return await asked(() => atRevision(place, 'HEAD', repository, options))
      if (repository === null || !options.history) return plain
      const head = await resolveRevision(repository, 'HEAD')
      if (head === null && (await isUnborn(repository))) return plain
      if (head === null) return {...plain, notes: ['No handoff was read: the commit that is checked out is missing or damaged']}
      const history = gitHistory({...openRepository(repository, options.extensions), root: place, revision: head})
      return {...plain, history, notes: await notesOn(repository)}
    } catch (error) {
      if (!(error instanceof GitMissing || error instanceof GitFailure)) throw error
      if (!options.history) return plain
      if (error instanceof GitFailure) return {...plain, notes: [`No handoff was read: git says “${error.message}”`]}
      return isInRepository(folder) ? {...plain, notes: ['No git was found, so no handoff was read: install git']} : plain
    }
  }

  /** The files as they stood at a revision. */
  async function atRevision(root: string, name: string, repository: Repository, options: SourceOptions): Promise<Source> {
    const revision = (await resolveRevision(repository, name)) ?? ''
    const opened = openRepository(repository, options.extensions)
    const {objects, trees} = opened
    const commit = await readCommit(objects, revision)
    if (commit === null) throw noRevision(root, name, repository)
    const folder = await trees.find(commit.tree, repository.prefix)
    if (folder?.kind === 'submodule') {
      throw new UsageError(`“${root}” is a submodule at “${name}”`, 'Name the submodule’s own repository')
    }
    if (folder?.kind !== 'folder') throw new UsageError(`There is no folder “${root}” at “${name}”`, 'Name a folder that the revision has')
    const documents = new Map<string, TreeFile>()
    for (const file of await trees.list(folder.hash)) if (file.kind === 'file') documents.set(file.path, file)
    return {
      root,
      revision,
      history: options.history ? gitHistory({...opened, root, revision}) : null,
      notes: options.history ? await notesOn(repository) : [],
      async list(below, extensions) {
        const paths = [...documents.keys()].filter(path => hasExtension(path, extensions)).map(path => documentPath(root, path))
        return paths.filter(path => pathBelow(below, path) !== null).sort()
      },
      async read(path) {
        const file = documents.get(pathBelow(root, path) ?? path)
        const object = file === undefined ? null : await readFile(objects, file.hash)
        if (object === null) throw noFile()
        return decode(object.bytes)
      },
      async entries(below) {
        const inner = await trees.find(folder.hash, pathBelow(root, below) ?? '')
        const found = inner?.kind === 'folder' ? await trees.entries(inner.hash) : []
        return found.map(({name, kind}) => ({name, kind: kind === 'file' || kind === 'folder' ? kind : 'other'}))
      },
      version: async path => documents.get(pathBelow(root, path) ?? path)?.hash ?? null,
      digest: async path => documents.get(pathBelow(root, path) ?? path)?.hash ?? refusal(noFile())
    }
  }

  async function revisionError(place: string): Promise<UsageError> {
    const all = splits(place)
    const split = all.find(({folder}) => isFolder(resolve(workingDirectory, folder))) ?? all.at(-1)
    if (split === undefined) return noFolder(place)
    const {folder, revision} = split
    const repository = await asked(() => findRepository(resolve(workingDirectory, folder)))
    if (repository !== null) return noRevision(folder, revision, repository)
    return new UsageError(
      `“${folder}” is in no git repository, so it has no “@${revision}”`,
      'Name a folder of a git repository, or leave the revision out'
    )
  }
}

/** A file of the revision that git cannot give, as in a partial clone without its remote, is one that cannot be read. */
export async function readFile(objects: Objects, hash: string): Promise<GitObject | null> {
  try {
    return await objects.read(hash)
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    throw new UnreadableFile(`Git could not read the file: ${error.message}`, 'Clone the repository without --filter')
  }
}

/** A request that needs git says so where there is none. */
async function asked<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof GitMissing)
      throw new UsageError('No git was found, which a source at a revision needs', 'Install git, or name a folder without @REVISION')
    if (error instanceof GitFailure)
      throw new UsageError(`Git refuses the repository: ${error.message}`, 'Do what it says, or name a folder without @REVISION')
    throw error
  }
}

function noRevision(folder: string, revision: string, {isShallow}: Repository): UsageError {
  return new UsageError(
    `“${revision}” is no commit, branch or tag of the repository of “${folder}”`,
    isShallow
      ? 'The clone is shallow: fetch the whole history with git fetch --unshallow (in a workflow, fetch-depth: 0)'
      : 'Check its name, or fetch it'
  )
}

async function notesOn(repository: Repository): Promise<string[]> {
  if (!(await isPartialClone(repository))) return []
  return ['The source’s repository is a partial clone: every handoff is fetched by itself, which is slow; clone it without --filter']
}
