import type {NormalText} from '../model/brand.ts'
import type {Pair, QuoteCheck} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import {describeChange} from '../text/change.ts'
import {finderIn} from '../text/finder.ts'
import {normalize} from '../text/normalize.ts'
import {alignDocuments, quotesOf} from './align-documents.ts'

/**
 * Compare each quote with the handoff that it claims to be.
 *
 * @param text - What was handed off, without its front matter.
 * @param handoff - The same, parsed.
 */
export function checkQuotes(target: Document, text: NormalText, handoff: Document): QuoteCheck[] {
  const quoted = quotesOf(target)
  const quotes = quoted.map(text => normalize(text).text)
  const checks: QuoteCheck[] = target.units.map(() => ({kind: 'same'}))
  const stands = finderIn(text)
  if (quotes.every(stands)) return checks
  const {pairs} = alignDocuments(target, handoff).alignment
  for (const [index, pair] of pairs.entries()) {
    if (pair.kind === 'reworded') checks[pair.unit] = {kind: 'other', text: pair.source.text, change: pair.change, earlier: null}
    if (pair.kind !== 'target-only') continue
    const normal = quotes[pair.unit]
    if (normal === undefined || stands(normal)) continue // One that stands there too few times is no leak.
    const instead = onlyNeighbour(pairs, index)
    const quote = quoted[pair.unit] ?? ''
    checks[pair.unit] =
      instead === null
        ? {kind: 'absent', earlier: null}
        : {kind: 'other', text: instead, change: describeChange(quote, instead), earlier: null}
  }
  return checks
}

/** The handed-off text that lacks a unit where a unit lacks its text, and nothing else is amiss beside them. */
function onlyNeighbour(pairs: readonly Pair[], index: number): string | null {
  const [secondBefore, before, after, secondAfter] = [-2, -1, 1, 2].map(step => pairs[index + step])
  const isBefore = isAmiss(before) && !isAmiss(after) && !isAmiss(secondBefore)
  const isAfter = isAmiss(after) && !isAmiss(before) && !isAmiss(secondAfter)
  const other = isBefore ? before : isAfter ? after : undefined
  return other?.kind === 'source-only' ? other.source.text : null
}

function isAmiss(pair: Pair | undefined): boolean {
  return pair?.kind === 'target-only' || pair?.kind === 'source-only'
}
