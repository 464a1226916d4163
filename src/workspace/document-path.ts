import type {DocumentPath} from '../model/brand.ts'

/** The path of what lies at `below` in `folder`; both relative, with `/`. */
export function documentPath(folder: string, below: string): DocumentPath {
  const trimmed = trimFolder(folder)
  return (trimmed === '' ? below : `${trimmed}/${below}`) as DocumentPath // The one place where a DocumentPath is made.
}

/** What of a path lies below a folder; `null` where it lies elsewhere or is the folder itself. */
export function pathBelow(folder: string, path: string): string | null {
  const trimmed = trimFolder(folder)
  if (trimmed === '') return path.startsWith('../') ? null : path
  return path.startsWith(`${trimmed}/`) ? path.slice(trimmed.length + 1) : null
}

/** Whether a path ends in one of the extensions (with their dots), letter case apart. */
export function hasExtension(path: string, extensions: readonly string[]): boolean {
  const folded = path.toLowerCase()
  return extensions.some(extension => folded.endsWith(extension.toLowerCase()))
}

/** Whether lists hold files and folders of this name: not hidden ones, nor what packages bring. */
export function isListedName(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}

/** A folder without `./` before it and slashes after it: empty for the working directory. */
export function trimFolder(folder: string): string {
  if (!folder.startsWith('.') && !folder.endsWith('/')) return folder // As mostly.
  const trimmed = folder.replace(/^(?:\.\/+)+/, '').replace(/\/+$/, '')
  return trimmed === '.' ? '' : trimmed
}
