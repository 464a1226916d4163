import {
  bitextRule,
  dateFacts,
  english as inEnglish,
  findUnkept,
  leastConfidence,
  saysDate,
  signs,
  tellUnkept,
  type WrittenDate,
  writtenDates,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'a date or a time of day that differs between a unit’s English and its target',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({leastConfidence}),
  *check(bitext, options) {
    const {target, locale, english} = bitext
    const unkept = findUnkept<WrittenDate>(bitext, {
      english: text => writtenDates(text, inEnglish),
      target: text => writtenDates(text, locale),
      signs: signs.digit,
      ...options
    })
    const told = unkept.flatMap(({unit, lost, added}) => {
      const englishFacts = dateFacts(english[unit] ?? '', inEnglish)
      const targetFacts = dateFacts(target.units[unit]?.target.text ?? '', locale)
      const changed = {
        unit,
        lost: lost.filter(date => !saysDate(targetFacts, date)),
        added: added.filter(date => !saysDate(englishFacts, date))
      }
      if (changed.lost.length === 0) return []
      // Where the target has a date that is not read as one, its numbers are compared as numbers.
      const isUnread = changed.added.length === 0 && [...targetFacts].some(fact => !englishFacts.has(fact))
      return isUnread ? [] : [changed]
    })
    yield* tellUnkept(bitext, told, 'date')
  }
})
