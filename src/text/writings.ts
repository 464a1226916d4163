import type {Range} from '../model/range.ts'
import {inlineRuns} from './inline.ts'

/** A name as a text writes it. */
export interface Writing {
  readonly range: Range
  readonly written: string
  /** Whether its letters are the name's, in their case; how its words are separated is left open. */
  readonly isExact: boolean
}

const longestEnding = 3 // Letters that a language may put behind a name that it writes in another case.

/**
 * Make a finder of a name, in whatever letter case. It stands by itself or at the beginning of a word, so that
 * inflected forms (`FastTracks`) and compounds count; scripts without spaces set no bounds. File names, identifiers and
 * switches that hold it do not count, nor does what is in code, but where it is exact.
 *
 * @returns The name's places in a segment of Markdown, outside URLs and tags.
 */
export function writingsOf(name: string): (text: MaskedText) => Writing[] {
  const letters = /^[\p{Script=Latin}\p{N}]/u.test(name) ? '\\p{Script=Latin}\\p{M}\\p{N}' : '\\p{L}\\p{M}\\p{N}'
  const words = name.split(/\s+/).map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const before = `(?<![${letters}_./\\\\@$#]|(?:^|[\\s(])--?)`
  const after = `(?![._/\\\\@=][\\p{L}\\p{N}]|[_(])(?=([${letters}]{0,${longestEnding + 1}}))`
  const pattern = new RegExp(`${before}(${words.join('[\\s\\p{Pd}]{1,3}')})${after}`, 'giu')
  return ({prose, all}) => {
    return [...all.matchAll(pattern)].flatMap(match => {
      const [, written = '', ending = ''] = match
      const range = {start: match.index, end: match.index + written.length}
      const isExact = written.split(separators).join(' ') === name.split(separators).join(' ')
      const isProse = prose.slice(range.start, range.end) === written
      return isExact || (isProse && ending.length <= longestEnding) ? [{range, written, isExact}] : []
    })
  }
}

const separators = /[\s\p{Pd}]+/u

/** A segment of Markdown made ready for looking up names in it: what does not count is blank, offset for offset. */
export interface MaskedText {
  readonly prose: string
  /** Prose and code. */
  readonly all: string
}

export function maskText(text: string): MaskedText {
  let [prose, all] = ['', '']
  for (const {kind, start, end} of inlineRuns(text)) {
    const piece = text.slice(start, end)
    const blank = piece.replace(/[^\n]/g, ' ')
    prose += kind === 'text' ? piece : blank
    all += kind === 'text' || kind === 'code' ? piece : blank
  }
  return {prose, all}
}
