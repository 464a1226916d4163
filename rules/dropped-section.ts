import {bitextRule, excerpt, leastConfidence, sinceWhen, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'an English section that is absent from the target, with all its text',
  severity: 'error',
  needsSource: true,
  options: z.strictObject({leastConfidence}),
  *check({source, alignment, knowsHandoff}, options) {
    if (source === null || alignment === null) return
    for (const {title, range, at, drift, missing} of alignment.droppedSections) {
      const confidence = missing.reduce((most, pair) => Math.max(most, pair.confidence), 0)
      if (confidence < options.leastConfidence) continue
      yield {
        message: `The English section ${excerpt(title)} is missing here${sinceWhen(drift, knowsHandoff)}`,
        range: at,
        source: {range, text: source.text.slice(range.start, range.end)},
        changedIn: drift?.commit ?? null,
        confidence
      }
    }
  }
})
