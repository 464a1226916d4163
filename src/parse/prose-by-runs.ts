import type {Range} from '../model/range.ts'
import {inlineRuns} from '../text/markdown/inline.ts'

/** Where text stands between marks and tags, as our own lexer tells: for what a parser gave no places for. */
export function proseByRuns(raw: string, base: number): Range[] {
  return inlineRuns(raw)
    .filter(({kind}) => kind === 'text')
    .map(({start, end}) => ({start: base + start, end: base + end}))
}
