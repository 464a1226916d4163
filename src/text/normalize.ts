import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {NormalText} from '../model/brand.ts'
import type {Range} from '../model/range.ts'
import {matchEnd} from './match-end.ts'

/** Text in comparison form with the way back to where it came from. */
export interface Normalized {
  readonly text: NormalText
  /** `offsets[i]` is where code unit `i` of `text` stood in the raw text, in UTF-16 code units. */
  readonly offsets: readonly number[]
  /** `ends[i]` is where what gave code unit `i` ended: more than one further on for entities. */
  readonly ends: readonly number[]
}

/** Code units of normal text, below which a text may stand anywhere and tells nothing by where it stands. */
export const tellingLength = 12

const whiteSpace = /\s/
const wordPart = /[\p{L}\p{N}]/u
const escapable = /[!-/:-@[-`{-~]/
// What a line may open with without saying anything: quote marks, one list mark.
const lineOpening = /[ \t]*(?:>[ \t]?)*[ \t]*(?:[-*+]|\d{1,9}[.)])?(?=[ \t]|>|$)(?:>[ \t]?)*/my
const anchor = /<a\s+(?:name|id)="[^"<>]{0,200}"\s*(?:\/>|><\/a>)/iy
const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{0,31}));/y

/**
 * Drop what two copies of one text may differ in without saying different things: white space,
 * block-quote and list marks at line starts, backslash escapes, entity forms, `<a name>` anchors;
 * emphasis marks come out in one style.
 *
 * @param raw - Markdown as it stands in a file: a segment or a whole body.
 * @param opensLine - Whether it begins where a line of the file does, so that a list mark there is one.
 * @see CommonMark 0.31, 2.4 “Backslash escapes”: which characters a backslash may stand before.
 */
export function normalize(raw: string, opensLine = false): Normalized {
  const pieces: string[] = []
  const offsets: number[] = []
  const ends: number[] = []
  const keep = (piece: string, start: number, end: number) => {
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit++) {
      offsets.push(start)
      ends.push(end)
    }
  }
  let index = 0
  let lineStart = opensLine
  while (index < raw.length) {
    if (lineStart) {
      lineStart = false
      index = matchEnd(lineOpening, raw, index) ?? index
      continue
    }
    const character = raw.charAt(index)
    if (whiteSpace.test(character) || character === '\ufeff') {
      lineStart = character === '\n'
      index++
    } else if (character === '\\' && escapable.test(raw.charAt(index + 1))) {
      const escaped = raw.charAt(index + 1)
      keep(escaped === '_' && !isInsideWord(raw, index + 1) ? '*' : escaped, index, index + 2)
      index += 2
    } else if (character === '&') {
      const decoded = decodeEntity(raw, index)
      if (decoded.text.trim() !== '') keep(plainHyphen(decoded.text), index, decoded.end)
      index = decoded.end
    } else if (character === '<' && matchEnd(anchor, raw, index) !== null) {
      index = anchor.lastIndex
    } else {
      keep(character === '_' && !isInsideWord(raw, index) ? '*' : plainHyphen(character), index, index + 1)
      index++
    }
  }
  return {text: pieces.join('') as NormalText, offsets, ends} // The one place where a NormalText is made.
}

/** The raw range behind code units `start` … `end` of a normal text; `end` > `start`. */
export function rawRange(normal: Normalized, start: number, end: number): Range {
  return {start: normal.offsets[start] ?? 0, end: normal.ends[end - 1] ?? 0}
}

/** The entity's character at `index`, or the `&` itself where there is none. */
export function decodeEntity(raw: string, index: number): {readonly text: string; readonly end: number} {
  entity.lastIndex = index
  const match = entity.exec(raw)
  if (match === null) return {text: '&', end: index + 1}
  const [whole, decimal, hexadecimal, name] = match
  const decoded =
    name === undefined
      ? fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal))
      : decodeNamedCharacterReference(name)
  return decoded === false || decoded === '' ? {text: '&', end: index + 1} : {text: decoded, end: index + whole.length}
}

function fromCodePoint(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
}

/** A hyphen that only forbids a line break is a hyphen. */
function plainHyphen(text: string): string {
  return text === '\u2010' || text === '\u2011' ? '-' : text
}

/** An underscore inside a word (`snake_case`) is a character, not a mark. */
function isInsideWord(raw: string, index: number): boolean {
  const before = raw.charAt(index - 1) === '\\' ? index - 2 : index - 1
  return wordPart.test(raw.charAt(before)) && wordPart.test(raw.charAt(index + 1))
}
