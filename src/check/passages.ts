import {lowerBoundBy} from '../model/ascending.ts'
import type {Bitext} from '../model/bitext.ts'
import type {Locale} from '../model/brand.ts'
import {findEntry, type Segment} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {foreignLanguage, isPlainlyOwn} from '../text/language/foreign-language.ts'
import {ownWords} from '../text/language/own-words.ts'
import {rememberedOf, rememberedWith} from '../text/remembered.ts'
import {signsOf} from '../text/signs.ts'

/** Some text of a target document that readers see, as Markdown, with the English that it translates. */
export interface Passage extends Segment {
  readonly kind: 'unit' | 'block' | 'alt-text' | 'front-matter'
  /** `null` where it is not known what the passage translates. */
  readonly english: string | null
  /** Indices into the target document's `units`: one, or none. */
  readonly units: readonly number[]
  /** What stands in its text, as `signsOf` tells. */
  readonly signs: number
}

const readKeys = ['title', 'titleSuffix', 'description']

/**
 * Everything that readers of a target document see, each text once: its units, blocks and alternative texts outside
 * them, titles and descriptions of the front matter.
 *
 * @param leastConfidence - Of a unit less likely to belong to its English, that English is taken for unknown, 0 … 1.
 */
export const passages: (bitext: Bitext, leastConfidence: number) => readonly Passage[] = rememberedWith((bitext, leastConfidence) => {
  const {target, english} = bitext
  const units = target.units.map(({target: {range, text}, confidence}, index): Passage => {
    const known = confidence < leastConfidence ? '' : (english[index] ?? '')
    return {range, text, kind: 'unit', english: known === '' ? null : known, units: [index], signs: signsOf(text)}
  })
  return [...frontMatter(bitext), ...units, ...outsideUnits(bitext)]
})

const none: readonly number[] = []

const longestSample = 20_000 // Code units; more tell no more.

/** In which other language or script all passages together are, as `foreignLanguage` names it; `null`: in the locale's. */
export function documentLanguage(all: readonly Passage[], locale: Locale): string | null {
  let text = ''
  let enough = 1000
  for (const passage of all) {
    text += `${ownWords(passage.text)}\n`
    if (text.length > longestSample) break
    if (text.length < enough) continue
    if (isPlainlyOwn(text, locale)) return null
    enough *= 2
  }
  return foreignLanguage(text.slice(0, longestSample).replaceAll('\0', ' '), locale)
}

function frontMatter({target, source}: Bitext): Passage[] {
  return readKeys.flatMap(key => {
    const entry = findEntry(target, key)
    if (entry === null || entry.value === '') return []
    const english = source === null ? null : (findEntry(source, key)?.value ?? null)
    return [bare(target.text, 'front-matter', entry.valueRange, english)]
  })
}

/** No unit's confidence tells of these: they are read once. */
const outsideUnits = rememberedOf(({target}: Bitext): readonly Passage[] => {
  const {text, blocks, units, strays} = target
  return blocks.flatMap(({content, prose, spanless}) => {
    if (hasStray(content)) return []
    if (prose.length > 0 && !hasUnit(content)) return [bare(text, 'block', content, null)]
    return spanless.filter(range => !hasUnit(range)).map(range => bare(text, 'alt-text', range, null))
  })

  function hasUnit(range: Range): boolean {
    return overlaps(units, range, unit => unit.target.range)
  }

  function hasStray(range: Range): boolean {
    return overlaps(strays, range, stray => stray.range)
  }
})

/** Whether one of some items in document order stands in a range, if only in part. */
function overlaps<Item>(items: readonly Item[], {start, end}: Range, rangeOf: (item: Item) => Range): boolean {
  const last = items[lowerBoundBy(items, end, item => rangeOf(item).start) - 1]
  return last !== undefined && rangeOf(last).end > start
}

/** Written out: properties behind a spread cost a hundred times as much, which tells where there are many passages. */
function bare(text: string, kind: Passage['kind'], range: Range, english: string | null): Passage {
  const {start, end} = range
  return {range, text: text.slice(start, end), kind, english, units: none, signs: signsOf(text, start, end)}
}
