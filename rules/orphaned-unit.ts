import {bitextRule, excerpt, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose English is gone from the source',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({}),
  *check({target, alignment}) {
    for (const pair of alignment?.pairs ?? []) {
      const unit = pair.kind === 'target-only' ? target.units[pair.unit] : undefined
      if (pair.kind !== 'target-only' || unit === undefined) continue
      yield {
        message: `The English document does not say ${excerpt(unit.quote.text)}: take its translation out`,
        range: unit.range,
        units: [pair.unit]
      }
    }
  }
})
