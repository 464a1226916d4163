import type {NormalText} from '../model/brand.ts'
import type {QuoteCheck} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import {normalize} from '../text/normalize.ts'
import {alignDocuments} from './align-documents.ts'

/**
 * Compare each quote with the handoff that it claims to be.
 *
 * @param text - What was handed off, without its front matter.
 * @param parse - Reads it: asked only where a quote does not stand in it as it is, which is rare.
 */
export function checkQuotes(target: Document, text: NormalText, parse: () => Document): QuoteCheck[] {
  const isFaithful = target.units.every(({quote}) => text.includes(normalize(quote.text).text))
  const checks: QuoteCheck[] = target.units.map(() => ({kind: 'same'}))
  if (isFaithful) return checks
  for (const pair of alignDocuments(target, parse()).alignment.pairs) {
    if (pair.kind === 'source-only' || pair.kind === 'same') continue
    const quote = normalize(target.units[pair.unit]?.quote.text ?? '').text
    // A quote that stands there too few times is no leak.
    if (quote === '' || (pair.kind === 'target-only' && text.includes(quote))) continue
    checks[pair.unit] =
      pair.kind === 'reworded'
        ? {kind: 'other', text: pair.source.text, change: pair.change, earlier: null}
        : {kind: 'absent', earlier: null}
  }
  return checks
}
