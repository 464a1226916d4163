import type {SourceSegment} from '../model/bitext.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {sentences} from '../text/sentences.ts'

/** A sentence, cell or heading of the source that quotes do not cover, wholly or in part. */
export interface UncoveredSegment extends SourceSegment {
  /** How much of its letters is uncovered: above 0, up to 1. */
  readonly share: number
}

const letter = /[\p{L}\p{N}]/u

/** What the claimed ranges (of the source file) leave over of its prose, sentence by sentence, in order. */
export function uncoveredSegments(source: Document, claims: readonly Range[]): UncoveredSegment[] {
  const claimed = new Uint8Array(source.text.length)
  for (const claim of claims) claimed.fill(1, claim.start, claim.end)
  const found: UncoveredSegment[] = []
  const letters = source.text.replace(/&#?\w{1,31};/g, entity => ' '.repeat(entity.length)) // `&nbsp;` has no letters.
  for (const [block, {kind, content, prose}] of source.blocks.entries()) {
    if (!prose.some(range => hasOpenWord(letters, claimed, range))) continue
    const stretches = kind === 'html' ? prose : [content]
    for (const stretch of stretches) {
      for (const {start, end} of sentences(source.text.slice(stretch.start, stretch.end))) {
        const range = {start: stretch.start + start, end: stretch.start + end}
        const share = openShare(letters, claimed, range, prose)
        if (share > 0) found.push({block, range, text: source.text.slice(range.start, range.end), share})
      }
    }
  }
  return found
}

/** Whether two letters in a row are unclaimed: less is no word that anyone misses. */
function hasOpenWord(text: string, claimed: Uint8Array, range: Range): boolean {
  let run = 0
  for (let index = range.start; index < range.end; index++) {
    run = claimed[index] === 0 && /\p{L}/u.test(text.charAt(index)) ? run + 1 : 0
    if (run === 2) return true
  }
  return false
}

function openShare(text: string, claimed: Uint8Array, range: Range, prose: readonly Range[]): number {
  let open = 0
  let all = 0
  let isWord = false
  for (const part of prose) {
    const from = Math.max(part.start, range.start)
    const to = Math.min(part.end, range.end)
    if (to > from && hasOpenWord(text, claimed, {start: from, end: to})) isWord = true
    for (let index = from; index < to; index++) {
      if (!letter.test(text.charAt(index))) continue
      all++
      if (claimed[index] === 0) open++
    }
  }
  return isWord && all > 0 ? open / all : 0
}
