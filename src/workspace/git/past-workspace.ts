import {resolve} from 'node:path'
import type {DocumentPath} from '../../model/brand.ts'
import {decode} from '../decode.ts'
import {documentPath, hasExtension, isListedName, pathBelow} from '../document-path.ts'
import {noFile} from '../refusals.ts'
import {refusal} from '../sha1.ts'
import type {Source, Workspace} from '../workspace.ts'
import {readFile} from './git-source.ts'
import type {Moment, NoCommit} from './moments.ts'
import {openPasts, type Past, type PastFolder} from './pasts.ts'
import {isFolder} from './repository.ts'
import {findRevision, type RevisionPlace} from './revision-place.ts'
import type {TreeFile} from './trees.ts'

/** A workspace as it was. */
export interface PastWorkspace extends Workspace {
  /** How a folder, or a source as the settings name it, is looked at. */
  readonly viewOf: (place: string) => Promise<'then' | NoCommit>
}

/** Workspaces as they were; they share what they read. */
export interface PastWorkspaces {
  readonly at: (moment: Moment) => PastWorkspace
  readonly close: () => void
}

/**
 * Look at a workspace as it was. What lies in no repository, or in one that the moment leaves as it is, is as it is today.
 * What changed since a revision is the same as of today. Closing them leaves the other one open.
 */
export function pastWorkspaces(workspace: Workspace, workingDirectory: string): PastWorkspaces {
  const pasts = openPasts()
  const revisions = new Map<string, Promise<RevisionPlace | null>>()
  return {at, close: pasts.close}

  function at(moment: Moment): PastWorkspace {
    const folders = new Map<string, Promise<PastFolder | NoCommit>>()
    return {
      async list(folder, extensions) {
        const past = await folderAt(folder)
        if (past === 'today') return workspace.list(folder, extensions)
        const files = isThere(past) ? await past.trees.list(past.folder) : []
        const paths = files.flatMap(({kind, path}) => (kind === 'file' && hasExtension(path, extensions) ? documentPath(folder, path) : []))
        return paths.sort()
      },
      async read(path) {
        const found = await fileAt(path)
        if (found === 'today') return workspace.read(path)
        const object = found === null ? null : await readFile(found.past.objects, found.file.hash)
        if (object === null) throw noFile()
        return decode(object.bytes)
      },
      async version(path) {
        const found = await fileAt(path)
        if (found === 'today') return `${path} of today`
        return found?.file.hash ?? null
      },
      async digest(path) {
        const found = await fileAt(path)
        return found === 'today' ? workspace.digest(path) : (found?.file.hash ?? refusal(noFile()))
      },
      async entries(folder) {
        const past = await folderAt(folder)
        if (past === 'today') return workspace.entries(folder)
        const entries = isThere(past) ? await past.trees.entries(past.folder) : []
        return entries.map(({name, kind}) => ({name, kind: kind === 'file' || kind === 'folder' ? kind : 'other'}))
      },
      async folders(folder) {
        const past = await folderAt(folder)
        if (past === 'today') return workspace.folders(folder)
        const entries = isThere(past) ? await past.trees.entries(past.folder) : []
        return entries.flatMap(({name, kind}) => (kind === 'folder' && isListedName(name) ? name : [])).sort()
      },
      async openSource(place, options) {
        const {folder, past} = await sourceAt(place)
        if (past === 'today') return workspace.openSource(place, options)
        return isThere(past) ? workspace.openSource(`${folder}@${past.commit}`, options) : emptySource(folder)
      },
      changedSince: async (root, commit, since) => workspace.changedSince(root, (await folderAt(root)) === 'today' ? commit : null, since),
      async viewOf(place) {
        const {past} = await sourceAt(place)
        if (typeof past === 'string') return past
        return past.folder === null ? 'absent' : 'then'
      },
      close() {}
    }

    async function sourceAt(place: string): Promise<{readonly folder: string; readonly past: PastFolder | NoCommit}> {
      if (isFolder(resolve(workingDirectory, place))) return {folder: place, past: await folderAt(place)}
      if (!moment.movesRevisions) return {folder: place, past: 'today'}
      const finding = revisions.get(place) ?? findRevision(workingDirectory, place)
      revisions.set(place, finding)
      const found = await finding
      if (found === null) return {folder: place, past: 'today'} // Told where it is opened.
      const {folder, repository, commit} = found
      return {folder, past: await pasts.folderIn(resolve(workingDirectory, folder), repository, commit, moment)}
    }

    /** The file at a path, in the folder of those that were asked for that it lies in; else in its own. */
    async function fileAt(path: DocumentPath): Promise<{readonly file: TreeFile; readonly past: Past} | 'today' | null> {
      const {root, past} = await rootOf(path)
      if (past === 'today') return past
      const file = isThere(past) ? await past.trees.find(past.folder, pathBelow(root, path) ?? path) : null
      return file?.kind === 'file' && isThere(past) ? {file, past} : null
    }

    async function rootOf(path: DocumentPath): Promise<{readonly root: string; readonly past: PastFolder | NoCommit}> {
      const own = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
      for (let root = own; ; root = root.slice(0, root.lastIndexOf('/'))) {
        const past = folders.get(root)
        if (past !== undefined) return {root, past: await past}
        if (!root.includes('/')) return {root: own, past: await folderAt(own)}
      }
    }

    function folderAt(folder: string): Promise<PastFolder | NoCommit> {
      const found = folders.get(folder) ?? pasts.folderAt(resolve(workingDirectory, folder), moment)
      folders.set(folder, found)
      return found
    }
  }
}

function isThere(past: PastFolder | NoCommit): past is PastFolder & {readonly folder: string} {
  return typeof past !== 'string' && past.folder !== null
}

function emptySource(root: string): Source {
  return {
    root,
    revision: null,
    history: null,
    notes: [],
    list: async () => [],
    entries: async () => [],
    version: async () => null,
    digest: async () => refusal(noFile()),
    read: async () => {
      throw noFile()
    }
  }
}
