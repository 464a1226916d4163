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
}

export function overlay(source: Document, holders: readonly Holder[]): Overlay {
  const text = indexSource(source)
  const placements = placeQuotes(
    holders.map(({normal}) => normal),
    text
  )
  return {
    holders,
    claims: placements.map(({start, end}) => (start < 0 ? null : text.rawRange(start, end))),
    moved: placements.map(({moved}) => moved)
  }
}
