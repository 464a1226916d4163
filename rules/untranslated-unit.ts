import {bitextRule, excerpt, leastConfidence, mayBeSame, normalText, proseWords, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a unit whose target equals its English although there are words to translate',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    fewestWords: z
      .number()
      .int()
      .min(1)
      .default(4)
      .describe('How many words in small letters, outside code and links, a text has at least that must differ from its English.'),
    leastConfidence
  }),
  *check({target, locale, english}, {fewestWords, ...options}) {
    if (/^en\b/i.test(locale)) return
    for (const [index, unit] of target.units.entries()) {
      const text = english[index] ?? ''
      if (unit.confidence < options.leastConfidence || !mayBeSame(unit.target.text, text)) continue
      if (normalText(unit.target.text) !== normalText(text)) continue
      if (proseWords(text).length < fewestWords) continue
      yield {message: `Left in English: ${excerpt(text)}`, range: unit.target.range, units: [index]}
    }
  }
})
