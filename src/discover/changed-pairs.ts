import type {DocumentPath} from '../model/brand.ts'
import {stagedChanges} from '../model/settings.ts'
import {UsageError} from '../model/usage-error.ts'
import type {Source, Workspace} from '../workspace/workspace.ts'
import type {DiscoveredPair} from './discovered-pair.ts'

/**
 * Keep the pairs of which a side changed, came or went: a target, or a source, whose translations are concerned in every
 * locale.
 *
 * @throws UsageError where neither the targets' repositories nor the sources' have the revision.
 */
export async function changedPairs(
  pairs: readonly DiscoveredPair[],
  workspace: Workspace,
  sources: ReadonlyMap<string, Source>,
  revision: string
): Promise<readonly DiscoveredPair[]> {
  const roots = [...new Set(pairs.map(({root}) => root))].map(root => ({root, revision: null}))
  const found = await Promise.all([...roots, ...sources.values()].map(({root, revision: at}) => workspace.changedSince(root, at, revision)))
  const known = found.filter(paths => typeof paths !== 'string')
  if (known.length === 0 && pairs.length > 0) {
    if (revision === stagedChanges) throw new UsageError('Nothing can be staged here: this is no git repository', 'Leave --staged out')
    if (!found.includes('no-revision')) {
      throw new UsageError(
        `What changed since “${revision}” cannot be told here: neither targets nor source are in a git repository`,
        'Leave --changed-since or --new-since out, or check the documents out with git'
      )
    }
    throw new UsageError(
      `“${revision}” is no commit, branch or tag of the repositories of targets and source`,
      'Check its name, or fetch it (in a workflow, fetch-depth: 0)'
    )
  }
  const changed = (path: DocumentPath | null) => path !== null && known.some(paths => paths.has(path))
  return pairs.filter(({expected, source, expectedSource}) => changed(expected) || changed(source) || changed(expectedSource))
}
