import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {DocumentPath} from '../model/brand.ts'
import {projectDocument} from '../parse/parse-document.ts'
import {frontMatterRange} from '../text/front-matter-range.ts'
import {countHeadingNames} from '../text/markdown/heading-names.ts'
import {type Files, UnreadableFile} from '../workspace/workspace.ts'
import type {Sources} from './readers.ts'
import type {Answers} from './answers.ts'
import {perTarget, samplePairs} from './sample-pairs.ts'

const sampleSize = 60 // Documents of one target.
const fewestSigns = 3
const mostUntouched = 20 // Links with an English name that nothing has, to one sign: of a set that was never tended, the few are telling.

/**
 * Tells from a sample of a target’s documents whether translated headings make names of their own there.
 *
 * @param pairs - All that there are.
 */
export function headingNamesReader(
  pairs: () => Promise<readonly DiscoveredPair[]>,
  targets: Files,
  sources: Sources,
  {once}: Answers
): (of: DiscoveredPair) => Promise<boolean> {
  return once(perTarget('heading names'), tell)

  async function tell(of: DiscoveredPair): Promise<boolean> {
    let [translated, english] = [0, 0]
    for (const {target, source, sourcePlace} of samplePairs(await pairs(), of, sampleSize)) {
      const texts = await Promise.all([viewOf(targets, target), viewOf(sources.get(sourcePlace ?? '') ?? targets, source)])
      const counted = countHeadingNames(...texts)
      translated += counted.translated
      english += counted.english
    }
    return translated >= fewestSigns && english <= translated * mostUntouched
  }
}

/** What readers see of a document; nothing where it cannot be read. */
async function viewOf(files: Files, path: DocumentPath | null): Promise<string> {
  try {
    const text = path === null ? '' : await files.read(path)
    return projectDocument(text, frontMatterRange(text)?.end ?? 0).target.text
  } catch (error) {
    if (error instanceof UnreadableFile) return '' // Told when its own turn comes.
    throw error
  }
}
