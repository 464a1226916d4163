import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import {linkTarget} from '../text/markdown/relative-links.ts'
import {pathBelow} from '../workspace/document-path.ts'
import {UnreadableFile} from '../workspace/workspace.ts'
import type {Sources} from './readers.ts'
import type {Answers} from './answers.ts'
import {perTarget, samplePairs} from './sample-pairs.ts'
import type {SpotFinder} from './spots.ts'

const sampleSize = 60 // Documents of one source.
const fewest = 2 // One is a slip.
const link = /\]\(([^()\s<>]{1,500})[)\s]/g

/**
 * Tells from a sample of English documents whether links that differ from their files in letter case are common: then the
 * host does not mind.
 *
 * @param pairs - All that there are.
 */
export function letterCaseReader(
  pairs: () => Promise<readonly DiscoveredPair[]>,
  sources: Sources,
  find: SpotFinder,
  {once}: Answers
): (of: DiscoveredPair) => Promise<boolean> {
  return once(perTarget('letter case'), tell)

  async function tell(of: DiscoveredPair): Promise<boolean> {
    const files = sources.get(of.sourcePlace ?? '')
    let differing = 0
    for (const {source} of samplePairs(await pairs(), of, sampleSize)) {
      if (files === undefined || source === null) continue
      const text = await files.read(source).catch(ignoreUnreadable)
      const side = {
        files,
        place: of.sourcePlace ?? '',
        root: files.root,
        path: pathBelow(files.root, source) ?? source,
        role: 'source'
      } as const
      for (const url of new Set([...text.matchAll(link)].map(([, one = '']) => one))) {
        const path = linkTarget(url)?.path ?? ''
        const spot = path === '' ? null : await find(side, path)
        if (spot?.kind === 'file' && !spot.isExact) differing++
      }
      if (differing >= fewest) return true
    }
    return false
  }
}

function ignoreUnreadable(error: unknown): string {
  if (error instanceof UnreadableFile) return '' // Told when its own turn comes.
  throw error
}
