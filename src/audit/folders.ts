import type {DocumentReport} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'

/**
 * Name each document’s folder the same in every locale: that of its English document, below the one that all of those lie
 * in; of a document without English that of its own, below the one that all of its locale’s lie in.
 */
export function folderFinder(documents: readonly DocumentReport[]): (document: DocumentReport) => string {
  const english = commonFolder(documents.flatMap(({sourcePath}) => sourcePath ?? []))
  const ofLocale = new Map(
    [...groupBy(documents, ({locale}) => locale)].map(([locale, own]) => [locale, commonFolder(own.map(({path}) => path))])
  )
  return ({sourcePath, path, locale}) =>
    sourcePath === null ? below(ofLocale.get(locale) ?? [], path).join('/') : below(english, sourcePath).join('/')
}

function below(folder: readonly string[], path: string): string[] {
  return path.split('/').slice(folder.length, -1)
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
