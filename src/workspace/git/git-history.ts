import type {DocumentPath} from '../../model/brand.ts'
import {decode} from '../decode.ts'
import {documentPath, pathBelow} from '../document-path.ts'
import type {FileChange, History, Version} from '../history.ts'
import {UnreadableFile} from '../workspace.ts'
import {readCommit} from './commits.ts'
import type {LogReader} from './log-reader.ts'
import type {Objects} from './objects.ts'
import type {PathIndex} from './path-index.ts'
import type {Repository} from './repository.ts'
import {GitFailure} from './run-git.ts'
import {sha1Forms} from '../sha1.ts'
import {historyState} from './history-state.ts'
import type {Trees} from './trees.ts'

export interface GitHistoryRequest {
  readonly repository: Repository
  readonly objects: Objects
  readonly trees: Trees
  /** Folder that the documents' paths stand below; the repository's prefix corresponds to it. */
  readonly root: string
  /** Full hash of the commit whose past it is. */
  readonly revision: string
  readonly readLog: LogReader
}

/** The past of a source that is in git: its log when it is first asked for, then nothing but objects. */
export function gitHistory({repository, objects, trees, root, revision, readLog}: GitHistoryRequest): History {
  let read: Promise<PathIndex> | null = null
  const log = () => (read ??= readLog(revision))
  const proofs = new Map<string, Promise<ReadonlySet<string>>>()
  let everywhere: Promise<ReadonlyMap<string, Version>> | null = null

  return {
    head: revision,
    state: historyState(revision, repository),
    isShallow: repository.isShallow,
    changes: path => guarded(async () => (await log()).follow(inRepository(path))),
    renamedTo: path =>
      guarded(async () => {
        const change = (await log()).destination(inRepository(path))
        const below = change === null ? null : pathBelow(repository.prefix, change.path)
        return change === null || below === null ? null : {commit: change.commit, path: documentPath(root, below)}
      }),
    commit: hash => guarded(async () => (await readCommit(objects, hash))?.commit ?? null),
    at: (hash, path) => guarded(() => versionsAt(hash, path)),
    withSha1: (sha1, path) => guarded(() => withSha1(sha1, path)),
    hasSha1: ({blob}, sha1) => guarded(async () => (await proofsOf(blob)).has(sha1)),
    text: blob => guarded(() => readText(blob))
  }

  function inRepository(path: DocumentPath): string {
    const below = pathBelow(root, path) ?? path
    return repository.prefix === '' ? below : `${repository.prefix}/${below}`
  }

  async function versionsAt(hash: string, path: DocumentPath): Promise<readonly Version[]> {
    const found = await readCommit(objects, hash)
    if (found === null) return []
    const now = inRepository(path)
    const names = new Set([now, ...(await log()).follow(now).flatMap(({path: then, from}) => (from === null ? [then] : [then, from]))])
    const versions = new Map<string, Version>()
    for (const name of names) {
      const file = await trees.find(found.tree, name)
      if (file?.kind === 'file') versions.set(file.path, {commit: found.commit, path: file.path, blob: file.hash})
    }
    return [...versions.values()]
  }

  async function withSha1(sha1: string, path: DocumentPath): Promise<Version | null> {
    for (const change of (await log()).follow(inRepository(path))) {
      const version = versionOf(change)
      if (version !== null && (await proofsOf(version.blob)).has(sha1)) return version
    }
    everywhere ??= log().then(hashAll)
    return (await everywhere).get(sha1) ?? null
  }

  /** Every version of every file by all its SHA-1s: asked for when a file is none of its own versions. */
  async function hashAll({changes}: PathIndex): Promise<ReadonlyMap<string, Version>> {
    const found = new Map<string, Version>()
    for (const change of changes()) {
      const version = versionOf(change)
      if (version === null) continue
      for (const form of await proofsOf(version.blob)) if (!found.has(form)) found.set(form, version)
    }
    return found
  }

  function proofsOf(blob: string): Promise<ReadonlySet<string>> {
    const known = proofs.get(blob) ?? objects.read(blob).then(object => (object === null ? new Set<string>() : sha1Forms(object.bytes)))
    proofs.set(blob, known)
    return known
  }

  async function readText(blob: string): Promise<string | null> {
    const object = await objects.read(blob)
    if (object?.type !== 'blob')
      throw new UnreadableFile('A version of its English is missing from the repository', 'Fetch the whole history')
    try {
      return decode(object.bytes)
    } catch (error) {
      if (error instanceof UnreadableFile) return null
      throw error
    }
  }
}

function versionOf({commit, path, blob}: FileChange): Version | null {
  return blob === null ? null : {commit, path, blob}
}

/** A git that fails midway, as a partial clone without its remote does, fails one document, not the run. */
async function guarded<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    throw new UnreadableFile(
      `Git could not read the history: ${error.message}`,
      'Fetch the whole history, or leave it out with --no-history'
    )
  }
}
