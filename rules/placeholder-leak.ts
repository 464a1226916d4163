import {type Bitext, bitextRule, type LeakedToken, leakedTokens, type Pair, passages, type Problem, z} from '../src/rule.ts'

export default bitextRule({
  summary: 'a content system’s token (`O365_W14_2nd`) in quote or target',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({
    allow: z.array(z.string()).default([]).describe('Tokens that are names readers know, as they are written.')
  }),
  *check(bitext, {allow}) {
    const isLeak = ({text}: LeakedToken) => !allow.includes(text)
    const isBilingual = bitext.target.kind === 'bilingual'
    if (isBilingual) yield* inUnits(bitext, isLeak)
    for (const {text, range, units} of passages(bitext, 0)) {
      if (isBilingual && units.length > 0) continue
      for (const token of leakedTokens(text).filter(isLeak)) {
        if (productCode.test(token.text) && bitext.source?.text.includes(token.text) !== true)
          yield tell(token, range.start, 'the translation', [])
      }
    }
  }
})

// A product code with a number before the underscore: no identifier that documentation writes in running text.
const productCode = /^\p{Lu}+\d+_/u

function* inUnits({target, source, alignment, quotes}: Bitext, isLeak: (token: LeakedToken) => boolean): Generator<Problem> {
  const pairs = new Map(
    (alignment?.pairs ?? []).flatMap((pair): [number, Pair][] => (pair.kind === 'source-only' ? [] : [[pair.unit, pair]]))
  )
  for (const [index, unit] of target.units.entries()) {
    const pair = pairs.get(index)
    // What the English says itself is no leak, and a leak that `source-mismatch` names is told once.
    const check = quotes?.[index]
    const isTold =
      check === undefined
        ? pair?.kind === 'same' || (pair?.kind === 'reworded' && pair.change.kind === 'placeholder')
        : check.kind === 'same' || (check.kind === 'other' && check.change.kind === 'placeholder')
    const isEnglish = ({text}: LeakedToken) => source?.text.includes(text) ?? false
    const visible = leakedTokens(unit.target.text).filter(isLeak)
    const quote = unit.quote ?? unit.target
    const quoted = leakedTokens(quote.text).filter(isLeak)
    for (const token of quoted) {
      const isVisible = unit.target.text.includes(token.text)
      if (isTold || isEnglish(token) || (isVisible && !productCode.test(token.text))) continue
      yield tell(token, quote.range.start, 'the quote', [index])
    }
    for (const token of visible) {
      const isQuoted = quote.text.toLowerCase().includes(token.text.toLowerCase())
      if (isEnglish(token) || (isQuoted && !productCode.test(token.text))) continue
      yield tell(token, unit.target.range.start, 'the translation', [index])
    }
  }
}

function tell({text, start, end}: LeakedToken, base: number, place: string, units: readonly number[]): Problem {
  return {
    message: `“${text}” is a content system’s token: put the name in its place in ${place}`,
    range: {start: base + start, end: base + end},
    units
  }
}
