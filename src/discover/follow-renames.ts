import type {Source} from '../workspace/workspace.ts'
import type {DiscoveredPair} from './discovered-pair.ts'

/**
 * Pair a target whose source was renamed with the source's new name, and say of each other one without source what the
 * history tells of it.
 */
export async function followRenames(
  pairs: readonly DiscoveredPair[],
  sources: ReadonlyMap<string, Source>
): Promise<readonly DiscoveredPair[]> {
  const untranslated = new Map(pairs.filter(({target}) => target === null).map(pair => [`${pair.root}\n${pair.source}`, pair]))
  const renamed = new Set<DiscoveredPair>()
  const followed: DiscoveredPair[] = []
  for (const pair of pairs) {
    const history = sources.get(pair.sourcePlace ?? '')?.history ?? null
    if (history === null || pair.source !== null || pair.expectedSource === null) {
      followed.push(pair)
      continue
    }
    const move = await history.renamedTo(pair.expectedSource)
    const [last] = await history.changes(pair.expectedSource)
    const successor = move === null ? undefined : untranslated.get(`${pair.root}\n${move.path}`)
    if (move !== null && successor !== undefined) {
      renamed.add(successor)
      followed.push({...pair, source: successor.source, expectedSource: successor.source, gone: {to: move.path, commit: move.commit}})
    } else if (move !== null) followed.push({...pair, gone: {to: move.path, commit: move.commit}})
    else if (last !== undefined && last.blob === null) followed.push({...pair, gone: {to: null, commit: last.commit}})
    else followed.push(pair)
  }
  return followed.filter(pair => !renamed.has(pair))
}
