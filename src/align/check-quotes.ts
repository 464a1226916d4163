import type {NormalText} from '../model/brand.ts'
import type {QuoteCheck} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import {finderIn} from '../text/finder.ts'
import {normalText} from '../text/normalize.ts'
import {alignDocuments, quotesOf} from './align-documents.ts'

/**
 * Compare each quote with the handoff that it claims to be.
 *
 * @param text - What was handed off, without its front matter.
 * @param handoff - The same, parsed.
 */
export function checkQuotes(target: Document, text: NormalText, handoff: Document): QuoteCheck[] {
  const quotes = quotesOf(target).map(text => normalText(text))
  const checks: QuoteCheck[] = target.units.map(() => ({kind: 'same'}))
  const stands = finderIn(text)
  if (quotes.every(stands)) return checks
  const {pairs} = alignDocuments(target, handoff).alignment
  for (const pair of pairs) {
    if (pair.kind === 'reworded') checks[pair.unit] = {kind: 'other', text: pair.source.text, change: pair.change, earlier: null}
    if (pair.kind !== 'target-only') continue
    const normal = quotes[pair.unit]
    if (normal === undefined || stands(normal)) continue // One that stands there too few times is no leak.
    checks[pair.unit] = {kind: 'absent', earlier: null}
  }
  return checks
}
