import type {DocumentPath} from '../../model/brand.ts'
import {decode} from '../decode.ts'
import {documentPath, pathBelow} from '../document-path.ts'
import type {FileChange, History, Version} from '../history.ts'
import {UnreadableFile} from '../workspace.ts'
import {readCommit} from './commits.ts'
import type {LogReader} from './log-reader.ts'
import type {Objects} from './objects.ts'
import type {Repository} from './repository.ts'
import {GitFailure} from './run-git.ts'
import {sha1Forms} from '../sha1.ts'
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
  const log = () => (read ??= readLog(revision).then(indexLog))
  const proofs = new Map<string, Promise<ReadonlySet<string>>>()
  let everywhere: Promise<ReadonlyMap<string, Version>> | null = null

  return {
    head: revision,
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
    for (const change of changes) {
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

/** The log by path, newest first. */
interface PathIndex {
  readonly changes: readonly FileChange[]
  readonly follow: (path: string) => FileChange[]
  readonly destination: (path: string) => FileChange | null
}

function indexLog(changes: readonly FileChange[]): PathIndex {
  const byPath = new Map<string, number[]>()
  const byOrigin = new Map<string, number[]>()
  for (const [index, {path, from}] of changes.entries()) {
    push(byPath, path, index)
    if (from !== null) push(byOrigin, from, index)
  }

  const [spelled, spelledOrigin] = [anyCase(byPath), anyCase(byOrigin)]

  return {
    changes,
    follow(path) {
      const found: FileChange[] = []
      let indices = spelled(path)
      for (let next = 0; next < indices.length; next++) {
        const index = indices[next] ?? 0
        const change = changes[index]
        if (change === undefined) continue
        found.push(change)
        if (change.from === null) continue
        indices = (byPath.get(change.from) ?? []).filter(other => other > index)
        next = -1
      }
      return found
    },
    destination(path) {
      let found: FileChange | null = null
      let limit = changes.length // Only what was renamed later: newer ones stand before.
      for (let at: string | null = path; at !== null; ) {
        const index: number | undefined = spelledOrigin(at).find(other => other < limit)
        const change: FileChange | undefined = changes[index ?? -1]
        if (index !== undefined) limit = index
        found = change ?? found
        at = change?.path ?? null
      }
      return found?.path === path ? null : found // There and back again.
    }
  }
}

/** Asks a map, letter case apart where it has no key in that case: then for the first, which is the newest. */
function anyCase(lists: ReadonlyMap<string, readonly number[]>): (path: string) => readonly number[] {
  const folded = new Map<string, readonly number[]>()
  for (const [path, list] of lists) if (!folded.has(path.toLowerCase())) folded.set(path.toLowerCase(), list)
  return path => lists.get(path) ?? folded.get(path.toLowerCase()) ?? []
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
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
