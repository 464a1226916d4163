/** The texts that a value may cite instead of repeating them. */
export type Texts = readonly [target: string, source: string]

export const noTexts: Texts = ['', '']

/** Which of the texts. */
export type Side = 0 | 1

export const sides: readonly Side[] = [0, 1]

/** A stretch of one of the texts. */
export interface Citation {
  readonly which: Side
  /** Whether `distance` is from the end of what was cited last of that text; else from the offset that was told last. */
  readonly isFromLast: boolean
  readonly distance: number
  readonly length: number
  /** Whether it stands in “ ” where it is told. */
  readonly isQuoted: boolean
}

const shortest = 12 // Code units, of what is not just where it is looked for first: a citation takes some bytes, too.
const shortestHere = 2
const reach = 4000 // Code units around where a text is looked for: what a finding cites stands near it.

/** Where a value that is told has come to: both sides of the way keep the same. */
export interface Way {
  offset: number
  /** The offset before. */
  before: number
  readonly last: [number, number]
}

export function newWay(): Way {
  return {offset: 0, before: 0, last: [0, 0]}
}

/** The stretch between the last two offsets. */
export function between(which: Side, texts: Texts, {before, offset}: Way): string {
  return texts[which].slice(Math.max(0, before), Math.max(0, offset))
}

export function isBetween(text: string, which: Side, texts: Texts, way: Way): boolean {
  return text.length > 1 && text.length === way.offset - way.before && between(which, texts, way) === text
}

/** Find a text near where the last one stood; `null` where it is not. */
export function cite(text: string, texts: Texts, way: Way): Citation | null {
  const isQuoted = text.startsWith('“') && text.endsWith('”') && text.length > 2
  const found = citeBare(text, texts, way)
  if (found !== null || !isQuoted) return found
  const inner = citeBare(text.slice(1, -1), texts, way)
  return inner === null ? null : {...inner, isQuoted}
}

function citeBare(text: string, texts: Texts, {offset, last}: Way): Citation | null {
  const {length} = text
  if (length < shortestHere) return null
  for (const look of length < shortest ? [here] : [here, near]) {
    for (const which of sides) {
      for (const isFromLast of [false, true]) {
        const from = isFromLast ? last[which] : offset
        const at = look(texts[which], text, from)
        if (at !== null) return {which, isFromLast, distance: at - from, length, isQuoted: false}
      }
    }
  }
  return null
}

/** What is cited; the way goes on behind it. */
export function follow(citation: Citation, texts: Texts, way: Way): string {
  const {which, isFromLast, distance, length, isQuoted} = citation
  const start = (isFromLast ? way.last[which] : way.offset) + distance
  way.last[which] = start + length
  const text = texts[which].slice(start, start + length)
  return isQuoted ? `“${text}”` : text
}

function here(text: string, wanted: string, from: number): number | null {
  if (from < 0) return null // An offset may be any number.
  if (text.startsWith(wanted, from)) return from
  const before = from - wanted.length
  return before >= 0 && text.startsWith(wanted, before) ? before : null
}

function near(text: string, wanted: string, from: number): number | null {
  const start = Math.max(0, from - reach)
  const at = text.slice(start, Math.max(0, from + reach + wanted.length)).indexOf(wanted)
  return at < 0 ? null : start + at
}
