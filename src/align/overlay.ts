import {lowerBound} from '../model/ascending.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import type {Holder} from './holders.ts'
import {placeQuotes} from './place-quotes.ts'
import {indexSource} from './source-text.ts'

/** A target's quotes laid over its source, as far as they stand in it. */
export interface Overlay {
  readonly holders: readonly Holder[]
  /** Of each holder, where its English stands in the source file; `null` where it does not. */
  readonly claims: readonly (Range | null)[]
  /** Of each holder, whether its claim is out of order. */
  readonly moved: readonly boolean[]
  /** How many claims in order stand before a holder, and before an offset of the source file: equal numbers are one gap. */
  readonly gapOfHolder: (holder: number) => number
  readonly gapOfSource: (offset: number) => number
  /** Where in the target file belongs what stands at an offset of the source: right behind what precedes it there. */
  readonly placeInTarget: (offset: number) => Range
}

export function overlay(target: Document, source: Document, holders: readonly Holder[]): Overlay {
  const text = indexSource(source)
  const placements = placeQuotes(
    holders.map(({normal}) => normal),
    text
  )
  const claims = placements.map(({start, end}) => (start < 0 ? null : text.rawRange(start, end)))
  const steady = placements.flatMap(({start, moved}, index) => (start < 0 || moved ? [] : [index]))
  const starts = steady.map(index => claims[index]?.start ?? 0)
  const gapOfSource = (offset: number) => lowerBound(starts, offset)
  const first = holders[0]?.range.start ?? target.frontMatter?.range.end ?? 0
  const quietSource = quietBlocks(source)
  const quietTarget = quietBlocks(target)
  return {
    holders,
    claims,
    moved: placements.map(({moved}) => moved),
    gapOfHolder: holder => lowerBound(steady, holder),
    gapOfSource,
    placeInTarget: offset => {
      const gap = gapOfSource(offset)
      const before = holders[steady[gap - 1] ?? -1]
      const after = holders[steady[gap] ?? -1]
      const claim = claims[steady[gap - 1] ?? -1]
      const at = before?.range.end ?? first
      // Code and the like between two quotes stands in both documents: step over as much of it as the source does.
      const from = lowerBound(quietTarget, at)
      const steps = lowerBound(quietSource, offset) - lowerBound(quietSource, claim?.end ?? 0)
      const stepped = quietTarget[Math.min(from + steps, lowerBound(quietTarget, after?.range.start ?? target.text.length)) - 1]
      const place = steps > 0 && stepped !== undefined && stepped > at ? stepped : at
      // What begins a line of its own in the source belongs behind the whole line in the target.
      const isOwnLine = claim === undefined || claim === null || source.text.slice(claim.end, offset).includes('\n')
      const end = isOwnLine ? Math.min(lineEnd(target.text, place), after?.range.start ?? Number.POSITIVE_INFINITY) : place
      return {start: end, end}
    }
  }
}

/** Ends of the blocks that hold no word for translators: code, images, names in code. Ascending. */
function quietBlocks({blocks, text}: Document): number[] {
  return blocks.filter(({prose}) => !prose.some(({start, end}) => /\p{L}/u.test(text.slice(start, end)))).map(({range}) => range.end)
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  const end = newline < 0 ? text.length : newline
  return text.charAt(end - 1) === '\r' && end > offset ? end - 1 : end
}
