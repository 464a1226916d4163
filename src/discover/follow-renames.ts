import type {DocumentPath} from '../model/brand.ts'
import type {GoneSource} from '../model/handoff.ts'
import type {History} from '../workspace/history.ts'
import {type Source, UnreadableFile} from '../workspace/workspace.ts'
import type {DiscoveredPair} from './discovered-pair.ts'

/**
 * Pair a target whose source was renamed with the source's new name, and say of each other one without source what the
 * history tells of it.
 */
export async function followRenames(
  pairs: readonly DiscoveredPair[],
  sources: ReadonlyMap<string, Source>
): Promise<readonly DiscoveredPair[]> {
  const untranslated = new Map(pairs.filter(({target}) => target === null).map(pair => [nameOf(pair, pair.source), pair]))
  const found = new Set<DiscoveredPair>()
  const followed = new Map<DiscoveredPair, DiscoveredPair>()
  for (const pair of pairs) {
    const history = sources.get(pair.sourcePlace ?? '')?.history ?? null
    const orphaned = pair.source === null ? pair.expectedSource : null
    const gone = history === null || orphaned === null ? null : await fateOf(orphaned, history)
    const successor = gone === null ? undefined : untranslated.get(nameOf(pair, gone.to))
    if (successor !== undefined && !found.has(successor)) {
      found.add(successor)
      followed.set(pair, {...pair, source: successor.source, expectedSource: successor.source, gone})
    } else followed.set(pair, {...pair, gone})
  }
  for (const successor of found) followed.delete(successor)
  return [...followed.values()]
}

/** Tells the translations of one source apart: two locales may share a root. */
function nameOf({root, folderLocale}: DiscoveredPair, source: string | null): string {
  return `${root}\n${folderLocale}\n${source}`
}

async function fateOf(path: DocumentPath, history: History): Promise<GoneSource | null> {
  try {
    const move = await history.renamedTo(path)
    const [last] = await history.changes(move?.path ?? path)
    if (last !== undefined && last.blob === null) return {to: null, commit: last.commit}
    return move === null ? null : {to: move.path, commit: move.commit}
  } catch (error) {
    if (error instanceof UnreadableFile) return null // Told where the document's handoff is looked for.
    throw error
  }
}
