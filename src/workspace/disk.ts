import {readFileSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import glob from 'fast-glob'
import type {DocumentPath} from '../model/brand.ts'
import {UsageError} from '../model/usage-error.ts'
import {documentPath} from './document-path.ts'
import {noFile, noFolder, notText} from './refusals.ts'
import {UnreadableFile, type Workspace} from './workspace.ts'

/** The files on disk, relative to a working directory. Links, hidden files and `node_modules` are left out of lists. */
export function diskWorkspace(workingDirectory: string): Workspace {
  return {
    async list(folder, extensions) {
      const root = resolve(workingDirectory, folder)
      const status = statSync(root, {throwIfNoEntry: false})
      if (status === undefined) throw noFolder(folder)
      if (!status.isDirectory()) {
        throw new UsageError(`“${folder}” is a file, not a folder`, 'Name the folder that it lies in')
      }
      return (await filesBelow(root, folder, extensions)).map(below => documentPath(folder, below)).sort()
    },
    read(path) {
      return decode(readBytes(resolve(workingDirectory, path), path))
    }
  }
}

async function filesBelow(root: string, folder: string, extensions: readonly string[]): Promise<readonly string[]> {
  // Without patterns fast-glob would list everything.
  if (extensions.length === 0) return []
  try {
    return await glob(
      extensions.map(extension => `**/*${glob.escapePath(extension)}`),
      {
        cwd: root,
        dot: false,
        followSymbolicLinks: false,
        caseSensitiveMatch: false,
        ignore: ['**/node_modules', '**/.git']
      }
    )
  } catch (error) {
    const reason = codeOf(error)
    if (reason === null) throw error
    throw new UsageError(`The folder “${folder}” cannot be read: ${reason}`, 'Check who may read it and the folders below it')
  }
}

function readBytes(file: string, path: DocumentPath): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
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

/** Text with its byte order mark. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) throw notText('UTF-16')
  if (bytes.includes(0)) throw notText('NUL')
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw notText('other')
    throw error
  }
}

/** `ENOENT` and its like; `null` of what is no error of the system. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
