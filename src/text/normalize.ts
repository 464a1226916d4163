import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {NormalText} from '../model/brand.ts'
import type {Range} from '../model/range.ts'
import {codeAt} from './code-at.ts'
import {matchEnd} from './match-end.ts'
import {remembered} from './remembered.ts'

/** Text in comparison form with the way back to where it came from. */
export interface Normalized {
  readonly text: NormalText
  /** `offsets[i]` is where code unit `i` of `text` stood in the raw text, in UTF-16 code units. */
  readonly offsets: Int32Array
  /** `ends[i]` is where what gave code unit `i` ended: more than one further on for entities. */
  readonly ends: Int32Array
}

/** Code units of normal text, below which a text may stand anywhere and tells nothing by where it stands. */
export const tellingLength = 12

const wordPart = /[\p{L}\p{N}]/u
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
  const places = {offsets: new Int32Array(raw.length), ends: new Int32Array(raw.length)}
  const text = rewrite(raw, opensLine, places)
  return {text, offsets: places.offsets.subarray(0, text.length), ends: places.ends.subarray(0, text.length)}
}

/** The text of `normalize` alone, where nobody asks for the way back. */
export function normalText(raw: string, opensLine = false): NormalText {
  return opensLine ? rewrite(raw, true, null) : normalSegment(raw)
}

const normalSegment = remembered(raw => rewrite(raw, false, null))

type Places = Record<'offsets' | 'ends', Int32Array>

/** @param places - Takes the way back. */
function rewrite(raw: string, opensLine: boolean, places: Places | null): NormalText {
  const {length} = raw
  const written = emptySheet(length) // Nothing gets longer by being rewritten.
  let index = opensLine ? (matchEnd(lineOpening, raw, 0) ?? 0) : 0
  while (index < length) {
    const code = codeAt(raw, index)
    const what = code < 128 ? (kinds[code] ?? plain) : kindOf(code)
    const start = index++
    if (what === plain) put(written, code, start, index, places)
    else if (what === space) {
      if (code === newline) index = matchEnd(lineOpening, raw, index) ?? index
    } else {
      const {text, end} = rewriteMark(raw, start, what)
      for (let unit = 0; unit < text.length; unit++) put(written, codeAt(text, unit), start, end, places)
      index = end
    }
  }
  return textOn(written) as NormalText // The one place where a NormalText is made.
}

/** What stands for a character that is neither a space nor itself, and where that ends. */
function rewriteMark(raw: string, start: number, what: number): {readonly text: string; readonly end: number} {
  const end = start + 1
  switch (what) {
    case hyphen:
      return {text: '-', end}
    case underscore:
      return {text: isInsideWord(raw, start) ? '_' : '*', end}
    case backslash: {
      const escaped = raw.charAt(end)
      if (!escapable.test(escaped)) return {text: '\\', end}
      return {text: escaped === '_' && !isInsideWord(raw, end) ? '*' : escaped, end: end + 1}
    }
    case ampersand: {
      const decoded = decodeEntity(raw, start)
      return {text: decoded.text.trim() === '' ? '' : plainHyphen(decoded.text), end: decoded.end}
    }
    default: {
      const anchorEnd = matchEnd(anchor, raw, start)
      return anchorEnd === null ? {text: '<', end} : {text: '', end: anchorEnd}
    }
  }
}

/** Where a text is written before it is one: to join its words would make a tree of strings, which is slow to look at. */
interface Sheet {
  readonly units: Uint16Array
  /** The same, as long as no code unit is wider. */
  readonly bytes: Buffer
  length: number
  /** All bits of all units. */
  bits: number
}

const longestKept = 1 << 16
const kept = newSheet(longestKept)

function newSheet(size: number): Sheet {
  return {units: new Uint16Array(size), bytes: Buffer.allocUnsafeSlow(size), length: 0, bits: 0}
}

function emptySheet(size: number): Sheet {
  if (size > longestKept) return newSheet(size)
  kept.length = kept.bits = 0
  return kept
}

function put(written: Sheet, code: number, start: number, end: number, places: Places | null): void {
  const at = written.length++
  written.units[at] = code
  written.bytes[at] = code
  written.bits |= code
  if (places === null) return
  places.offsets[at] = start
  places.ends[at] = end
}

function textOn({units, bytes, length, bits}: Sheet): string {
  if (bits < 0x100) return bytes.toString('latin1', 0, length)
  return Buffer.from(units.buffer, units.byteOffset, 2 * length).toString('utf16le')
}

const newline = 0x0a
const [plain, space, hyphen, underscore, backslash, ampersand, angle] = [0, 1, 2, 3, 4, 5, 6]
const escapable = /[!-/:-@[-`{-~]/
const whiteSpace = /\s/
const kinds = new Uint8Array(128)
for (const [characters, kind] of [
  ['\t\n\v\f\r ', space],
  ['_', underscore],
  ['\\', backslash],
  ['&', ampersand],
  ['<', angle]
] as const) {
  for (const character of characters) kinds[codeAt(character, 0)] = kind
}

/** What a character that is no ASCII is to normal text. */
function kindOf(code: number): number {
  if (code === 0xa0 || code === 0xfeff) return space
  if (code < 0x1680 || code > 0x3000) return plain
  if (code === 0x2010 || code === 0x2011) return hyphen
  return whiteSpace.test(String.fromCharCode(code)) ? space : plain
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
