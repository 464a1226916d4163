import {UnreadableFile} from './workspace.ts'
import {documentPath} from './document-path.ts'
import type {Files} from './workspace.ts'

/** The CODEOWNERS file of a repository. */
export interface CodeOwnersFile {
  /** The repository’s root, relative to the working directory. */
  readonly root: string
  readonly path: string
  readonly text: string
}

/** In GitHub’s order; the last one is GitLab’s. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']
const mostAbove = 40 // Folders above the working directory: their names are not known, nor how many there are.

/** Find the CODEOWNERS file of the repository that a folder lies in; each folder is looked at once. */
export function codeOwnersFinder(files: Files): (folder: string) => Promise<CodeOwnersFile | null> {
  const known = new Map<string, Promise<CodeOwnersFile | null>>()
  return find

  function find(folder: string): Promise<CodeOwnersFile | null> {
    const found = known.get(folder) ?? look(folder)
    known.set(folder, found)
    return found
  }

  async function look(folder: string): Promise<CodeOwnersFile | null> {
    const entries = await files.entries(folder === '' ? '.' : folder)
    if (entries?.some(({name}) => name === '.git') === true) return read(folder)
    const above = folderAbove(folder)
    return above === null ? null : find(above)
  }

  async function read(root: string): Promise<CodeOwnersFile | null> {
    for (const place of places) {
      const path = documentPath(root, place)
      try {
        return {root, path, text: await files.read(path)}
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
      }
    }
    return null
  }
}

function folderAbove(folder: string): string | null {
  if (folder === '' || folder === '.') return '..'
  if (/^(?:\.\.\/)*\.\.$/.test(folder)) return folder.length > mostAbove * 3 ? null : `../${folder}`
  const at = folder.lastIndexOf('/')
  return at > 0 ? folder.slice(0, at) : at < 0 ? '' : null
}
