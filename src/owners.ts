import {type CodeOwners, readCodeOwners} from './audit/code-owners.ts'
import {absolutePath, relativePath} from './config/paths.ts'
import type {DocumentPath} from './model/brand.ts'
import {type CodeOwnersFile, codeOwnersFinder} from './workspace/find-code-owners.ts'
import type {Files} from './workspace/workspace.ts'

/** Who owns documents by the CODEOWNERS files of the repositories that they lie in. */
export interface Owners {
  /** With blanks between; `null`: nobody is named. */
  readonly of: ReadonlyMap<DocumentPath, string | null>
  /** What of the files is not followed. */
  readonly notes: readonly string[]
}

export async function codeOwners(paths: readonly DocumentPath[], files: Files, workingDirectory: string): Promise<Owners> {
  const find = codeOwnersFinder(files)
  const read = new Map<CodeOwnersFile, CodeOwners>()
  const owners = new Map<DocumentPath, string | null>()
  for (const path of paths) {
    const file = await find(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')
    if (file === null) continue
    const rules = read.get(file) ?? readCodeOwners(file.text)
    read.set(file, rules)
    const root = absolutePath(workingDirectory, file.root === '' ? '.' : file.root)
    owners.set(path, rules.ownersOf(relativePath(root, absolutePath(workingDirectory, path))))
  }
  const notes = [...read].flatMap(
    ([
      {path},
      {
        leftOut: [first, ...others]
      }
    ]) =>
      first === undefined
        ? []
        : `“${path}”: the pattern of line ${first}${others.length === 0 ? '' : ` and of ${others.length} more`} is not followed: it is too long, or has too many “**”`
  )
  return {of: owners, notes}
}
