import {append} from '../model/append.ts'
import type {DocumentPath} from '../model/brand.ts'
import type {Settings} from '../model/settings.ts'
import {UsageError} from '../model/usage-error.ts'
import type {Source, Workspace} from '../workspace/workspace.ts'
import type {DiscoveredPair} from './discovered-pair.ts'
import {documentLists} from './document-lists.ts'
import {type DocumentsPlace, isPattern, keyIn, ownDocuments, writePlace} from './documents-place.ts'
import {isEnglishToo, readEnglish} from './english-documents.ts'
import {expandTarget} from './expand-targets.ts'
import {pairDocuments} from './pair-documents.ts'
import {narrowTo, withoutExcluded} from './path-filter.ts'

/**
 * Find each target's documents and pair them with those at the same place below the source's root.
 *
 * @param sources - By the name that the settings give them.
 * @param only - Documents, folders or globs, relative to the working directory, that narrow what is found to some
 * targets; empty: everything.
 * @returns In the targets' order, then by path, by code unit.
 * @throws UsageError when there is no such folder, a target has no documents, or one of `only` meets none.
 */
export async function discoverDocuments(
  workspace: Workspace,
  settings: Settings,
  sources: ReadonlyMap<string, Source>,
  only: readonly string[]
): Promise<readonly DiscoveredPair[]> {
  const {targets, extensions, exclude} = settings
  const lists = documentLists(workspace, extensions)
  const english = await readEnglish(settings, sources, lists)
  const named: readonly DocumentsPlace[] = targets.filter(target => !isPattern(target))
  const own = (place: DocumentsPlace, paths: readonly DocumentPath[]) => ownDocuments(place, paths, [...named, ...english.places])

  const found: DiscoveredPair[] = []
  const taken = new Set<string>()
  for (const target of targets) {
    const source = english.of(target)
    let isMet = false
    for (const {place, folderLocale} of await expandTarget(target, source?.place ?? null, workspace, lists)) {
      const documents = own(place, await lists.targets(place)).filter(path => keyIn(place, path) !== null)
      if (isPattern(target)) {
        if (documents.length === 0 || (source !== null && isEnglishToo(place, documents, source))) continue
        isMet = true
        if (named.some(one => writePlace(one) === writePlace(place))) continue // It has settings of its own.
      } else if (documents.length === 0) throw noDocuments(place, extensions)
      if (taken.has(writePlace(place))) throw isTwice(place)
      taken.add(writePlace(place))
      append(found, pairDocuments({target, place, folderLocale, documents}, source, extensions, english.places.length > 1))
    }
    if (isPattern(target) && !isMet) throw meetsNothing(target, extensions)
  }
  const kept = withoutExcluded(found, exclude)
  if (kept.length === 0) throw new UsageError('Every document is excluded', 'Check the globs of “exclude”')
  return narrowTo(kept, only)
}

function isTwice(place: DocumentsPlace): UsageError {
  return new UsageError(`“${writePlace(place)}” is a target twice`, 'Two patterns of “targets” meet it: leave one out')
}

function noDocuments({root, ending}: DocumentsPlace, extensions: readonly string[]): UsageError {
  if (ending !== undefined) {
    return new UsageError(`There are no documents in “${root}” whose names end in “${ending}”`, 'Name another folder or another ending')
  }
  return new UsageError(
    `There are no documents in “${root}”`,
    `Only files that end in ${extensions.join(', ')} are documents: name another folder or set “extensions”`
  )
}

function meetsNothing(pattern: DocumentsPlace, extensions: readonly string[]): UsageError {
  const documents = pattern.ending === undefined ? ` with documents in it (${extensions.join(', ')})` : ''
  const kind = pattern.ending === undefined ? 'folder' : 'document'
  return new UsageError(
    `No translation meets the target “${writePlace(pattern)}”`,
    `{locale} stands for names such as fr, fr-FR, pt_BR or zh-cn, English apart: name a pattern that a ${kind}${documents} meets`
  )
}
