import {lowerBound} from '../model/ascending.ts'
import type {NormalText} from '../model/brand.ts'
import type {UnmarkedText} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {normalText} from '../text/normalize.ts'

/** What may hold English in a bilingual document, in document order. */
export interface Holder {
  readonly kind: 'unit' | 'stray' | 'bare'
  /** Index into `units`, `strays`, or the bare texts. */
  readonly index: number
  readonly range: Range
  /** Raw English; of bare text, which may be either language, the text itself; of a stray, what could be read. */
  readonly english: string
  readonly normal: NormalText
}

/** @param english - Of each unit. */
export function readHolders(document: Document, bare: readonly UnmarkedText[], english: readonly string[]): Holder[] {
  const holder = (kind: Holder['kind'], index: number, range: Range, text: string): Holder => ({
    kind,
    index,
    range,
    english: text,
    normal: normalText(text)
  })
  return [
    ...document.units.map((unit, index) => holder('unit', index, unit.range, english[index] ?? '')),
    ...document.strays.map((stray, index) => holder('stray', index, stray.range, stray.quote?.text ?? '')),
    ...bare.map((text, index) => holder('bare', index, text.range, text.text))
  ].sort((a, b) => a.range.start - b.range.start)
}

/** Every stretch of a bilingual document's prose with a letter in it that stands outside units and strays. */
export function readBareText({text, blocks, units, strays}: Document): UnmarkedText[] {
  const spans = [...units, ...strays].map(({range}) => range).sort((a, b) => a.start - b.start)
  const starts = spans.map(({start}) => start)
  return blocks.flatMap(({prose}, block) => {
    const stretches: {range: Range; readonly spansBefore: number}[] = []
    for (const range of prose.flatMap(part => outside(part, spans, starts))) {
      if (!/\p{L}/u.test(text.slice(range.start, range.end))) continue
      const last = stretches.at(-1)
      const spansBefore = lowerBound(starts, range.start)
      if (last?.spansBefore === spansBefore)
        last.range = {start: last.range.start, end: range.end} // Marks alone stand between.
      else stretches.push({range, spansBefore})
    }
    return stretches.map(({range}) => {
      const raw = text.slice(range.start, range.end)
      const start = range.start + raw.length - raw.trimStart().length
      return {block, range: {start, end: start + raw.trim().length}, text: raw.trim()}
    })
  })
}

/** What of a range lies outside the spans, which ascend. */
function outside(range: Range, spans: readonly Range[], starts: readonly number[]): Range[] {
  const left: Range[] = []
  let from = range.start
  for (let index = Math.max(0, lowerBound(starts, range.start) - 1); from < range.end; index++) {
    const span = spans[index]
    const to = span === undefined ? range.end : Math.min(range.end, span.start)
    if (to > from) left.push({start: from, end: to})
    if (span === undefined || span.start >= range.end) break
    from = Math.max(from, span.end)
  }
  return left
}
