import {lowerBound} from '../model/ascending.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {endOfLine} from '../text/lines.ts'

/** Blocks that share lines, as a table row's cells do: the least that is put in or taken out as whole lines. `range` ends before its line end. */
export interface Item {
  readonly range: Range
  /** Indices into the document's `blocks`, both included. */
  readonly first: number
  readonly last: number
}

export function itemsOf({blocks, text}: Document): Item[] {
  const items: Item[] = []
  for (const [block, {range, row}] of blocks.entries()) {
    const start = text.lastIndexOf('\n', range.start - 1) + 1
    const end = endOfLine(text, Math.max(range.start, row?.end ?? 0, range.end) - 1)
    const before = items.at(-1)
    if (before !== undefined && start < before.range.end) {
      items[items.length - 1] = {...before, range: {start: before.range.start, end: Math.max(end, before.range.end)}, last: block}
    } else items.push({range: {start, end}, first: block, last: block})
  }
  return items
}

/** Finds the item that holds an offset; -1: none does. */
export function itemFinder(items: readonly Item[]): (offset: number) => number {
  const starts = items.map(({range}) => range.start)
  return offset => {
    const index = lowerBound(starts, offset + 1) - 1
    return offset <= (items[index]?.range.end ?? -1) ? index : -1
  }
}
