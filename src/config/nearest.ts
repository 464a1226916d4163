import {distance} from 'fastest-levenshtein'

/** The word that one most likely meant: at most three edits away, or a third of its length; `null` where none is near. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const reach = Math.min(Math.max(3, Math.floor(word.length / 3)), word.length - 1)
  let nearest: string | null = null
  let least = reach + 1
  for (const candidate of words) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits < least) [nearest, least] = [candidate, edits]
  }
  return nearest
}

/** A question that a hint can ask; `null` where no word is near. */
export function didYouMean(word: string, words: readonly string[]): string | null {
  const nearest = nearestWord(word, words)
  return nearest === null ? null : `Did you mean “${nearest}”?`
}

/** What to do about a rule of a plugin of which no rule is known; `null` of other ids. */
export function pluginHint(id: string, ids: readonly string[]): string | null {
  const [plugin, own] = id.split('/', 2)
  if (plugin === undefined || own === undefined || ids.some(one => one.startsWith(`${plugin}/`))) return null
  return `No plugin has the name “${plugin}”: list its package or file under “plugins” of the configuration`
}
