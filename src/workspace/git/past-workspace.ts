import {resolve} from 'node:path'
import type {DocumentPath} from '../../model/brand.ts'
import {decode} from '../decode.ts'
import {documentPath, hasExtension, isListedName, pathBelow} from '../document-path.ts'
import {noFile} from '../refusals.ts'
import type {Source, Workspace} from '../workspace.ts'
import {mergeBase} from './changed-since.ts'
import {readCommit} from './commits.ts'
import {readFile} from './git-source.ts'
import {type Objects, openObjects} from './objects.ts'
import {findRepository, isFolder, resolveRevision} from './repository.ts'
import {openTrees, type Trees} from './trees.ts'

/** A repository as it was. */
interface Past {
  readonly objects: Objects
  readonly trees: Trees
  /** Full hash. */
  readonly commit: string
  /** Hash of the commit’s tree. */
  readonly tree: string
}

/** A folder as it was. */
interface PastFolder extends Past {
  /** Hash of its tree; `null` where it was not there. */
  readonly folder: string | null
}

/**
 * A workspace as it was where the histories of its repositories parted from a revision (`git merge-base`). What lies in
 * no repository that has the revision, and sources that name a revision of their own, are as they are today. What
 * changed since is the same in both. Closing it leaves the other one open.
 *
 * @param revision - As a person wrote it.
 */
export function pastWorkspace(workspace: Workspace, workingDirectory: string, revision: string): Workspace {
  const repositories = new Map<string, Promise<Past | null>>()
  const folders = new Map<string, Promise<PastFolder | null>>()
  const opened: Objects[] = []

  return {
    async list(folder, extensions) {
      const past = await folderAt(folder)
      if (past === null) return workspace.list(folder, extensions)
      const files = past.folder === null ? [] : await past.trees.list(past.folder)
      const paths = files.flatMap(({kind, path}) => (kind === 'file' && hasExtension(path, extensions) ? documentPath(folder, path) : []))
      return paths.sort()
    },
    async read(path) {
      const {root, past} = await rootOf(path)
      if (past === null) return workspace.read(path)
      const file = past.folder === null ? null : await past.trees.find(past.folder, pathBelow(root, path) ?? path)
      const object = file?.kind === 'file' ? await readFile(past.objects, file.hash) : null
      if (object === null) throw noFile()
      return decode(object.bytes)
    },
    async entries(folder) {
      const past = await folderAt(folder)
      if (past === null) return workspace.entries(folder)
      const entries = past.folder === null ? [] : await past.trees.entries(past.folder)
      return entries.map(({name, kind}) => ({name, kind: kind === 'file' || kind === 'folder' ? kind : 'other'}))
    },
    async folders(folder) {
      const past = await folderAt(folder)
      if (past === null) return workspace.folders(folder)
      const entries = past.folder === null ? [] : await past.trees.entries(past.folder)
      return entries.flatMap(({name, kind}) => (kind === 'folder' && isListedName(name) ? name : [])).sort()
    },
    async openSource(place, options) {
      const past = isFolder(resolve(workingDirectory, place)) ? await folderAt(place) : null
      if (past === null) return workspace.openSource(place, options)
      return past.folder === null ? emptySource(place) : workspace.openSource(`${place}@${past.commit}`, options)
    },
    changedSince: async (root, at, since) => workspace.changedSince(root, (await folderAt(root)) === null ? at : null, since),
    close() {
      for (const objects of opened) objects.close()
    }
  }

  /** The folder, of those that were asked for, that a file lies in; else its own. */
  async function rootOf(path: DocumentPath): Promise<{readonly root: string; readonly past: PastFolder | null}> {
    const own = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
    for (let root = own; ; root = root.slice(0, root.lastIndexOf('/'))) {
      const past = folders.get(root)
      if (past !== undefined) return {root, past: await past}
      if (!root.includes('/')) return {root: own, past: await folderAt(own)}
    }
  }

  function folderAt(folder: string): Promise<PastFolder | null> {
    const found = folders.get(folder) ?? readFolder(folder)
    folders.set(folder, found)
    return found
  }

  async function readFolder(folder: string): Promise<PastFolder | null> {
    const path = resolve(workingDirectory, folder)
    const repository = await findRepository(path)
    if (repository === null || repository.isBare) return null
    const {prefix} = repository
    const top = resolve(path, ...(prefix === '' ? [] : prefix.split('/').map(() => '..')))
    const opening = repositories.get(top) ?? openPast(top)
    repositories.set(top, opening)
    const past = await opening
    if (past === null) return null
    const entry = await past.trees.find(past.tree, prefix)
    return {...past, folder: entry?.kind === 'folder' ? entry.hash : null}
  }

  async function openPast(top: string): Promise<Past | null> {
    const repository = {folder: top, isBare: false, prefix: '', isShallow: false}
    const since = await resolveRevision(repository, revision)
    if (since === null) return null
    const objects = openObjects(repository)
    opened.push(objects)
    const base = await readCommit(objects, await mergeBase(repository, since, 'HEAD'))
    return base === null ? null : {objects, trees: openTrees(objects), commit: base.commit.hash, tree: base.tree}
  }
}

function emptySource(root: string): Source {
  return {
    root,
    revision: null,
    history: null,
    notes: [],
    list: async () => [],
    entries: async () => [],
    read: async () => {
      throw noFile()
    }
  }
}
