import {examplesIn, isEnough} from '../align/translation/find-units.ts'
import {type Example, learnLexicon, type Lexicon} from '../align/translation/lexicon.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {Reader} from './readers.ts'
import {samplePairs} from './sample-pairs.ts'

const sampleSize = 80 // Documents of one target; more teach little more.

/**
 * Learns which words translate which from a target's documents, when that is first asked for. The sample is drawn from
 * all its documents by their paths, whichever of them are linted, so that a document's findings are always the same.
 *
 * @param pairs - All that there are.
 */
export function lexiconReader(
  pairs: () => Promise<readonly DiscoveredPair[]>,
  read: Reader
): (of: DiscoveredPair, language: string) => Promise<Lexicon | null> {
  const known = new Map<string, Promise<Lexicon | null>>()
  return (of, language) => {
    const key = `${of.root}\n${of.sourcePlace}\n${language}`
    const lexicon = known.get(key) ?? learn(of, language)
    known.set(key, lexicon)
    return lexicon
  }

  async function learn(of: DiscoveredPair, language: string): Promise<Lexicon | null> {
    const examples: Example[] = []
    for (const {target, source, sourcePlace} of samplePairs(await pairs(), of, sampleSize)) {
      const document = target === null ? null : await read.target(target)
      if (document?.kind !== 'plain' || source === null) continue
      const english = await read.source(source, sourcePlace)
      if (english !== null) examples.push(...examplesIn(document, english, language))
    }
    return isEnough(examples) ? learnLexicon(examples) : null
  }
}
