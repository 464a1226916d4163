import {lowerBound} from '../model/ascending.ts'
import type {Range} from '../model/range.ts'

/** One of the two documents that a bilingual one interleaves, with the way back to the file. */
export interface View {
  readonly text: string
  /** Where each kept piece starts, in the view and in the file; both ascending. */
  readonly starts: readonly number[]
  readonly origins: readonly number[]
}

/** The file's text without `cuts`, which ascend and are disjoint. */
export function makeView(text: string, cuts: readonly Range[]): View {
  const pieces: string[] = []
  const starts: number[] = []
  const origins: number[] = []
  let length = 0
  let from = 0
  for (const cut of [...cuts, {start: text.length, end: text.length}]) {
    if (cut.start > from) {
      const piece = text.slice(from, cut.start)
      pieces.push(piece)
      starts.push(length)
      origins.push(from)
      length += piece.length
    }
    from = Math.max(from, cut.end)
  }
  return {text: pieces.join(''), starts, origins}
}

/** The file's range behind a range of the view: tight at both ends, whatever was cut out between. */
export function fileRange(view: View, range: Range): Range {
  const start = fileOffset(view, range.start)
  return {start, end: range.end > range.start ? fileOffset(view, range.end - 1) + 1 : start}
}

function fileOffset(view: View, offset: number): number {
  const piece = lastAtMost(view.starts, offset)
  return (view.origins[piece] ?? 0) + offset - (view.starts[piece] ?? 0)
}

/** The stretch of the view that comes from a range of the file. */
export function viewRange(view: View, range: Range): Range {
  return {start: viewOffset(view, range.start), end: viewOffset(view, range.end)}
}

function viewOffset(view: View, offset: number): number {
  const piece = lastAtMost(view.origins, offset)
  if (piece < 0) return 0
  const start = view.starts[piece] ?? 0
  const end = view.starts[piece + 1] ?? view.text.length
  return Math.min(start + offset - (view.origins[piece] ?? 0), end)
}

/** Index of the last value that is not greater; -1 before the first. */
function lastAtMost(ascending: readonly number[], value: number): number {
  return lowerBound(ascending, value + 1) - 1
}
