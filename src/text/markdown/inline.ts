import {blankOut} from '../blank.ts'
import {codeAt, codeNear} from '../code-at.ts'
import {matchEnd} from '../match-end.ts'
import {decodeEntity} from '../normalize.ts'
import {remembered} from '../remembered.ts'
import {closingTicks, lastTicksFrom, runLength} from './back-ticks.ts'

/** What a stretch of inline Markdown is to a reader. */
export type InlineKind = 'text' | 'code' | 'target' | 'tag' | 'mark'

/** One run of inline Markdown: `text` is read, `code` is a code span, `target` a URL or image, `tag` HTML, `mark` syntax. */
export interface InlineRun {
  readonly kind: InlineKind
  readonly start: number
  readonly end: number
}

const tag = /<\/?[A-Za-z][A-Za-z\d-]*(?:\s[^<>]{0,2000})?\/?>/y
const longestComment = 2000
const autolink = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>]*>/y
const bareUrl = /(?:https?:\/\/|www\.)[^\s<>()[\]"'“”]*/iy
const include = /\[!(?:include|code|video|div)[^\]\n]{0,300}\](?:\([^()\n]{0,600}\))?\]?/iy
const alert = /\[![A-Za-z]{1,20}\]/y

/**
 * Tell the words of a segment from its markup. A linear approximation of CommonMark's inline syntax:
 * links, images, code spans, tags, autolinks, docfx inclusions; reference links count as text.
 *
 * @returns Runs in order that cover the text without gaps, one for each target and tag.
 */
export const inlineRuns = remembered(readRuns)

function readRuns(text: string): readonly InlineRun[] {
  const runs: {kind: InlineKind; start: number; end: number}[] = []
  const add = (kind: InlineKind, start: number, end: number) => {
    const last = runs.at(-1)
    if (last?.kind === kind && kind !== 'target' && kind !== 'tag') last.end = end
    else runs.push({kind, start, end})
  }
  let lastTicks: ReadonlyMap<number, number> | null = null // Read where a run is first found to be closed by none.
  let closers: ReadonlyMap<number, number> | null = null
  let angle = -1 // Where the next `>` stands, as last searched.
  let index = 0
  while (index < text.length) {
    const next = nextMark(text, index)
    if (next > index) {
      add('text', index, next)
      index = next
      continue
    }
    const character = text.charAt(index)
    let kind: InlineKind = 'text'
    let end = index + 1
    if (character === '\\') {
      if (/[!-/:-@[-`{-~]/.test(text.charAt(index + 1))) {
        add('mark', index, index + 1)
        index++
        end = index + 1
      }
    } else if (character === '`') {
      const opening = runLength(text, index)
      const mayClose = lastTicks === null || (lastTicks.get(opening) ?? -1) > index
      const close = mayClose ? closingTicks(text, index + opening, opening) : -1
      if (close < 0) lastTicks ??= lastTicksFrom(text, index)
      kind = close < 0 ? 'mark' : 'code'
      end = close < 0 ? index + opening : close
    } else if (character === '<') {
      end = matchEnd(autolink, text, index) ?? -1
      if (end > 0) kind = 'target'
      else {
        end = (text.charAt(index + 1) === '!' ? commentEnd(index) : matchEnd(tag, text, index)) ?? -1
        if (end > 0) kind = 'tag'
        else end = index + 1
      }
    } else if (character === '[') {
      const machine = text.charAt(index + 1) === '!' ? (matchEnd(include, text, index) ?? matchEnd(alert, text, index)) : null
      kind = machine === null ? 'mark' : 'target'
      end = machine ?? end
    } else if (character === '!') {
      kind = text.charAt(index + 1) === '[' ? 'mark' : 'text'
    } else if (character === ']' && (text.charAt(index + 1) === '(' || text.charAt(index + 1) === ':')) {
      kind = 'target'
      end = index + 1
      if (text.charAt(end) === '(') {
        closers ??= closersFrom(text, end)
        const close = closers.get(end) ?? Number.POSITIVE_INFINITY
        end = close - end < longestTarget ? close + 1 : end + 1
      }
    } else if (character === ']' || character === '*') {
      kind = 'mark'
    } else if (character === '_') {
      while (text.charAt(end) === '_') end++
      if (!isWithinWord(text, index, end)) kind = 'mark'
    } else if (character === '&') {
      end = decodeEntity(text, index).end
    } else if (!/\w/.test(text.charAt(index - 1))) {
      const url = matchEnd(bareUrl, text, index)
      if (url !== null) {
        kind = 'target'
        end = url
      }
    }
    add(kind, index, end)
    index = end
  }
  return runs

  function commentEnd(start: number): number | null {
    const inner = start + 4
    if (!text.startsWith('!--', start + 1)) return null
    if (angle < inner) angle = indexOrEnd(text.indexOf('>', inner))
    const length = angle - 2 - inner
    return length >= 0 && length <= longestComment && text.startsWith('--', angle - 2) ? angle + 1 : null
  }
}

function indexOrEnd(found: number): number {
  return found < 0 ? Number.POSITIVE_INFINITY : found
}

const mayOpenRun = new Uint8Array(128)
for (const character of '\\`<[]!*_&') mayOpenRun[codeAt(character, 0)] = 1
for (const character of 'hHw') mayOpenRun[codeAt(character, 0)] = 2

/** Where something may stand that is no plain text: a mark, or the letters that open a bare URL. */
function nextMark(text: string, from: number): number {
  const {length} = text
  for (let index = from; index < length; index++) {
    const code = codeAt(text, index)
    const may = code < 128 ? mayOpenRun[code] : 0
    if (may === 1) return index
    if (may === 2 && opensUrl(code, codeNear(text, index + 1) | 0x20)) return index
  }
  return length
}

/** @param next - In small letters. */
function opensUrl(code: number, next: number): boolean {
  return code === 0x77 ? next === 0x77 : next === 0x74 // `ww`, `ht`
}

/** The text with everything but its words blanked out, offset for offset. */
export function wordsOnly(text: string, kept: readonly InlineKind[] = ['text']): string {
  return kept.length === 1 && kept[0] === 'text' ? proseOnly(text) : mask(text, kept)
}

const proseOnly = remembered(text => mask(text, ['text']))

function mask(text: string, kept: readonly InlineKind[]): string {
  const [first] = inlineRuns(text)
  if (first?.end === text.length && kept.includes(first.kind)) return text
  let masked = ''
  for (const run of inlineRuns(text)) {
    masked += kept.includes(run.kind) ? text.slice(run.start, run.end) : blankOut(text, run.start, run.end)
  }
  return masked
}

/** What a reader sees of inline Markdown: no marks, tags or link targets, entities decoded. */
export function plainText(text: string): string {
  let plain = ''
  for (const run of inlineRuns(text)) {
    const piece = text.slice(run.start, run.end)
    if (run.kind === 'code') plain += piece.replace(/^`+ ?| ?`+$/g, '')
    else if (run.kind === 'text') plain += piece.replace(/&[#\w]{1,40};/g, reference => decodeEntity(reference, 0).text)
  }
  return plain.trim()
}

const longestTarget = 2000 // Code units.

/** Where the parentheses are closed that open from an offset on, backslash escapes apart: one reading for all links of a text. */
function closersFrom(text: string, from: number): ReadonlyMap<number, number> {
  const closers = new Map<number, number>()
  const open: number[] = []
  for (let index = from; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === '\\') index++
    else if (character === '(') open.push(index)
    else if (character === ')') {
      const opener = open.pop()
      if (opener !== undefined) closers.set(opener, index)
    }
  }
  return closers
}

/** Underscores there mark nothing: `snake_case`. */
function isWithinWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(end))
}
