import {
  bitextRule,
  excerpt,
  findTerm,
  glossary,
  holdsTerm,
  indexTerms,
  leastConfidence,
  normalText,
  type Problem,
  type Range,
  type Term,
  termsIn,
  type TermText,
  termText,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'a term that is not translated as the glossary says',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({glossary, leastConfidence: leastConfidence.default(0.9)}),
  *check({target, english, locale, expectedLocale}, options): Generator<Problem> {
    const index = indexTerms(options.glossary, expectedLocale ?? locale)
    if (index.size === 0) return
    for (const [unit, {target: own, confidence}] of target.units.entries()) {
      const text = english[unit] ?? ''
      if (confidence < options.leastConfidence || normalText(own.text) === normalText(text)) continue
      const terms = termsIn(text, index)
      if (terms.length === 0) continue
      const nearby = termText([unit - 1, unit, unit + 1].map(at => target.units[at]?.target.text ?? '').join('\n'))
      const translation = termText(own.text)
      for (const term of terms) {
        const wrong = forbiddenIn(translation, term)
        if (wrong !== null) {
          const range = {start: own.range.start + wrong.range.start, end: own.range.start + wrong.range.end}
          yield {message: `The glossary forbids ${excerpt(wrong.word)} for ${excerpt(term.source)}${adviceOf(term)}`, range, units: [unit]}
        } else if (term.allowed.length > 0 && !term.allowed.some(one => holdsTerm(nearby, one))) {
          yield {
            message: `${excerpt(term.source)} is not translated as the glossary says${adviceOf(term)}`,
            range: own.range,
            units: [unit]
          }
        }
      }
    }
  }
})

/** The first forbidden translation in a text that is no part of one that is allowed. */
function forbiddenIn(text: TermText, {allowed, forbidden}: Term): {readonly word: string; readonly range: Range} | null {
  if (forbidden.length === 0) return null
  const good = allowed.flatMap(one => findTerm(text, one))
  for (const word of forbidden) {
    const range = findTerm(text, word).find(one => !good.some(({start, end}) => start <= one.start && one.end <= end))
    if (range !== undefined) return {word: text.prose.slice(range.start, range.end), range}
  }
  return null
}

function adviceOf({allowed}: Term): string {
  return allowed.length === 0 ? '' : `: write ${allowed.map(one => excerpt(one)).join(' or ')}`
}
