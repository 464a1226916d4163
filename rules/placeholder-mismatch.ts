import {
  type Bitext,
  bitextRule,
  excerpt,
  findUnkept,
  leastConfidence,
  type Mending,
  mendingOf,
  placeholders,
  placeholderSigns,
  tellUnkept,
  type Token,
  tornPlaceholder,
  type Unkept,
  z
} from '../src/rule.ts'

export default bitextRule({
  summary: 'a placeholder (`{0}`, `%s`, `$(name)`) that differs between a unit’s English and its target',
  severity: 'error',
  needsSource: false,
  options: z.strictObject({leastConfidence}),
  *check(bitext, options) {
    const unkept = findUnkept(bitext, {english: placeholders, target: placeholders, signs: placeholderSigns, ...options})
    // Where English has an example, a translator may write `<name>`.
    const told = unkept.map(one => (one.lost.length > 0 ? one : {...one, added: one.added.filter(({key}) => key !== '<>')}))
    yield* tellUnkept(bitext, told, 'placeholder', one => rewritten(bitext, one))
  }
})

/** The English placeholder where another or its torn parts stand: a name in braces may have been translated on purpose. */
function rewritten(bitext: Bitext, {unit, lost, added}: Unkept<Token>): Mending {
  const [wanted, found] = [lost[0], added[0]]
  const segment = bitext.target.units[unit]?.target
  if (wanted === undefined || segment === undefined || lost.length > 1 || added.length > 1 || wanted.key === '<>') return {}
  const text = (bitext.english[unit] ?? '').slice(wanted.range.start, wanted.range.end)
  const torn = found === undefined ? tornPlaceholder(segment.text, text) : null
  const range = found?.range ?? (torn === null ? null : {start: segment.range.start + torn.start, end: segment.range.start + torn.end})
  if (range === null || found?.key === '<>') return {}
  const own = bitext.target.text.slice(range.start, range.end)
  const hasOwnName = lettersOf(text) !== lettersOf(own) && /\p{L}{3}/u.test(own)
  const isApart = found !== undefined || !/[\p{L}\p{N}]/u.test(bitext.target.text.charAt(range.start - 1))
  const suggestion = {message: `Write ${excerpt(text)}`, edits: [{range, text}]}
  return mendingOf(bitext, {unit, english: text, gone: own}, suggestion, !hasOwnName && isApart)
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
