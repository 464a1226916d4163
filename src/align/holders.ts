import type {NormalText} from '../model/brand.ts'
import type {UnmarkedText} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {normalize} from '../text/normalize.ts'

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

export function readHolders(document: Document, bare: readonly UnmarkedText[]): Holder[] {
  const holder = (kind: Holder['kind'], index: number, range: Range, english: string): Holder =>
    ({kind, index, range, english, normal: normalize(english).text})
  return [
    ...document.units.map((unit, index) => holder('unit', index, unit.range, unit.quote.text)),
    ...document.strays.map((stray, index) => holder('stray', index, stray.range, stray.quote?.text ?? '')),
    ...bare.map((text, index) => holder('bare', index, text.range, text.text))
  ].sort((a, b) => a.range.start - b.range.start)
}

/** Every stretch of a bilingual document's prose with a letter in it that stands outside units and strays. */
export function readBareText(document: Document): UnmarkedText[] {
  const spans = [...document.units, ...document.strays].map(({range}) => range).sort((a, b) => a.start - b.start)
  const found: UnmarkedText[] = []
  let next = 0
  for (const [block, {prose}] of document.blocks.entries()) {
    let stretch: Range | null = null
    const flush = () => {
      if (stretch === null) return
      found.push({block, range: stretch, text: document.text.slice(stretch.start, stretch.end)})
      stretch = null
    }
    for (const part of prose) {
      let from = part.start
      while (next < spans.length && (spans[next]?.end ?? 0) <= from) {
        next++
        flush()
      }
      for (let at = next; from < part.end; at++) {
        const span = spans[at]
        const to = span === undefined ? part.end : Math.min(part.end, Math.max(from, span.start))
        if (to > from && /\p{L}/u.test(document.text.slice(from, to))) {
          const before: Range | null = stretch
          stretch = {start: before === null ? from : (before as Range).start, end: to}
        }
        if (span === undefined || span.start >= part.end) break
        flush()
        from = Math.max(from, span.end)
      }
    }
    flush()
  }
  return found
}
