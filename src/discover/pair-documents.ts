import type {DocumentPath, Locale} from '../model/brand.ts'
import type {TargetSettings} from '../model/settings.ts'
import type {DiscoveredPair} from './discovered-pair.ts'
import {type DocumentsPlace, keyIn, pathOf} from './documents-place.ts'
import type {English} from './english-documents.ts'
import {groupBy} from '../model/group-by.ts'
import {trimFolder} from '../workspace/document-path.ts'
import {matchPaths} from './match-paths.ts'

/** One locale's documents. */
export interface Translations {
  readonly target: TargetSettings
  readonly place: DocumentsPlace
  readonly folderLocale: Locale | null
  readonly documents: readonly DocumentPath[]
}

/**
 * Pair one locale's documents with the English ones at the same place.
 *
 * @param english - `null` where none is at hand.
 * @param isOneOfMany - Whether the run has other sources too, in which documents may have the same path.
 * @returns By the target's path, by code unit.
 */
export function pairDocuments(
  {target: {locale, source: sourcePlace}, place, folderLocale, documents}: Translations,
  english: English | null,
  extensions: readonly string[],
  isOneOfMany: boolean
): readonly DiscoveredPair[] {
  const targets = byKey(place, documents)
  const sources = english === null ? new Map<string, DocumentPath[]>() : byKey(english.place, english.documents)
  return matchPaths(keysOf(targets), keysOf(sources), extensions)
    .map(match => {
      const key = match.source ?? match.target
      const target = match.target === null ? null : (targets.get(match.target)?.shift() ?? null)
      const source = match.source === null ? null : (sources.get(match.source)?.shift() ?? null)
      const expectedSource = source ?? (english === null ? null : pathOf(english.place, key))
      return {
        locale,
        folderLocale,
        sourcePlace,
        root: trimFolder(place.root),
        gone: null,
        target,
        source,
        expectedSource,
        subject: (isOneOfMany ? (expectedSource ?? key) : key).toLowerCase(),
        expected: target ?? pathOf(place, key)
      }
    })
    .sort((a, b) => (a.expected < b.expected ? -1 : a.expected > b.expected ? 1 : 0))
}

/** The documents of each key: endings that differ in letter case alone give two the same one. */
function byKey(place: DocumentsPlace, documents: readonly DocumentPath[]): ReadonlyMap<string, DocumentPath[]> {
  return groupBy(documents, path => keyIn(place, path) ?? path)
}

function keysOf(documents: ReadonlyMap<string, readonly DocumentPath[]>): string[] {
  const keys: string[] = []
  for (const [key, paths] of documents) for (const _ of paths) keys.push(key)
  return keys
}
