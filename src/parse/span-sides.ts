import type {Segment} from '../model/document.ts'
import {codeAt} from '../text/code-at.ts'
import type {SpanTag} from './span-tags.ts'

/** One side of a unit, read from its opening tag on. `next` is the index of the first tag behind it. */
export interface Side {
  readonly segment: Segment
  readonly closed: boolean
  /** A further unit begins inside. */
  readonly nests: boolean
  readonly end: number
  readonly next: number
}

/** The quote's side, with what its own tags say. */
export interface Quote extends Side {
  readonly id: string | null
  readonly damaged: boolean
}

/** The quote whose lookup span, or own span, stands at `offset` save for white space. */
export function readQuote(text: string, all: readonly SpanTag[], offset: number, index: number): Quote | null {
  const first = all[index]
  if (first === undefined || !isBlank(text, offset, first.start)) return null
  if (first.kind === 'quote') return {id: first.id, damaged: false, ...readSide(text, all, first, index), closed: false}
  if (first.kind !== 'lookup') return null
  const second = all[index + 1]
  const isQuote = (second?.kind === 'quote' || second?.kind === 'damaged') && isBlank(text, first.end, second.start)
  // Where the inner tag is lost, its text stands in the outer one.
  const side = isQuote ? readSide(text, all, second, index + 1) : readSide(text, all, first, index)
  const outer = all[side.next]
  const isWrapped = side.closed && outer?.kind === 'close' && isBlank(text, side.end, outer.start)
  return {
    id: isQuote ? second.id : null,
    damaged: !isQuote || second.kind === 'damaged',
    segment: side.segment,
    nests: side.nests,
    closed: isWrapped,
    end: isWrapped ? outer.end : side.end,
    next: isWrapped ? side.next + 1 : side.next
  }
}

/** The text behind `opening`, which is `all[index]`, up to the close that belongs to it. */
export function readSide(text: string, all: readonly SpanTag[], opening: SpanTag, index: number): Side {
  const start = opening.end
  const side = (from: number, end: number, next: number, closed: boolean, nests = false): Side => ({
    segment: {range: {start, end: from}, text: text.slice(start, from)},
    end,
    next,
    closed,
    nests
  })
  let depth = 0
  let last = start
  let next = index + 1
  for (let tag = all[next]; tag !== undefined; last = tag.end, tag = all[++next]) {
    if (hasBlankLine(text, last, tag.start)) break
    if (tag.kind === 'plain') depth++
    else if (tag.kind === 'close') {
      if (depth-- === 0) return side(tag.start, tag.end, next + 1, true)
    } else {
      const end = Math.min(tag.start, lineEnd(text, last))
      return side(end, end, next, false, tag.kind === 'target')
    }
  }
  // Never closed: the line's end is the likeliest end of the text, plain spans inside or not.
  const end = lineEnd(text, last)
  return side(end, end, next, false)
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  if (newline < 0) return text.length
  return newline > from && text.charAt(newline - 1) === '\r' ? newline - 1 : newline
}

/** Whether nothing but white space stands between two tags. */
export function isBlank(text: string, start: number, end: number): boolean {
  if (start >= end) return true
  const code = codeAt(text, start)
  return (code <= 32 || code > 127) && text.slice(start, end).trim() === ''
}

export function hasBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (codeAt(text, at) === 10) return /\n[ \t\r]*\n/.test(text.slice(at, end))
  }
  return false
}
