// The one file of `config/` that knows of the platform's paths.
import {statSync} from 'node:fs'
import {basename, dirname, relative, resolve, sep} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

/** A path as settings and messages have it: relative to a directory, with `/`; the directory itself is `.`. */
export function relativePath(directory: string, path: string): string {
  const found = relative(directory, resolve(directory, path)).split(sep).join('/')
  return found === '' ? '.' : found
}

export function absolutePath(directory: string, path: string): string {
  return resolve(directory, path)
}

export function folderName(path: string): string {
  return basename(path)
}

export function folderOf(file: string): string {
  return dirname(file)
}

/** What `import()` takes for an absolute path: another one when the file has changed, or it would give the old module again. */
export function importUrl(file: string): string {
  const changed = statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0
  return `${pathToFileURL(file).href}?changed=${changed}`
}

/** The absolute path of a `file:` URL; `null` where it is none of this machine. */
export function pathOf(url: string): string | null {
  try {
    return fileURLToPath(url)
  } catch {
    return null // Another host's, a slash in its escapes, or no URL at all.
  }
}
