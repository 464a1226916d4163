import type {Document} from '../model/document.ts'
import {finderIn} from '../text/finder.ts'
import {normalText} from '../text/normalize.ts'
import type {FileChange, Version} from '../workspace/history.ts'
import type {ReadBody} from './timeline.ts'

const mostLookedAt = 50 // Versions: each is searched for every quote.
const leastFit = 0.9 // Of the quotes, for a version that nothing else speaks for.

/**
 * The version in which most quotes of a bilingual document stand: they were made from it. Of equal ones the first guess
 * wins, then the newest.
 *
 * @param guess - The version that front matter speaks for, unproved.
 * @param changes - Of the source's file, newest first.
 */
export async function fitQuotes(
  {units}: Document,
  guess: Version | null,
  changes: readonly FileChange[],
  readBody: ReadBody
): Promise<Version | null> {
  const quotes = [...new Set(units.map(({quote}) => normalText(quote?.text ?? '')))].filter(quote => quote !== '')
  if (quotes.length === 0) return guess
  const fitOf = async ({blob}: Version) => {
    return quotes.filter(finderIn(await readBody(blob))).length / quotes.length
  }
  let best = guess
  let fit = guess === null ? 0 : await fitOf(guess)
  for (const {commit, path, blob} of changes.slice(0, mostLookedAt)) {
    if (fit === 1) break
    if (blob === null) continue
    const version = {commit, path, blob}
    const own = await fitOf(version)
    if (own > fit && own >= leastFit) [best, fit] = [version, own]
  }
  return best
}
