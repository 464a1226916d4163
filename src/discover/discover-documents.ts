import type {DocumentPath} from '../model/brand.ts'
import type {Settings, TargetSettings} from '../model/settings.ts'
import {UsageError} from '../model/usage-error.ts'
import {documentPath, pathBelow, trimFolder} from '../workspace/document-path.ts'
import type {Files, Source, Workspace} from '../workspace/workspace.ts'
import type {DiscoveredPair} from './discovered-pair.ts'
import {localeOfFolder} from './folder-locale.ts'
import {matchPaths} from './match-paths.ts'
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
  const sourceOf = ({source}: TargetSettings) => (source === null ? null : (sources.get(source) ?? null))
  const roots = targets.flatMap(target => [target.root, sourceOf(target)?.root ?? target.root]).map(trimFolder)
  const listed = new Map<string, readonly DocumentPath[]>()
  const list = async (place: string, root: string, files: Files) => {
    const paths = listed.get(place) ?? ownDocuments(root, await files.list(root, extensions), roots)
    listed.set(place, paths)
    return paths
  }

  const found: DiscoveredPair[] = []
  for (const target of targets) {
    const source = sourceOf(target)
    const documents = await list(target.root, target.root, workspace)
    if (documents.length === 0) {
      throw new UsageError(
        `There are no documents in “${target.root}”`,
        `Only files that end in ${extensions.join(', ')} are documents: name another folder or set “extensions”`
      )
    }
    const english = source === null || target.source === null ? [] : await list(target.source, source.root, source)
    found.push(...pairDocuments(target, documents, source?.root ?? null, english))
  }
  const kept = withoutExcluded(found, exclude)
  if (kept.length === 0) throw new UsageError('Every document is excluded', 'Check the globs of “exclude”')
  return narrowTo(kept, only)
}

/** The documents of a root that lie in no root within it: translations may stand in a folder of the English ones. */
function ownDocuments(root: string, paths: readonly DocumentPath[], roots: readonly string[]): readonly DocumentPath[] {
  const inner = roots.filter(other => pathBelow(root, other) !== null && other !== '')
  return inner.length === 0 ? paths : paths.filter(path => inner.every(other => pathBelow(other, path) === null))
}

function pairDocuments(
  target: TargetSettings,
  documents: readonly DocumentPath[],
  sourceRoot: string | null,
  sources: readonly DocumentPath[]
): readonly DiscoveredPair[] {
  const {locale} = target
  const folderLocale = localeOfFolder(target.root)
  const source = sourceRoot ?? ''
  return matchPaths(documents.map(belowRoot(target.root)), sources.map(belowRoot(source)))
    .map(match => {
      const below = match.target ?? match.source ?? ''
      const expected = documentPath(target.root, below)
      return {
        locale,
        folderLocale,
        sourcePlace: target.source,
        root: target.root,
        gone: null,
        target: match.target === null ? null : expected,
        source: match.source === null ? null : documentPath(source, match.source),
        expectedSource: sourceRoot === null ? null : documentPath(source, match.source ?? below),
        subject: below.toLowerCase(),
        expected
      }
    })
    .sort((a, b) => (a.expected < b.expected ? -1 : a.expected > b.expected ? 1 : 0))
}

function belowRoot(root: string) {
  return (path: DocumentPath): string => pathBelow(root, path) ?? path
}
