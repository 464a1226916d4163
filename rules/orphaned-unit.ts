import {bitextRule, type Commit, excerpt, leastConfidence, normalText, writeCommit, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose English is gone from the source',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({leastConfidence}),
  *check({target, alignment, quotes, english}, options) {
    const placed = new Set<string>()
    for (const pair of alignment?.pairs ?? []) {
      if (pair.kind === 'same') placed.add(normalText(english[pair.unit] ?? ''))
    }
    const firsts = new Map(target.units.map((unit, index) => [unit.id ?? index, index] as const).reverse())
    for (const pair of alignment?.pairs ?? []) {
      const unit = pair.kind === 'target-only' ? target.units[pair.unit] : undefined
      // A copied unit is told by `duplicate-unit`.
      if (pair.kind !== 'target-only' || unit === undefined || firsts.get(unit.id ?? pair.unit) !== pair.unit) continue
      if (unit.confidence < options.leastConfidence) continue
      if (quotes?.[pair.unit]?.kind === 'absent') continue // It never was English: `source-mismatch` tells.
      const text = english[pair.unit] ?? ''
      const isAgain = placed.has(normalText(text))
      yield {
        message:
          text === '' && unit.quote === null
            ? `Nothing in English stands for ${excerpt(unit.target.text)}: take it out, or translate what English says here`
            : messageOf(text, isAgain, pair.drift?.commit ?? null),
        range: unit.range,
        units: [pair.unit],
        changedIn: pair.drift?.commit ?? null
      }
    }
  }
})

function messageOf(english: string, isAgain: boolean, gone: Commit | null): string {
  if (isAgain) return `The English document says ${excerpt(english)} less often: take this translation out`
  if (gone !== null) return `English took ${excerpt(english)} out ${writeCommit(gone)}: translate what it says instead, or take this out`
  return `The English document does not say ${excerpt(english)}: translate what it says instead, or take this out`
}
