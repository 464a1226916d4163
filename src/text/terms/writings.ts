import type {Range} from '../../model/range.ts'
import {inlineRuns} from '../markdown/inline.ts'
import {remembered} from '../remembered.ts'

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
export const writingsOf = remembered(finderOf)

function finderOf(name: string): (text: MaskedText) => Writing[] {
  const bounds = /^[\p{Script=Latin}\p{N}]/u.test(name) ? latin : anyScript
  const words = name.split(/\s+/).map(word => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const pattern = new RegExp(words.join('[\\s\\p{Pd}]{1,3}'), 'giu')
  const opening = (name.split(/\s+/, 1)[0] ?? '').toLowerCase()
  return ({prose, all}) => {
    if (!all.toLowerCase().includes(opening)) return []
    return [...all.matchAll(pattern)].flatMap(({0: written, index: start}) => {
      const end = start + written.length
      const behind = all.slice(end, end + longestEnding + 1)
      if (bounds.before.test(all.slice(Math.max(0, start - 3), start)) || tied.test(behind)) return []
      const isExact = written.split(separators).join(' ') === name.split(separators).join(' ')
      const isProse = prose.slice(start, end) === written
      const ending = bounds.ending.exec(behind)?.[0] ?? ''
      return isExact || (isProse && ending.length <= longestEnding) ? [{range: {start, end}, written, isExact}] : []
    })
  }
}

// What a name is part of where it stands before it, and the letters that follow. Apart from the names, because such patterns
// take a millisecond to make.
const latin = {
  before: /(?:[\p{Script=Latin}\p{M}\p{N}_./\\@$#]|(?:^|[\s(])--?)$/u,
  ending: /^[\p{Script=Latin}\p{M}\p{N}]+/u
}
const anyScript = {before: /(?:[\p{L}\p{M}\p{N}_./\\@$#]|(?:^|[\s(])--?)$/u, ending: /^[\p{L}\p{M}\p{N}]+/u}
const tied = /^(?:[._/\\@=][\p{L}\p{N}]|[_(])/u

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

/** Makes a text ready to look names up in. */
export type Masker = (text: string) => MaskedText

/** Many names are looked for in one text: it is made ready once. */
export function maskOnce(): Masker {
  const known = new Map<string, MaskedText>()
  return text => {
    const masked = known.get(text) ?? maskText(text)
    known.set(text, masked)
    return masked
  }
}
