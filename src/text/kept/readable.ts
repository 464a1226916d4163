import {lowerBoundBy} from '../../model/ascending.ts'
import type {Range} from '../../model/range.ts'
import {type InlineKind, inlineRuns} from '../markdown/inline.ts'
import {decodeEntity} from '../normalize.ts'
import {remembered} from '../remembered.ts'

/** A text as its reader sees it, with its marks: entities decoded, escaping backslashes left out. */
export interface Readable {
  readonly text: string
  /** Where code units `start` … `end` of `text` stand in the Markdown; `end` > `start`. */
  readonly rangeOf: (start: number, end: number) => Range
  /** Whether all of a stretch of `text` is prose: no code, no link’s target, no tag. */
  readonly isProse: (start: number, end: number) => boolean
}

const entity = /&#?\w{1,31};/g

export const readable = remembered(read)

function read(markdown: string): Readable {
  return hiding.test(markdown) ? decode(markdown) : asItStands(markdown)
}

/** Entities and escapes, which readers see otherwise than they are written. */
const hiding = /[&\\]/

function asItStands(markdown: string): Readable {
  const hidden = inlineRuns(markdown).filter(({kind}) => isHidden(kind))
  return {
    text: markdown,
    rangeOf: (start, end) => ({start, end}),
    isProse: (start, end) => (hidden[lowerBoundBy(hidden, start + 1, run => run.end)]?.start ?? end) >= end
  }
}

function decode(markdown: string): Readable {
  const pieces: string[] = []
  const offsets: number[] = []
  const ends: number[] = []
  const hidden: number[] = [0] // How many of the code units before each are no prose.
  const keep = (piece: string, start: number, length: number, kind: InlineKind) => {
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit++) {
      offsets.push(length === piece.length ? start + unit : start)
      ends.push(length === piece.length ? start + unit + 1 : start + length)
      hidden.push((hidden.at(-1) ?? 0) + (isHidden(kind) ? 1 : 0))
    }
  }
  for (const {kind, start, end} of inlineRuns(markdown)) {
    const run = markdown.slice(start, end)
    if (kind === 'mark' && run === '\\') continue
    let from = 0
    for (const match of kind === 'code' ? [] : run.matchAll(entity)) {
      keep(run.slice(from, match.index), start + from, match.index - from, kind)
      const decoded = decodeEntity(match[0], 0)
      keep(decoded.text, start + match.index, decoded.end, kind)
      from = match.index + decoded.end
    }
    keep(run.slice(from), start + from, run.length - from, kind)
  }
  return {
    text: pieces.join(''),
    rangeOf: (start, end) => ({start: offsets[start] ?? 0, end: ends[end - 1] ?? 0}),
    isProse: (start, end) => hidden[end] === hidden[start]
  }
}

function isHidden(kind: InlineKind): boolean {
  return kind === 'code' || kind === 'target' || kind === 'tag'
}
