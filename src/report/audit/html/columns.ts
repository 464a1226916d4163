import type {AuditedDocument} from '../../../model/audit.ts'
import {groupBy} from '../../../model/group-by.ts'
import type {Column} from './page-data.ts'

/** A document at its place in the matrix. */
export interface Placed {
  readonly document: AuditedDocument
  /** Path of its English below the folder that all lie in; where there is none, its own. */
  readonly name: string
  /** Index into the columns. */
  readonly column: number
}

/**
 * Lay documents out by English document and by set of translations. A set is a locale, or, where one locale has several,
 * as of bilingual and of plain translations, the folder that its documents lie in.
 */
export function layOut(documents: readonly AuditedDocument[]): {readonly columns: readonly Column[]; readonly placed: readonly Placed[]} {
  const columns: Column[] = []
  const placed: Placed[] = []
  const byLocale = [...groupBy(documents, ({locale}) => locale)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [locale, own] of byLocale) {
    const byRoot = [...groupBy(own, rootFinder(own))].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [root, set] of byRoot) {
      for (const document of set) placed.push({document, name: nameOf(document), column: columns.length})
      columns.push({locale, label: byRoot.length === 1 || root === '' ? locale : `${locale} (${root})`})
    }
  }
  return {columns, placed}
}

function nameOf({folder, sourcePath, path}: AuditedDocument): string {
  const file = (sourcePath ?? path).split('/').at(-1) ?? ''
  return folder === '' ? file : `${folder}/${file}`
}

/** Where a locale’s documents lie: before their names; of a renamed one, where most others do that lie around it. */
function rootFinder(documents: readonly AuditedDocument[]): (document: AuditedDocument) => string {
  const roots = new Set<string>()
  for (const document of documents) {
    const root = rootOf(document)
    if (root !== null) roots.add(root)
  }
  const deepestFirst = [...roots].sort((a, b) => b.length - a.length)
  return document => rootOf(document) ?? deepestFirst.find(root => document.path.startsWith(`${root}/`)) ?? ''
}

function rootOf(document: AuditedDocument): string | null {
  const {path} = document
  const name = nameOf(document)
  return path === name ? '' : path.endsWith(`/${name}`) ? path.slice(0, -name.length - 1) : null
}
