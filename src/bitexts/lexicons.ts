import {examplesIn, isEnough} from '../align/translation/find-units.ts'
import {type Example, type Lexicon, learnLexicon} from '../align/translation/lexicon.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import {append} from '../model/append.ts'
import type {Answers} from './answers.ts'
import {attempt, type Reader} from './readers.ts'
import {perTarget, samplePairs} from './sample-pairs.ts'

const sampleSize = 80 // Documents of one target; more teach little more.

/** A pair, and the language subtag of its target. */
export interface Taught {
  readonly of: DiscoveredPair
  readonly language: string
}

/** The name of a lexicon among answers. */
export function lexiconName({of, language}: Taught): string {
  return `${perTarget('lexicon')(of)}\n${language}`
}

/** `null` where too few documents teach too little. */
export type LexiconReader = (taught: Taught) => Promise<Lexicon | null>

/**
 * Learns which words translate which from a target’s documents, when that is first asked for. The sample is drawn from
 * all its documents by their paths, whichever of them are linted, so that a document’s findings are always the same.
 *
 * @param pairs - All that there are.
 */
export function lexiconReader(pairs: () => Promise<readonly DiscoveredPair[]>, read: Reader, {once}: Answers): LexiconReader {
  const sample = once(
    ({of}: Taught) => perTarget('sample')(of),
    async ({of}) => samplePairs(await pairs(), of, sampleSize)
  )
  const examplesOf = once(({of, language}: Taught) => ['examples', of.target, of.source, of.sourcePlace, language].join('\n'), readExamples)
  return once(lexiconName, learn)

  async function learn({of, language}: Taught): Promise<Lexicon | null> {
    const examples: Example[] = []
    for (const pair of await sample({of, language})) append(examples, await examplesOf({of: pair, language}))
    return isEnough(examples) ? learnLexicon(examples) : null
  }

  async function readExamples({of: {target, source, sourcePlace}, language}: Taught): Promise<readonly Example[]> {
    const document = target === null ? null : (await read.target(target)).found
    if (document?.kind !== 'plain' || source === null) return []
    const english = (await read.source(source, sourcePlace)).found
    // What is too much to read is told when its own turn comes.
    return english === null ? [] : ((await attempt(document.path, async () => examplesIn(document, english, language))).found ?? [])
  }
}
