import {type Dirent, readdirSync, statSync} from 'node:fs'
import {isAbsolute, join, resolve} from 'node:path'
import type {DocumentPath} from '../model/brand.ts'
import {UsageError} from '../model/usage-error.ts'
import {decode} from './decode.ts'
import {documentPath, hasExtension, isListedName} from './document-path.ts'
import {changedSince} from './git/changed-since.ts'
import {gitSources} from './git/git-source.ts'
import {noFile, noFolder, notFolder} from './refusals.ts'
import {digestRegularFile, readRegularFile} from './regular-file.ts'
import {refusal} from './sha1.ts'
import {type Entry, type Files, UnreadableFile, type Workspace} from './workspace.ts'

/** The files on disk and in git, relative to a working directory. Links, hidden files and `node_modules` are left out of lists. */
export function diskWorkspace(workingDirectory: string): Workspace {
  const sources = gitSources(workingDirectory)
  const files: Files = {
    async list(folder, extensions) {
      const root = resolve(workingDirectory, folder)
      const status = statSync(root, {throwIfNoEntry: false})
      if (status === undefined) throw noFolder(folder)
      if (!status.isDirectory()) throw notFolder(folder)
      return filesBelow(root, folder, extensions)
        .map(below => documentPath(folder, below))
        .sort()
    },
    async read(path) {
      return decode(readingErrors(path, () => readRegularFile(resolve(workingDirectory, path))))
    },
    entries: async folder => entriesIn(resolve(workingDirectory, folder)),
    version: async () => null,
    digest(path) {
      try {
        return readingErrors(path, () => digestRegularFile(isAbsolute(path) ? path : `${workingDirectory}/${path}`)) // Of thousands.
      } catch (error) {
        return refusal(error)
      }
    }
  }
  return {
    ...files,
    folders: async folder => foldersIn(resolve(workingDirectory, folder), folder),
    openSource: (place, options) => sources.open(place, files, options),
    changedSince: (root, at, revision) => changedSince(workingDirectory, root, at, revision),
    close: sources.close
  }
}

/** Whatever their names hold: a glob would pass over a name with a line end. */
function filesBelow(root: string, folder: string, extensions: readonly string[]): readonly string[] {
  const found: string[] = []
  const open = ['']
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of listedIn(join(root, below), folder, below === '')) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) open.push(path)
      else if (entry.isFile() && hasExtension(path, extensions)) found.push(path)
    }
  }
  return found
}

function listedIn(directory: string, folder: string, isRoot: boolean): readonly Dirent[] {
  try {
    return readdirSync(directory, {withFileTypes: true}).filter(({name}) => isListedName(name))
  } catch (error) {
    if (!isRoot && codeOf(error) === 'ENOENT') return [] // It went meanwhile.
    throw unreadableFolder(folder, error)
  }
}

function foldersIn(root: string, folder: string): readonly string[] {
  try {
    return readdirSync(root, {withFileTypes: true})
      .filter(entry => entry.isDirectory() && isListedName(entry.name))
      .map(({name}) => name)
      .sort()
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw unreadableFolder(folder, error)
  }
}

function entriesIn(root: string): readonly Entry[] | null {
  try {
    return readdirSync(root, {withFileTypes: true}).map(entry => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'
    }))
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' || code === 'ENOTDIR' ? [] : null
  }
}

function unreadableFolder(folder: string, error: unknown): unknown {
  const reason = codeOf(error)
  if (reason === null) return error
  return new UsageError(`The folder “${folder}” cannot be read: ${reason}`, 'Check who may read it and the folders below it')
}

/** What a read gives, or what a person is told of why it gives nothing. */
function readingErrors<Result>(path: DocumentPath, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const code = codeOf(error)
    switch (code) {
      case null:
        throw new Error(`Reading ${path} failed`, {cause: error})
      case 'ENOENT':
        throw noFile()
      case 'EISDIR':
        throw new UnreadableFile('This is a folder, not a file', 'Name the documents in it')
      case 'EACCES':
      case 'EPERM':
        throw new UnreadableFile('The file may not be read', 'Give its reader the permission')
      default:
        throw new UnreadableFile(`The file cannot be read: ${code}`, 'Check the disk and the path')
    }
  }
}

/** `ENOENT` and its like; `null` of what is no error of the system. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
