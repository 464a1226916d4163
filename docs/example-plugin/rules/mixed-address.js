import {corpusRule, groupBy, languageOf, leastConfidence, passages, translatableWords, z} from 'tulint/rule'

const forms = z.strictObject({
  formal: z.array(z.string()).describe('Words, as they are written.'),
  informal: z.array(z.string()).describe('Words, as they are written.')
})
const german = {
  formal: ['Sie', 'Ihnen', 'Ihr', 'Ihre', 'Ihrem', 'Ihren', 'Ihrer', 'Ihres'],
  informal: ['du', 'Du', 'dich', 'dir', 'dein', 'Dein', 'deine', 'Deine', 'deinem', 'deinen', 'deiner', 'deines']
}
const french = {formal: ['vous', 'Vous', 'votre', 'Votre', 'vos', 'Vos'], informal: ['tu', 'Tu', 'toi', 'tes', 'Tes', 'ta', 'Ta']}

export default corpusRule({
  summary: 'a text that addresses readers formally where most of its locale’s do not, or the other way round',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    languages: z
      .record(z.string(), forms)
      .default({de: german, fr: french})
      .describe('By language, the words that tell a formal and an informal address.'),
    leastShare: z.number().min(0.5).max(1).default(0.75).describe('Share of the texts that agree at least, for a finding about the others.'),
    leastConfidence
  }),
  // One call for each document: what it returns is kept, the document is not.
  gather(bitext, options) {
    const known = options.languages[languageOf(bitext.locale)]
    if (known === undefined) return null
    const found = passages(bitext, options.leastConfidence).flatMap(({text, english, range, units}) => {
      if (english === null || !/\byou(?:r|rs|rself)?\b/i.test(english)) return [] // “Sie” is “they”, too.
      const words = translatableWords(text)
      const formal = words.find(word => known.formal.includes(word))
      const informal = words.find(word => known.informal.includes(word))
      // A text that holds both quotes someone, or cannot be told.
      if ((formal === undefined) === (informal === undefined)) return []
      return [{form: formal === undefined ? 'informal' : 'formal', word: formal ?? informal, range, units}]
    })
    return found.length === 0 ? null : found
  },
  cite: fact => fact.flatMap(({units}) => units),
  // One call for the run, with the facts of all documents.
  *check(facts, {leastShare}) {
    const all = facts.flatMap(({path, locale, fact}) => fact.map(one => ({...one, path, locale})))
    for (const ofLocale of groupBy(all, ({locale}) => locale).values()) {
      const formal = ofLocale.filter(({form}) => form === 'formal').length
      const usual = formal * 2 >= ofLocale.length ? 'formal' : 'informal'
      const most = Math.max(formal, ofLocale.length - formal)
      if (most / ofLocale.length < leastShare) continue
      for (const {form, word, path, range, units} of ofLocale) {
        if (form === usual) continue
        yield {path, range, units, message: `“${word}” is ${form}, but ${most} of ${ofLocale.length} texts are ${usual}: address readers alike`}
      }
    }
  }
})
