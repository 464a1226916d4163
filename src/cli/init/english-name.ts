/** The name for English: that of no region before that of the United States before others. */
export function englishOf(names: readonly string[]): string | null {
  const english = names.filter(name => /^en(?:[-_]|$)/i.test(name))
  return english.find(name => /^en$/i.test(name)) ?? english.find(name => /^en[-_]us$/i.test(name)) ?? english[0] ?? null
}
