import type {NormalText} from '../model/brand.ts'
import {tellingLength} from '../text/normalize.ts'
import {longestRising} from '../model/rising.ts'
import type {SourceText} from './source-text.ts'

/** Where each quote stands in the source's normal text; `start` is -1 where it does not. */
export interface Placement {
  readonly start: number
  readonly end: number
  /** It stands out of the quotes' order. */
  readonly moved: boolean
}

// Longer quotes are surer, so they are placed first and bound the places of shorter ones.
const lengthClasses = [40, 20, 10, 5, 1]

/**
 * Lay quotes, in document order, over the source: first those that stand in it once, in the longest common order; then
 * the others between their neighbours; last, what stands elsewhere. Quotes that stand nowhere stay unplaced.
 */
export function placeQuotes(quotes: readonly NormalText[], source: SourceText): Placement[] {
  const starts = new Array<number>(quotes.length).fill(-1)
  placeUnique(quotes, source, starts)
  for (const least of lengthClasses) placeBetween(quotes, source, starts, quote => quote.length >= least)
  placeAdjacent(quotes, source, starts)
  const inOrder = starts.map(start => start >= 0)
  placeMoved(quotes, source, starts)
  return starts.map((start, index) => ({
    start,
    end: start + (quotes[index]?.length ?? 0),
    moved: start >= 0 && inOrder[index] !== true
  }))
}

function placeUnique(quotes: readonly NormalText[], source: SourceText, starts: number[]): void {
  const counts = new Map<string, number>()
  for (const quote of quotes) counts.set(quote, (counts.get(quote) ?? 0) + 1)
  const sure: {index: number; start: number}[] = []
  for (const [index, quote] of quotes.entries()) {
    if (quote.length < tellingLength || counts.get(quote) !== 1) continue
    const [start, second] = source.occurrences(quote, 0, Number.POSITIVE_INFINITY)
    if (start !== undefined && second === undefined) sure.push({index, start})
  }
  for (const at of longestRising(sure.map(({start}) => start))) {
    const one = sure[at]
    if (one !== undefined) starts[one.index] = one.start
  }
}

/**
 * Give each unplaced quote a place between those of the placed quotes around it: of several, the one nearest to where
 * the lengths of the quotes between it and a placed one would have it, so that a cell stays in its row.
 */
function placeBetween(quotes: readonly NormalText[], source: SourceText, starts: number[], isTurn: (quote: NormalText) => boolean): void {
  const limits = new Array<number>(quotes.length)
  const lengthsBehind = new Array<number>(quotes.length) // Of the quotes between each and the next placed one.
  const copiesBehind = new Array<number>(quotes.length) // Unplaced quotes of the same text that need a place there too.
  const copies = new Map<string, number>()
  let limit = source.text.length
  let lengthBehind = 0
  for (let index = quotes.length - 1; index >= 0; index--) {
    limits[index] = limit
    lengthsBehind[index] = lengthBehind
    const quote = quotes[index] ?? ''
    copiesBehind[index] = copies.get(quote) ?? 0
    const start = starts[index] ?? -1
    if (start >= 0) {
      limit = start
      lengthBehind = 0
      copies.clear()
    } else {
      lengthBehind += quote.length
      copies.set(quote, (copies.get(quote) ?? 0) + 1)
    }
  }
  let cursor = 0
  let lengthBefore = 0
  for (const [index, quote] of quotes.entries()) {
    const start = starts[index] ?? -1
    if (start >= 0) cursor = Math.max(cursor, start + quote.length)
    const found = start >= 0 || quote === '' || !isTurn(quote) ? null : nearest(quote, index)
    if (found !== null) {
      starts[index] = found
      cursor = found + quote.length
    }
    lengthBefore = start >= 0 || found !== null ? 0 : lengthBefore + quote.length
  }

  function nearest(quote: NormalText, index: number): number | null {
    const end = limits[index] ?? 0
    const places = source.occurrences(quote, cursor, end)
    const [first, ...others] = places.slice(0, Math.max(1, places.length - (copiesBehind[index] ?? 0)))
    const error = (at: number) =>
      Math.min(Math.abs(at - cursor - lengthBefore), Math.abs(end - (lengthsBehind[index] ?? 0) - at - quote.length))
    return first === undefined ? null : others.reduce((best, at) => (error(at) < error(best) ? at : best), first)
  }
}

/** Sentences may have been cut where no mark tells: right behind or before a neighbour's text. */
function placeAdjacent(quotes: readonly NormalText[], source: SourceText, starts: number[]): void {
  for (let index = 1; index < quotes.length; index++) {
    const before = starts[index - 1] ?? -1
    const at = before + (quotes[index - 1]?.length ?? 0)
    if (before >= 0 && fits(index, at, nextStart(index))) starts[index] = at
  }
  for (let index = quotes.length - 2; index >= 0; index--) {
    const at = (starts[index + 1] ?? -1) - (quotes[index]?.length ?? 0)
    if (at >= 0 && (starts[index + 1] ?? -1) >= 0 && fits(index, at, Number.POSITIVE_INFINITY) && previousEnd(index) <= at)
      starts[index] = at
  }

  function fits(index: number, at: number, limit: number): boolean {
    const quote = quotes[index] ?? ''
    return (starts[index] ?? 0) < 0 && quote !== '' && at + quote.length <= limit && source.text.startsWith(quote, at)
  }
  // A neighbour that is itself unplaced tells nothing: then the place is not adjacent to what bounds it, and is refused.
  function nextStart(index: number): number {
    const next = starts[index + 1]
    return next === undefined || next < 0 ? Number.POSITIVE_INFINITY : next
  }
  function previousEnd(index: number): number {
    const previous = starts[index - 1]
    return previous === undefined || previous < 0 ? 0 : previous + (quotes[index - 1]?.length ?? 0)
  }
}

function placeMoved(quotes: readonly NormalText[], source: SourceText, starts: number[]): void {
  const taken = new Uint8Array(source.text.length)
  for (const [index, quote] of quotes.entries()) {
    const start = starts[index] ?? -1
    if (start >= 0) taken.fill(1, start, start + quote.length)
  }
  for (const [index, quote] of quotes.entries()) {
    if ((starts[index] ?? -1) >= 0 || quote === '') continue
    const free = source
      .occurrences(quote, 0, Number.POSITIVE_INFINITY)
      .find(start => taken[start] === 0 && taken[start + quote.length - 1] === 0)
    if (free === undefined) continue
    starts[index] = free
    taken.fill(1, free, free + quote.length)
  }
}
