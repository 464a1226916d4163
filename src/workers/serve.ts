import {once} from 'node:events'
import type {MessagePort} from 'node:worker_threads'
import {emptyAnswers} from '../bitexts/answers.ts'
import {lexiconName, type LexiconReader} from '../bitexts/lexicons.ts'
import {openBitexts} from '../bitexts/read-bitexts.ts'
import {pairTracer} from '../check-pairs.ts'
import {checkingOf, type LintRequest} from '../lint.ts'
import {commonGround} from './common-ground.ts'
import {isAnswered, type Orders, type Saying} from './messages.ts'
import {fromBack} from './tickets.ts'

/** A worker’s way to the main thread. */
export type Way = MessagePort

/**
 * Check pairs for the main thread until none is left. A pair that cannot be checked, or told, is left for the main thread.
 *
 * @param request - As the orders’ options ask for it. Where it is not the main thread’s, nothing is done.
 */
export async function serve({common, everything, groups, tickets}: Orders<unknown>, request: LintRequest, port: Way): Promise<void> {
  const say = (saying: Saying) => port.postMessage(saying)
  const lexicons = new Set<string>()
  const learn: LexiconReader = async taught => {
    lexicons.add(lexiconName(taught))
    const answer = once(port, 'message')
    say({kind: 'lexicon', taught})
    const [answered]: unknown[] = await answer
    if (!isAnswered(answered)) throw new Error('A worker was told what it did not ask for')
    return answered.lexicon
  }
  const answers = emptyAnswers()
  const readLexicon = answers.once(lexiconName, learn)
  const bitexts = await openBitexts({...request, everything, readLexicon}, answers)
  if (commonGround(request.settings, bitexts.sources) !== common) return
  const {trace} = pairTracer(bitexts, checkingOf(request, bitexts), answers)
  for (const at of fromBack(tickets, groups.length)) {
    const {first = 0, pairs = []} = groups[at] ?? {}
    for (const [index, pair] of pairs.entries()) {
      try {
        const traced = await trace(pair)
        // What a lexicon rests on, the main thread alone can tell.
        say({kind: 'checked', at: first + index, traced: {...traced, answers: traced.answers.filter(({name}) => !lexicons.has(name))}})
      } catch {} // The main thread throws it, with its cause.
    }
  }
}
