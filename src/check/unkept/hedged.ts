import type {Bitext} from '../../model/bitext.ts'
import type {Problem} from '../../model/finding.ts'
import {isInSync} from './stretches.ts'

/**
 * Problems with a word of caution where nothing tells that English did not change after the translation was made: neither
 * the handoff, nor a quote that they rest on, nor a document of which all quotes are still the same.
 */
export function* hedged(bitext: Bitext, problems: Iterable<Problem>, restsOnUnit = false): Generator<Problem> {
  const {target, original, knowsHandoff} = bitext
  const isQuoted = target.kind === 'bilingual' && (restsOnUnit || isInSync(bitext))
  const isSure = knowsHandoff || original === null || isQuoted
  for (const problem of problems) yield isSure ? problem : {...problem, message: `${problem.message} (or English has changed since)`}
}
