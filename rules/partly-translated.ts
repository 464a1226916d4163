import {bitextRule, documentLanguage, englishRuns, excerpt, leastConfidence, mayBeSame, normalText, passages, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a piece of English inside a translation, or in a text that is no unit',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    fewestWords: z
      .int()
      .min(2)
      .default(6)
      .describe('How many English words stand side by side at least, outside code, links, emphasis, quotation marks and parentheses.'),
    leastConfidence
  }),
  *check(bitext, {fewestWords, ...options}) {
    if (/^(?:en|und)\b/.test(bitext.locale)) return
    const all = passages(bitext, options.leastConfidence)
    // A document that is English throughout is told once, as `wrong-language`.
    if (bitext.target.units.length === 0 && documentLanguage(all, bitext.locale) === 'English') return
    for (const {text, range, english, units} of all) {
      // A unit that is its English throughout is `untranslated-unit`’s to tell, or meant.
      if (units.length > 0 && english !== null && isSame(text, english)) continue
      for (const run of englishRuns(text, bitext.locale, english)) {
        if (run.words < fewestWords) continue
        yield {
          message: `Left in English: ${excerpt(text.slice(run.start, run.end))}`,
          range: {start: range.start + run.start, end: range.start + run.end},
          units
        }
      }
    }
  }
})

function isSame(a: string, b: string): boolean {
  return mayBeSame(a, b) && normalText(a).toLowerCase() === normalText(b).toLowerCase()
}
