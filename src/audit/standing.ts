import type {Standing, TrendPoint} from '../model/audit.ts'
import type {CalendarDate} from '../model/brand.ts'
import type {DocumentReport, WordCounts} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import {addWords, noWords, shareOf} from '../model/word-counts.ts'

/** How documents stand together. */
export function standingOf(documents: readonly Pick<DocumentReport, 'words'>[]): Standing {
  const words = documents.reduce<WordCounts>((sum, document) => addWords(sum, document.words), noWords)
  return {documents: documents.length, words, share: shareOf(words)}
}

/** How documents stood on a day, in all and by locale. */
export function trendPoint(day: CalendarDate, documents: readonly Pick<DocumentReport, 'words' | 'locale'>[]): TrendPoint {
  const groups = [...groupBy(documents, ({locale}) => locale)].sort(([a], [b]) => (a < b ? -1 : 1))
  return {day, total: standingOf(documents), locales: Object.fromEntries(groups.map(([locale, own]) => [locale, standingOf(own)]))}
}
