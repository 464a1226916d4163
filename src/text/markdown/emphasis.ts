import {append} from '../../model/append.ts'
import type {Range} from '../../model/range.ts'
import {inlineRuns} from './inline.ts'

/** What asterisks and underscores do in inline Markdown. */
export interface Emphasis {
  /** Stretches in bold or italics, marks included, in the order in which they end. */
  readonly spans: readonly (Range & {readonly isStrong: boolean})[]
  /** Asterisks that readers see: they make no emphasis, or are escaped. */
  readonly visible: readonly Range[]
}

interface Delimiter {
  readonly mark: string
  start: number
  end: number
  readonly length: number
  readonly canOpen: boolean
  readonly canClose: boolean
}

/**
 * Tell the marks that make emphasis, and the asterisks that readers see. Underscores that they see are mostly meant.
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
    else show([delimiter])
  }
  show(open)
  return {spans, visible: visible.sort((a, b) => a.start - b.start)}

  function show(delimiters: readonly Delimiter[]): void {
    const asterisks = delimiters.filter(({mark, start, end}) => mark === '*' && end > start)
    append(
      visible,
      asterisks.map(({start, end}) => ({start, end}))
    )
  }

  function close(closer: Delimiter): void {
    const kind = `${closer.mark} ${closer.canOpen} ${closer.length % 3}`
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
      show(open.splice(index + 1))
      opener.end -= width
      spans.push({start: opener.end, end: closer.start + width, isStrong: width === 2})
      closer.start += width
      if (opener.end === opener.start) open.pop()
      for (const [key, value] of floors) floors.set(key, Math.min(value, open.length))
    }
  }
}

/** The rule of three: a run that could both open and close closes no run with which it makes a multiple of three. */
function fits(opener: Delimiter | undefined, closer: Delimiter): boolean {
  if (opener === undefined || opener.mark !== closer.mark) return false
  const isBoth = opener.canClose || closer.canOpen
  return !isBoth || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
}

/** Runs of marks outside code, tags and targets; `visible` takes asterisks that are escaped or of full width. */
function delimitersIn(text: string, visible: Range[]): Delimiter[] {
  const delimiters: Delimiter[] = []
  for (const run of inlineRuns(text)) {
    if (run.kind !== 'mark' && run.kind !== 'text') continue
    const marks = run.kind === 'mark' ? /\*+|_+/g : /[*＊]+/g
    for (const match of text.slice(run.start, run.end).matchAll(marks)) {
      const start = run.start + match.index
      const end = start + match[0].length
      if (run.kind === 'text') visible.push({start, end})
      else delimiters.push({mark: match[0].charAt(0), start, end, length: end - start, ...sidesOf(text, start, end)})
    }
  }
  return delimiters
}

function sidesOf(text: string, start: number, end: number): Pick<Delimiter, 'canOpen' | 'canClose'> {
  const before = start === 0 ? ' ' : (/.$/su.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? ' ')
  const after = end === text.length ? ' ' : String.fromCodePoint(text.codePointAt(end) ?? 32)
  const [isSpaceBefore, isSpaceAfter] = [/\s/.test(before), /\s/.test(after)]
  const [isMarkBefore, isMarkAfter] = [/[\p{P}\p{S}]/u.test(before), /[\p{P}\p{S}]/u.test(after)]
  const isLeft = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore)
  const isRight = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
  if (text.charAt(start) === '*') return {canOpen: isLeft, canClose: isRight}
  return {canOpen: isLeft && (!isRight || isMarkBefore), canClose: isRight && (!isLeft || isMarkAfter)}
}
