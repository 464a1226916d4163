import type {ComparedFindings} from '../model/comparison.ts'
import type {Finding} from '../model/finding.ts'

type Key = (finding: Finding) => string

// What makes two findings the same, the surest first: the fingerprint; all it says, in another document (which was
// renamed, or its text moved); all it says of the same English, of which the translation was touched and not mended.
const keys: readonly Key[] = [
  ({fingerprint}) => fingerprint,
  ({ruleId, locale, quoteText, targetText, source, message}) =>
    JSON.stringify([ruleId, locale, quoteText, targetText, source?.text, message]),
  ({ruleId, path, quoteText, source, message}) => JSON.stringify([ruleId, path, quoteText, source?.text, message])
]

/** Tell the findings of two runs apart, each counted as often as it stands there. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): ComparedFindings {
  let [gone, fresh] = [before, after]
  for (const key of keys) {
    const unmatched = new Map<string, number>()
    for (const finding of gone) unmatched.set(key(finding), (unmatched.get(key(finding)) ?? 0) + 1)
    const matched = new Map<string, number>()
    const left = fresh.filter(finding => !take(unmatched, matched, key(finding)))
    gone = gone.filter(finding => !take(matched, null, key(finding)))
    fresh = left
  }
  const isFresh = new Set(fresh)
  return {added: fresh, remaining: after.filter(finding => !isFresh.has(finding)), cleared: gone}
}

/** Take one of a key away, and note it down; `false` where none is left. */
function take(from: Map<string, number>, to: Map<string, number> | null, key: string): boolean {
  const count = from.get(key) ?? 0
  if (count === 0) return false
  from.set(key, count - 1)
  to?.set(key, (to.get(key) ?? 0) + 1)
  return true
}
