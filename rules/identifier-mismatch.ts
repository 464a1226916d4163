import {
  type Bitext,
  bitextRule,
  excerpt,
  findUnkept,
  type Identifier,
  identifiers,
  identifierSigns,
  leastConfidence,
  type Mending,
  mendingOf,
  plainText,
  type Range,
  sameNames,
  tellUnkept,
  variantFinder,
  wordsOnly,
  z
} from '../src/rule.ts'

const mostSearches = 100 // Of a document's English for a name in another letter case.

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
    const unkept = findUnkept<Identifier>(bitext, {
      english: identifiers,
      target: identifiers,
      signs: identifierSigns,
      isAlike: sameNames,
      ...options
    })
    const isCommon = commonerIn(english)
    const mendings = new Map<number, Mending>()
    const told = unkept.flatMap(({unit, lost}) => {
      const segment = target.units[unit]?.target
      if (segment === undefined) return []
      const [seen, prose] = [plainText(segment.text), wordsOnly(segment.text, ['text', 'mark'])]
      const findVariant = variantFinder(prose)
      const opening = plainText(english[unit] ?? '')
      const missing = lost.flatMap((token): Missing[] => {
        if (allow.includes(token.written) || isThere(seen, token)) return []
        const variant = findVariant(token.written)
        // A name that is gone without a trace can have become “it”; a sentence opens with a capital.
        if (variant === null) return token.isWord ? [] : [{token, variant}]
        if (isOfName(token, prose, variant) || opensOtherwise(token, prose, variant, opening)) return []
        if (isCommon(prose.slice(variant.start, variant.end), token.written)) return []
        return [{token, variant}]
      })
      const added = missing.flatMap(({token, variant}) =>
        variant === null ? [] : [{...token, range: {start: segment.range.start + variant.start, end: segment.range.start + variant.end}}]
      )
      mendings.set(unit, rewritten(bitext, unit, prose, missing))
      return [{unit, lost: missing.map(({token}) => token), added: added.sort((a, b) => a.range.start - b.range.start)}]
    })
    yield* tellUnkept(bitext, told, 'identifier', ({unit}) => mendings.get(unit) ?? {})
  }
})

/** Whether a document's English has another letter case of a name as often: the translator mended a slip. */
function commonerIn(english: readonly string[]): (other: string, written: string) => boolean {
  let searches = 0
  const count = (name: string) => english.filter(text => text.includes(name)).length
  return (other, written) => {
    if (other.toLowerCase() !== written.toLowerCase() || ++searches > mostSearches) return false
    return count(other) >= count(written)
  }
}

interface Missing {
  readonly token: Identifier
  /** What stands in its place, in offsets of the unit’s target. */
  readonly variant: Range | null
}

/** Every identifier as English has it, where other letter case and blanks are all that differs. */
function rewritten(bitext: Bitext, unit: number, prose: string, missing: readonly Missing[]): Mending {
  const from = bitext.target.units[unit]?.target.range.start ?? 0
  const english = missing.map(({token}) => token.written)
  const edits = missing.flatMap(({token, variant}) =>
    variant === null ? [] : [{range: {start: from + variant.start, end: from + variant.end}, text: token.written}]
  )
  const isOnce = new Set(edits.map(({range}) => range.start)).size === missing.length
  const first = english[0]
  if (!isOnce || first === undefined) return {}
  const isNear = missing.every(({token, variant}) => variant !== null && isTorn(prose.slice(variant.start, variant.end), token.written))
  const suggestion = {message: `Write ${english.map(one => excerpt(one, 40)).join(', ')}`, edits}
  return mendingOf(bitext, {unit, english: first}, suggestion, isNear)
}

function isTorn(own: string, written: string): boolean {
  return own.replace(/[ \u00a0]/g, '').toLowerCase() === written.toLowerCase()
}

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
