import type {DocumentReport} from '../model/finding.ts'

/**
 * Name each document the same in every locale: by the path of its English below the folder that all English lies in; one
 * without English by its own path below its root.
 */
export function documentNamer(documents: readonly DocumentReport[]): (document: DocumentReport) => string {
  const depth = commonFolder(documents.flatMap(({sourcePath}) => sourcePath ?? [])).length
  return ({sourcePath, path, root}) => {
    if (sourcePath !== null) return sourcePath.split('/').slice(depth).join('/')
    return root !== '' && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path
  }
}

/** The segments of the deepest folder that all paths lie in. */
function commonFolder(paths: readonly string[]): readonly string[] {
  let common: readonly string[] | null = null
  for (const path of paths) {
    const folder = path.split('/').slice(0, -1)
    if (common === null) common = folder
    const differs: number = common.findIndex((segment, index) => segment !== folder[index])
    if (differs >= 0) common = common.slice(0, differs)
  }
  return common ?? []
}
