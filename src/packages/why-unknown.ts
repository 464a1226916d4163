import type {ReturnedSegment} from '../model/work-package.ts'
import {folded, type PlacedBitext} from './segments.ts'

/** Tells why a document has no segment of an id any more. */
export function whyUnknown({source, placed}: PlacedBitext): (returned: ReturnedSegment) => string {
  const asked = new Set(placed.map(({segment}) => segment.source))
  const whole = folded(source.text)
  return ({source: english}) => {
    if (asked.has(english)) return 'Its translation, or what is known of it, changed since the export'
    if (english !== '' && !whole.includes(english)) return 'English does not say it any more: it changed since the export'
    return 'The document lacks it no more: it was translated or taken out since the export'
  }
}
