import {codeAt} from './code-at.ts'

const opening = /^\ufeff?---[ \t]*\r?\n/
const closing = /^(?:---|\.\.\.)[ \t]*\r?$/gm

/** Where a document's front matter stands, offsets in UTF-16 code units; `null` where there is none. */
export function frontMatterRange(text: string): {
  /** Of the opening `---`, behind a byte order mark. */
  readonly start: number
  /** Behind the closing `---`. */
  readonly end: number
  /** What stands between the two lines. */
  readonly inner: {readonly start: number; readonly end: number}
} | null {
  const first = opening.exec(text)?.[0].length
  if (first === undefined) return null
  closing.lastIndex = first
  const last = closing.exec(text)
  if (last === null) return null
  return {
    start: codeAt(text, 0) === 0xfeff ? 1 : 0,
    end: last.index + last[0].trimEnd().length,
    inner: {start: first, end: last.index}
  }
}

/** A document without its front matter. */
export function bodyOf(text: string): string {
  return text.slice(frontMatterRange(text)?.end ?? 0)
}
