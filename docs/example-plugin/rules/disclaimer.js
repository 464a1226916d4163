import {bitextRule, findEntry, languageOf, z} from 'tulint/rule'

export default bitextRule({
  summary: 'a page that was translated by machine and does not say so',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    key: z.string().default('ms.translationtype').describe('Front matter key that tells how the page was translated.'),
    machine: z.string().default('MT').describe('Its value where a machine did it.'),
    notices: z
      .record(z.string(), z.string().min(1))
      .default({
        de: 'Dieser Artikel wurde maschinell übersetzt.',
        fr: 'Cet article a été traduit automatiquement.'
      })
      .describe('What the page has to say, by locale or language; of others nothing is asked.')
  }),
  *check({locale, target}, {key, machine, notices}) {
    const entry = findEntry(target, key)
    const notice = notices[locale] ?? notices[languageOf(locale)]
    if (entry === null || entry.value !== machine || notice === undefined) return
    if (target.text.replace(/\s+/g, ' ').includes(notice)) return
    const end = target.frontMatter?.range.end ?? 0
    yield {
      message: `The page was translated by machine and does not say so: write “${notice}” at its top`,
      range: entry.valueRange,
      suggestions: [{message: 'Put the notice at the top', edits: [{range: {start: end, end}, text: `\n\n> ${notice}`}]}]
    }
  }
})
