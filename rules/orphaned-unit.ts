import {bitextRule, type Commit, excerpt, normalize, writeCommit, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose English is gone from the source',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({}),
  *check({target, alignment, quotes}) {
    const placed = new Set<string>()
    for (const pair of alignment?.pairs ?? []) {
      if (pair.kind === 'same') placed.add(normalize(target.units[pair.unit]?.quote.text ?? '').text)
    }
    const firsts = new Map(target.units.map((unit, index) => [unit.id, index] as const).reverse())
    for (const pair of alignment?.pairs ?? []) {
      const unit = pair.kind === 'target-only' ? target.units[pair.unit] : undefined
      // A copied unit is told by `duplicate-unit`.
      if (pair.kind !== 'target-only' || unit === undefined || firsts.get(unit.id) !== pair.unit) continue
      if (quotes?.[pair.unit]?.kind === 'absent') continue // It never was English: `source-mismatch` tells.
      const isAgain = placed.has(normalize(unit.quote.text).text)
      yield {
        message: messageOf(unit.quote.text, isAgain, pair.drift?.commit ?? null),
        range: unit.range,
        units: [pair.unit],
        changedIn: pair.drift?.commit ?? null
      }
    }
  }
})

function messageOf(quote: string, isAgain: boolean, gone: Commit | null): string {
  if (isAgain) return `The English document says ${excerpt(quote)} less often: take this translation out`
  if (gone !== null) return `English took ${excerpt(quote)} out ${writeCommit(gone)}: translate what it says instead, or take this out`
  return `The English document does not say ${excerpt(quote)}: translate what it says instead, or take this out`
}
