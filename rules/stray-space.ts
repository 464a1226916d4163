import {bitextRule, excerptAround, fixOr, passages, shiftEdits, straySpaces, z} from '../src/rule.ts'

const context = 8

export default bitextRule({
  summary: 'a space where none can be meant: in Chinese or Japanese, or behind an elision in French',
  severity: 'info',
  needsSource: false,
  options: z.strictObject({}),
  *check(bitext) {
    for (const {text, range, units} of passages(bitext, 0)) {
      const [first, ...others] = straySpaces(text, bitext.locale)
      if (first === undefined) continue
      const shown = excerptAround(text, first, context)
      const more = others.length === 0 ? '' : `, and ${others.length} more in this text`
      const advice = first.isGap ? 'put in the word that is missing here' : 'take it out'
      yield {
        message: `A space that cannot be meant in ${shown}: ${advice}${more}`,
        range: {start: range.start + first.start, end: range.start + first.end},
        units,
        ...fixOr(
          [first, ...others].every(space => space.isSure),
          'Take it out',
          shiftEdits(
            [first, ...others].map(({start, end}) => ({range: {start, end}, text: ''})),
            range.start
          )
        )
      }
    }
  }
})
