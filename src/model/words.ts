import type {WordCounts} from './finding.ts'

/** Words of English that the translation owes. */
export function wordsToDo({stale, missing, untranslated}: WordCounts): number {
  return stale + missing + untranslated
}

/** Words that are current, of those that English has: 0 … 1; `null` of what has no words. */
export function shareOf(words: WordCounts): number | null {
  const all = words.current + wordsToDo(words)
  return all === 0 ? null : words.current / all
}
