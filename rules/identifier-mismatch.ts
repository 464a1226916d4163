import {
  bitextRule,
  findUnkept,
  type Identifier,
  identifiers,
  leastConfidence,
  plainText,
  type Range,
  tellUnkept,
  variantFinder,
  wordsOnly,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'an identifier, file name, path, option or address outside code that the target lost or changed',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    allow: z.array(z.string()).default([]).describe('Names that a translation may write in its own way, as English has them.'),
    leastConfidence
  }),
  *check(bitext, {allow, ...options}) {
    const {target, english} = bitext
    const unkept = findUnkept<Identifier>(bitext, {english: identifiers, target: identifiers, ...options})
    const told = unkept.flatMap(({unit, lost}) => {
      const segment = target.units[unit]?.target
      if (segment === undefined) return []
      const [seen, prose] = [plainText(segment.text), wordsOnly(segment.text, ['text', 'mark'])]
      const findVariant = variantFinder(prose)
      const opening = plainText(english[unit] ?? '')
      const missing = lost.flatMap(token => {
        if (allow.includes(token.written) || isThere(seen, token)) return []
        const variant = findVariant(token.written)
        // A name that is gone without a trace can have become “it”; a sentence opens with a capital.
        if (variant === null ? token.isWord : isOfName(token, prose, variant) || opensOtherwise(token, prose, variant, opening)) return []
        return [{token, variant}]
      })
      const added = missing.flatMap(({token, variant}) =>
        variant === null ? [] : [{...token, range: {start: segment.range.start + variant.start, end: segment.range.start + variant.end}}]
      )
      return [{unit, lost: missing.map(({token}) => token), added: added.sort((a, b) => a.range.start - b.range.start)}]
    })
    yield* tellUnkept(bitext, told, 'identifier')
  }
})

/** Said once less, or with another ending, it is still there. */
function isThere(text: string, {key, written}: Identifier): boolean {
  return text.includes(written.replace(/s$/, '')) || (key !== written && text.toLowerCase().includes(key))
}

/** Whether a name as products have them stands in another letter case: `protected-term` knows which are kept. */
function isOfName({written}: Identifier, text: string, {start, end}: Range): boolean {
  return /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(written) && text.slice(start, end).toLowerCase() === written.toLowerCase()
}

/** Whether only the first letter’s case differs, and one of the two opens its text. */
function opensOtherwise({written}: Identifier, text: string, variant: Range, english: string): boolean {
  const found = text.slice(variant.start, variant.end)
  const opens = english.startsWith(written) || text.slice(0, variant.start).trim() === ''
  return opens && found.slice(1) === written.slice(1)
}
