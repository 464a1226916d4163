import type {WordCounts} from './finding.ts'

export const noWords: WordCounts = {current: 0, stale: 0, missing: 0, orphaned: 0, untranslated: 0}

export function addWords(a: WordCounts, b: WordCounts): WordCounts {
  return {
    current: a.current + b.current,
    stale: a.stale + b.stale,
    missing: a.missing + b.missing,
    orphaned: a.orphaned + b.orphaned,
    untranslated: a.untranslated + b.untranslated
  }
}

/** Words that are current, of those that English has: 0 … 1; `null` of what has no words. */
export function shareOf({current, stale, missing, untranslated}: WordCounts): number | null {
  const all = current + stale + missing + untranslated
  return all === 0 ? null : current / all
}

/** Words that a translator has to do. */
export function wordsToDo({stale, missing, untranslated}: WordCounts): number {
  return stale + missing + untranslated
}
