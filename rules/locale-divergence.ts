import {
  type Bitext,
  type ChangeKind,
  changeKinds,
  corpusRule,
  describeChange,
  excerpt,
  formalKinds,
  groupBy,
  leakedTokens,
  majorityOf,
  normalText,
  type Problem,
  type Range,
  writeDifference,
  z
} from '../src/rule.ts'

/** What a translation tells of its English, in order: its quotes, or, of a plain one, the shape of its blocks. */
export interface Told {
  readonly kind: 'bilingual' | 'plain'
  readonly items: readonly Item[]
}

interface Item {
  /** What must be equal in all locales. */
  readonly key: string
  /** As people read it. */
  readonly text: string
  readonly range: Range
  /** Where what stands behind it would begin. */
  readonly end: number
  /** Index into the document's `units`; `null` of a block of a plain document. */
  readonly unit: number | null
}

const mostNames = 5

export default corpusRule({
  summary: 'English or structure in which a translation departs from what most locales agree on, where no English is at hand',
  severity: 'info',
  needsSource: false,
  options: z.strictObject({
    ignore: z
      .array(z.enum(changeKinds))
      .default([...formalKinds, 'punctuation'])
      .describe('Kinds of change between quotes that are not told'),
    fewestLocales: z.int().min(3).default(3).describe('How many locales a document must have for its locales to be compared')
  }),
  gather(bitext): Told | null {
    const {source, target} = bitext
    if (source !== null) return null
    const items = target.kind === 'bilingual' ? quotesOf(bitext) : blocksOf(bitext)
    return items.length === 0 ? null : {kind: target.kind, items}
  },
  together: 'subject',
  cite: ({items}) => items.flatMap(({unit}) => unit ?? []),
  *check(facts, {fewestLocales, ignore}) {
    for (const group of groupBy(facts, ({fact}) => fact.kind).values()) {
      if (new Set(group.map(({locale}) => locale)).size < fewestLocales) continue
      const {sequence, departures} = majorityOf(group.map(({fact}) => fact.items.map(({key}) => key)))
      const texts = new Map(group.flatMap(({fact}) => fact.items.map(({key, text}) => [key, text] as const)))
      for (const [index, own] of group.entries()) {
        for (const {
          own: [start, end],
          most: [from, to],
          voters
        } of departures[index] ?? []) {
          if (voters.length * 2 <= group.length) continue
          const wanted = sequence.slice(from, to).map(key => texts.get(key) ?? key)
          const agreed = namesOf(voters.flatMap(voter => group[voter]?.locale ?? []))
          const problem = problemOf(own.fact.items, start, end, wanted, agreed, ignore)
          if (problem !== null) yield {path: own.path, ...problem}
        }
      }
    }
  }
})

function quotesOf({target, english}: Bitext): Item[] {
  return target.units.map((unit, index) => {
    const text = english[index] ?? ''
    return {key: normalText(text), text, range: unit.quote?.range ?? unit.range, end: unit.range.end, unit: index}
  })
}

/** Kinds of blocks, code by what it says: what translations share. */
function blocksOf({target: {blocks, sections, text}}: Bitext): Item[] {
  const depths = new Map(sections.map(({block, depth}) => [block, depth]))
  return blocks.map(({kind, range, content}, index) => {
    const name = kind === 'heading' ? `heading of level ${depths.get(index) ?? 1}` : kind.replace('-', ' ')
    const code = kind === 'code' ? text.slice(content.start, content.end).replace(/\s+/g, ' ') : ''
    return {key: `${name} ${code}`, text: code === '' ? name : `code block ${excerpt(code, 40)}`, range, end: range.end, unit: null}
  })
}

function problemOf(
  items: readonly Item[],
  start: number,
  end: number,
  wanted: readonly string[],
  agreed: string,
  ignore: readonly ChangeKind[]
): Problem | null {
  const here = items.slice(start, end)
  // A token that leaked is told as such, here or where most have it.
  if ([...here.map(({text}) => text), ...wanted].some(text => leakedTokens(text).length > 0)) return null
  const [first, before, behind] = [here[0], items[start - 1], items[start]]
  const isPlain = (first ?? before ?? behind)?.unit === null
  if (first === undefined) {
    const at = before?.end ?? behind?.range.start ?? 0
    return {message: `Here ${agreed} have ${list(wanted, isPlain)}, which this translation lacks`, range: {start: at, end: at}}
  }
  const range = {start: first.range.start, end: here.at(-1)?.range.end ?? first.range.end}
  const units = here.flatMap(({unit}) => unit ?? [])
  const texts = here.map(({text}) => text)
  if (wanted.length === 0) return {message: `Only this translation has ${list(texts, isPlain)} here: ${agreed} do not`, range, units}
  const [text, ...others] = wanted
  if (isPlain || here.length > 1 || others.length > 0 || text === undefined) {
    return {message: `There is ${list(texts, isPlain)} where ${agreed} have ${list(wanted, isPlain)}`, range, units}
  }
  const change = describeChange(first.text, text)
  if (ignore.includes(change.kind)) return null
  const message = writeDifference(change, agreed, false) ?? `The quote’s words are not those of ${agreed}: ${excerpt(text)}`
  return {message, range, units, change}
}

function list(texts: readonly string[], isPlain: boolean): string {
  const [first = '', ...others] = texts
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return isPlain ? `a ${first}${more}` : `${excerpt(first)}${more}`
}

/** `de-DE, es-ES and fr-FR`; of many their number. */
function namesOf(locales: readonly string[]): string {
  const last = locales.at(-1) ?? ''
  return locales.length > mostNames ? `${locales.length} other locales` : `${locales.slice(0, -1).join(', ')} and ${last}`
}
