import type {DocumentReport} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'

/** Where a document belongs. */
export interface DocumentName {
  /** The same in every locale: path of its English below the folder that all English lies in; without English its own below `root`. */
  readonly name: string
  /** The folder that its set of translations lies in; empty where nothing tells. */
  readonly root: string
}

export function documentNamer(documents: readonly DocumentReport[]): (document: DocumentReport) => DocumentName {
  const depth = commonFolder(documents.flatMap(({sourcePath}) => sourcePath ?? [])).length
  const englishName = (sourcePath: string) => sourcePath.split('/').slice(depth).join('/')
  const rootsOf = new Map(
    [...groupBy(documents, ({locale}) => locale)].map(([locale, own]) => {
      const roots = new Set(own.flatMap(({path, sourcePath}) => (sourcePath === null ? [] : (rootOf(path, englishName(sourcePath)) ?? []))))
      return [locale, roots.size > 0 ? [...roots] : [commonFolder(own.map(({path}) => path)).join('/')]]
    })
  )
  return ({sourcePath, path, locale}) => {
    const name = sourcePath === null ? null : englishName(sourcePath)
    const root = (name === null ? null : rootOf(path, name)) ?? rootAround(rootsOf.get(locale) ?? [], path)
    return {root, name: name ?? path.slice(root === '' ? 0 : root.length + 1)}
  }
}

/** The folder that a document with this name lies in; `null` where its path says something else. */
function rootOf(path: string, name: string): string | null {
  return path === name ? '' : path.endsWith(`/${name}`) ? path.slice(0, -name.length - 1) : null
}

/** The deepest of the folders that a path lies in. */
function rootAround(folders: readonly string[], path: string): string {
  return folders
    .filter(folder => path.startsWith(`${folder}/`))
    .reduce((deepest, folder) => (folder.length > deepest.length ? folder : deepest), '')
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
