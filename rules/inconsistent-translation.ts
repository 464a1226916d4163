import {
  type Bitext,
  type Block,
  blockAt,
  corpusRule,
  type DocumentPath,
  excerpt,
  groupBy,
  isSameLocale,
  leastConfidence,
  plainText,
  type Range,
  wordForm,
  words,
  z
} from '../src/rule.ts'

const kinds = ['heading', 'table-cell', 'list-item', 'paragraph'] as const
const longestText = 400 // Code units of English; nothing longer is said twice by intent.
const mostTexts = 2000 // Of one document.

/** A text that is all of its block, and what it was translated as. */
export interface Translated {
  readonly kind: Block['kind']
  readonly unit: number
  readonly range: Range
  readonly english: Wording
  readonly target: Wording
}

export interface Wording {
  /** What is compared. */
  readonly form: string
  /** What messages show. */
  readonly shown: string
}

interface Placed {
  readonly path: DocumentPath
  readonly text: Translated
}

export default corpusRule({
  summary: 'the same English translated in different ways within one locale',
  severity: 'warning',
  needsSource: false,
  options: z.strictObject({
    kinds: z
      .array(z.enum(kinds))
      .default(['heading', 'table-cell'])
      .describe('In which blocks texts are compared: each with those in blocks of its kind.'),
    mostWords: z.int().min(1).default(8).describe('Words of the longest English text that is compared.'),
    fewestPlaces: z.int().min(2).default(3).describe('Places that agree at least, for a finding about one that does not.'),
    leastShare: z.number().min(0.5).max(1).default(0.75).describe('Share of all places that agree at least.'),
    reverse: z.boolean().default(false).describe('Also tell where one translation stands for different English texts.'),
    leastConfidence: leastConfidence.default(0.9)
  }),
  gather(bitext, options): readonly Translated[] | null {
    // A document that names the wrong locale: `front-matter-mismatch` tells of it.
    if (bitext.expectedLocale !== null && !isSameLocale(bitext.expectedLocale, bitext.locale)) return null
    const found: Translated[] = []
    for (const [unit, {target, confidence}] of bitext.target.units.entries()) {
      if (found.length >= mostTexts) break
      const english = bitext.english[unit] ?? ''
      if (confidence < options.leastConfidence || english.length > longestText) continue
      const kind = kindOf(bitext, unit)
      if (!options.kinds.some(one => one === kind) || kind === null) continue
      const translated = {kind, unit, range: target.range, english: englishWording(english), target: targetWording(target.text)}
      if (isComparable(translated, options.mostWords)) found.push(translated)
    }
    return found.length === 0 ? null : found
  },
  together: 'locale',
  cite: fact => fact.map(({unit}) => unit),
  *check(facts, options) {
    const all = facts.flatMap(({path, fact}) => fact.map((text): Placed => ({path, text})))
    for (const placed of groupBy(all, ({text}) => text.kind).values()) {
      yield* tellMinorities(placed, options, 'english', 'target')
      if (options.reverse) yield* tellMinorities(placed, options, 'target', 'english')
    }
  }
})

/** The kind of a unit's block, where the unit is all that the block says. */
function kindOf({target}: Bitext, unit: number): Block['kind'] | null {
  const own = target.units[unit]
  if (own === undefined) return null
  const block = target.blocks[blockAt(target, own.target.range.start)]
  if (block === undefined) return null
  const [before, after] = [target.units[unit - 1], target.units[unit + 1]]
  const isAlone = (before?.range.end ?? -1) <= block.range.start && (after?.range.start ?? Number.POSITIVE_INFINITY) >= block.range.end
  return isAlone ? block.kind : null
}

/** Letter case tells `Name`, a heading, from `name`, an identifier; of several words it is a matter of style. */
function englishWording(text: string): Wording {
  const plain = plainText(text)
  const form = plain.replace(/\s+/g, ' ').replace(/[\s.:;!?…]+$/, '')
  return {form: form.includes(' ') ? form.toLowerCase() : form, shown: excerpt(plain)}
}

function targetWording(text: string): Wording {
  const plain = plainText(text)
  return {form: wordForm(plain), shown: excerpt(plain)}
}

/** Whether it was translated at all: what stands in English is a name, or `untranslated-unit` tells of it. */
function isComparable({english, target}: Translated, mostWords: number): boolean {
  const verbatim = wordForm(english.form)
  return target.form !== '' && target.form !== verbatim && /\p{L}/u.test(verbatim) && words(english.form).length <= mostWords
}

interface Thresholds {
  readonly fewestPlaces: number
  readonly leastShare: number
}

/** Of texts in blocks of one kind that are alike in `from`, those whose `to` is another than that of most. */
function* tellMinorities(
  placed: readonly Placed[],
  {fewestPlaces, leastShare}: Thresholds,
  from: 'english' | 'target',
  to: 'english' | 'target'
) {
  for (const alike of groupBy(placed, ({text}) => text[from].form).values()) {
    if (alike.length <= fewestPlaces) continue
    const wordings = [...groupBy(alike, ({text}) => text[to].form).values()]
    const most = wordings.reduce((a, b) => (b.length > a.length ? b : a))
    const example = most.reduce((a, b) => (b.path < a.path ? b : a))
    if (most.length < fewestPlaces || most.length / alike.length < leastShare) continue
    for (const {path, text} of wordings.flatMap(wording => (wording === most ? [] : wording))) {
      const usual = `${text[from].shown} is ${example.text[to].shown} in ${most.length} of ${alike.length} places, as in ${example.path}`
      const advice = from === 'english' ? 'translate it alike, or say why not' : 'see whether both mean the same'
      yield {
        path,
        range: text.range,
        units: [text.unit],
        message: `${usual}, but ${text[to].shown} here: ${advice}`
      }
    }
  }
}
