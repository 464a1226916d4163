import {bitextRule, excerpt, normalize, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose English is gone from the source',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({}),
  *check({target, alignment}) {
    const placed = new Set<string>()
    for (const pair of alignment?.pairs ?? []) {
      if (pair.kind === 'same') placed.add(normalize(target.units[pair.unit]?.quote.text ?? '').text)
    }
    const firsts = new Map(target.units.map((unit, index) => [unit.id, index] as const).reverse())
    for (const pair of alignment?.pairs ?? []) {
      const unit = pair.kind === 'target-only' ? target.units[pair.unit] : undefined
      // A copied unit is told by `duplicate-unit`.
      if (pair.kind !== 'target-only' || unit === undefined || firsts.get(unit.id) !== pair.unit) continue
      const isAgain = placed.has(normalize(unit.quote.text).text)
      yield {
        message: isAgain
          ? `The English document says ${excerpt(unit.quote.text)} less often: take this translation out`
          : `The English document does not say ${excerpt(unit.quote.text)}: translate what it says instead, or take this out`,
        range: unit.range,
        units: [pair.unit]
      }
    }
  }
})
