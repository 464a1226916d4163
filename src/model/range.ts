/** A stretch of one file: UTF-16 offsets into its text, `start` included, `end` not. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Whether `inner` lies wholly inside `outer`. */
export function isWithin(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** The range from where the first of some begins to where the last of them ends, however many. */
export function extentOf(ranges: Iterable<Range>): Range {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const range of ranges) {
    start = Math.min(start, range.start)
    end = Math.max(end, range.end)
  }
  return {start, end}
}
