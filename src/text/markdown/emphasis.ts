import {append} from '../../model/append.ts'
import type {Range} from '../../model/range.ts'
import {inlineRuns} from './inline.ts'

/** What asterisks do in inline Markdown. */
export interface Emphasis {
  /** Stretches in bold or italics, marks included, in the order in which they end. */
  readonly spans: readonly (Range & {readonly isStrong: boolean})[]
  /** Asterisks that readers see: they make no emphasis, or are escaped. */
  readonly visible: readonly Range[]
}

interface Delimiter {
  start: number
  end: number
  readonly length: number
  readonly canOpen: boolean
  readonly canClose: boolean
}

/**
 * Tell the asterisks that make emphasis from those that readers see.
 *
 * @see CommonMark 0.31, 6.2 “Emphasis and strong emphasis” and the appendix “A parsing strategy”.
 */
export function readEmphasis(text: string): Emphasis {
  const spans: (Range & {readonly isStrong: boolean})[] = []
  const visible: Range[] = []
  const open: Delimiter[] = []
  const floors = new Map<string, number>() // Below which no opener fits closers of a kind.
  for (const delimiter of delimitersIn(text, visible)) {
    if (delimiter.canClose) close(delimiter)
    if (delimiter.end > delimiter.start && delimiter.canOpen) open.push(delimiter)
    else if (delimiter.end > delimiter.start) visible.push({start: delimiter.start, end: delimiter.end})
  }
  append(
    visible,
    open.filter(({start, end}) => end > start).map(({start, end}) => ({start, end}))
  )
  return {spans, visible: visible.sort((a, b) => a.start - b.start)}

  function close(closer: Delimiter): void {
    const kind = `${closer.canOpen} ${closer.length % 3}`
    while (closer.end > closer.start) {
      const floor = floors.get(kind) ?? 0
      let index = open.length - 1
      while (index >= floor && !fits(open[index], closer)) index--
      const opener = open[index]
      if (index < floor || opener === undefined) {
        floors.set(kind, open.length)
        return
      }
      const width = Math.min(2, opener.end - opener.start, closer.end - closer.start)
      append(
        visible,
        open.splice(index + 1).map(({start, end}) => ({start, end}))
      )
      for (const [key, value] of floors) floors.set(key, Math.min(value, open.length))
      opener.end -= width
      spans.push({start: opener.end, end: closer.start + width, isStrong: width === 2})
      closer.start += width
      if (opener.end === opener.start) open.pop()
    }
  }
}

/** The rule of three: a run that could both open and close closes no run with which it makes a multiple of three. */
function fits(opener: Delimiter | undefined, closer: Delimiter): boolean {
  if (opener === undefined) return false
  const isBoth = opener.canClose || closer.canOpen
  return !isBoth || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
}

/** Runs of asterisks outside code, tags and targets; `visible` takes those that are escaped or of full width. */
function delimitersIn(text: string, visible: Range[]): Delimiter[] {
  const delimiters: Delimiter[] = []
  for (const run of inlineRuns(text)) {
    if (run.kind !== 'mark' && run.kind !== 'text') continue
    const asterisks = run.kind === 'mark' ? /\*+/g : /[*＊]+/g
    for (const match of text.slice(run.start, run.end).matchAll(asterisks)) {
      const start = run.start + match.index
      const end = start + match[0].length
      if (run.kind === 'text') visible.push({start, end})
      else delimiters.push({start, end, length: end - start, ...flanks(text, start, end)})
    }
  }
  return delimiters
}

function flanks(text: string, start: number, end: number): {readonly canOpen: boolean; readonly canClose: boolean} {
  const before = start === 0 ? ' ' : (/.$/su.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? ' ')
  const after = end === text.length ? ' ' : String.fromCodePoint(text.codePointAt(end) ?? 32)
  const [isSpaceBefore, isSpaceAfter] = [/\s/.test(before), /\s/.test(after)]
  const [isMarkBefore, isMarkAfter] = [/[\p{P}\p{S}]/u.test(before), /[\p{P}\p{S}]/u.test(after)]
  return {
    canOpen: !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore),
    canClose: !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
  }
}
