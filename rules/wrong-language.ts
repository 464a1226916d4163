import {bitextRule, documentLanguage, excerpt, foreignLanguage, mayBeForeign, ownWords, passages, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a document or a long text in another language or script than its locale’s',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    fewestLetters: z
      .int()
      .min(10)
      .default(40)
      .describe('How many letters a text has at least that is told by itself; of Chinese and Japanese, a third.')
  }),
  *check(bitext, {fewestLetters}) {
    const {target} = bitext
    // A document that names another locale than its folder does is `front-matter-mismatch`’s.
    const locale = bitext.expectedLocale ?? bitext.locale
    const all = passages(bitext, 0)
    const whole = documentLanguage(all, locale)
    const first = all.find(({kind}) => kind !== 'front-matter')
    if (whole !== null && first !== undefined) {
      // English throughout, where the English is known: `untranslated-unit` tells each.
      if (whole === 'English' && target.units.length > 0) return
      yield {
        message: `This document is in ${whole}, not in the language of ${locale}: translate it`,
        range: first.range,
        units: first.units
      }
      return
    }
    for (const {text, range, units, signs} of all) {
      if (text.length < fewestLetters / 3 || !mayBeForeign(text, signs, locale)) continue
      const words = ownWords(text).replaceAll('\0', ' ').trim()
      const letters = words.match(/\p{L}/gu)?.length ?? 0
      const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)
      if (letters < (isDense ? fewestLetters / 3 : fewestLetters)) continue
      const found = foreignLanguage(words, locale)
      // English inside a translation is told by `untranslated-unit` and `partly-translated`.
      if (found === null || found === 'English') continue
      yield {message: `${excerpt(words)} is in ${found}, not in the language of ${locale}: translate it`, range, units}
    }
  }
})
