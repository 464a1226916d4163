/** A stretch of one file: UTF-16 offsets into its text, `start` included, `end` not. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Whether `inner` lies wholly inside `outer`. */
export function isWithin(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}
