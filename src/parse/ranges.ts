import type {Range} from '../model/range.ts'

export const byStart = (a: Range, b: Range): number => a.start - b.start

/** What of the ranges lies outside the cuts. Both ascend; ranges are disjoint, cuts need not be. */
export function subtract(ranges: readonly Range[], cuts: readonly Range[]): Range[] {
  const left: Range[] = []
  let first = 0
  for (const {start, end} of ranges) {
    while ((cuts[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++
    let from = start
    for (let index = first; index < cuts.length && from < end; index++) {
      const cut = cuts[index]
      if (cut === undefined || cut.start >= end) break
      if (cut.start > from) left.push({start: from, end: cut.start})
      from = Math.max(from, cut.end)
    }
    if (from < end) left.push({start: from, end})
  }
  return left
}
