import type {AuditedDocument} from '../../../model/audit.ts'
import {groupBy} from '../../../model/group-by.ts'
import type {Column} from './page-data.ts'

/** A document at its place in the matrix. */
export interface Placed {
  readonly document: AuditedDocument
  /** Index into the columns. */
  readonly column: number
}

const leastOfLargest = 0.2 // Documents that somebody filed astray make no set.

/** Lay documents out by set of translations: by locale, or by root where a locale has several, as bilingual and plain ones. */
export function layOut(documents: readonly AuditedDocument[]): {readonly columns: readonly Column[]; readonly placed: readonly Placed[]} {
  const columns: Column[] = []
  const placed: Placed[] = []
  for (const [locale, own] of byName(groupBy(documents, document => document.locale))) {
    const sets = groupBy(own, ({root}) => root)
    const largest = [...sets.values()].reduce((most, set) => Math.max(most, set.length), 0)
    const isSet = (root: string) => (sets.get(root)?.length ?? 0) >= leastOfLargest * largest
    const main = [...sets].find(([, set]) => set.length === largest)?.[0] ?? ''
    const kept = byName(groupBy(own, ({root}) => (isSet(root) ? root : main)))
    const shortened = differing(kept.map(([root]) => root))
    for (const [nth, [root, set]] of kept.entries()) {
      for (const document of set) placed.push({document, column: columns.length})
      columns.push({locale, label: kept.length === 1 || root === '' ? locale : `${locale} (${shortened[nth] ?? root})`})
    }
  }
  return {columns, placed}
}

/** Paths without the folders that all of them begin or end with. */
function differing(paths: readonly string[]): string[] {
  const split = paths.map(path => path.split('/'))
  const most = Math.min(...split.map(({length}) => length)) - 1
  const equal = (at: (segments: readonly string[], index: number) => string | undefined, limit: number) => {
    let count = 0
    while (count < limit && new Set(split.map(segments => at(segments, count))).size === 1) count++
    return count
  }
  const head = equal((segments, index) => segments[index], most)
  const tail = equal((segments, index) => segments.at(-1 - index), most - head)
  return split.map(segments => segments.slice(head, segments.length - tail).join('/'))
}

function byName<Item>(groups: ReadonlyMap<string, Item>): [name: string, item: Item][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}
