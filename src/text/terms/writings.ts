import type {Range} from '../../model/range.ts'
import {blankOut} from '../blank.ts'
import {codeAt} from '../code-at.ts'
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
  const plain = name.split(separators).join(' ')
  return ({prose, all, small}) => {
    const first = small.indexOf(opening)
    if (first < 0) return []
    pattern.lastIndex = small.length === all.length ? first : 0
    const found: Writing[] = []
    for (let match = pattern.exec(all); match !== null; match = pattern.exec(all)) {
      const [written] = match
      const start = match.index
      const end = start + written.length
      if (isPartOfOther(all, start, bounds) || isTied(all, end)) continue
      const isExact = written === name || written.split(separators).join(' ') === plain
      if (!isExact && prose.slice(start, end) !== written) continue
      const ending = isExact ? 0 : (bounds.ending.exec(all.slice(end, end + longestEnding + 1))?.[0].length ?? 0)
      if (ending <= longestEnding) found.push({range: {start, end}, written, isExact})
    }
    return found
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

function isPartOfOther(text: string, start: number, {before}: typeof latin): boolean {
  if (start === 0) return false
  const code = codeAt(text, start - 1)
  if (code === 0x20 || code === 0x0a) return false // As mostly.
  return before.test(text.slice(Math.max(0, start - 3), start))
}

function isTied(text: string, end: number): boolean {
  return '._/\\@=('.includes(text.charAt(end)) && tied.test(text.slice(end, end + 3))
}

const separators = /[\s\p{Pd}]+/u

/** A segment of Markdown made ready for looking up names in it: what does not count is blank, offset for offset. */
export interface MaskedText {
  readonly prose: string
  /** Prose and code. */
  readonly all: string
  /** The same in lower case; of a few letters the lower case is longer. */
  readonly small: string
}

export function maskText(text: string): MaskedText {
  let [prose, all] = ['', '']
  const runs = inlineRuns(text)
  if (runs.length === 1 && runs[0]?.kind === 'text') return {prose: text, all: text, small: text.toLowerCase()}
  for (const {kind, start, end} of runs) {
    const piece = text.slice(start, end)
    const blank = kind === 'text' ? '' : blankOut(text, start, end)
    prose += kind === 'text' ? piece : blank
    all += kind === 'text' || kind === 'code' ? piece : blank
  }
  return {prose, all, small: all.toLowerCase()}
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
