import {bitextRule, passages, repeatedWords, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a word that stands twice in a row',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    allow: z
      .array(z.string())
      .default([])
      .describe('Words that may stand twice in a row, as they are written, beside those known of the language.')
  }),
  *check(bitext, {allow}) {
    for (const {text, range, english, units} of passages(bitext, 0)) {
      const repeated = repeatedWords(text, bitext.locale)
      // A doubling in English, be it in another letter case, is mostly a name, or meant.
      if (repeated.length === 0 || (english !== null && repeatedWords(english.toLowerCase(), 'en').length > 0)) continue
      for (const {word, start, end} of repeated) {
        if (allow.includes(word)) continue
        yield {
          message: `“${word}” stands twice in a row: take one out, or put in what is missing between them`,
          range: {start: range.start + start, end: range.start + end},
          units,
          suggestions: [
            {message: 'Take one out', edits: [{range: {start: range.start + start + word.length, end: range.start + end}, text: ''}]}
          ]
        }
      }
    }
  }
})
