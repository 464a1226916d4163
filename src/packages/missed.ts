import type {ReturnedSegment} from '../model/work-package.ts'
import {folded, type PlacedBitext} from './segments.ts'

/** Why a document has no segment of this id any more. */
export function reasonFor({source: english}: ReturnedSegment, {source, placed}: PlacedBitext): string {
  if (placed.some(({segment}) => segment.source === english)) return 'Its translation, or what is known of it, changed since the export'
  if (english !== '' && !folded(source.text).includes(english)) return 'English does not say it any more: it changed since the export'
  return 'The document lacks it no more: it was translated or taken out since the export'
}
