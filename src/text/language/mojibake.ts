import type {Range} from '../../model/range.ts'
import {codeAt} from '../code-at.ts'

/** UTF-8 that was read as if it were Windows-1252. */
export interface Mojibake extends Range {
  /** What the bytes say. */
  readonly meant: string
}

// Bytes 80 … 9F of Windows-1252; those it leaves open are kept as control characters.
// @see https://encoding.spec.whatwg.org/index-windows-1252.txt
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const bytes = new Map(Array.from(high, (character, index) => [character, 0x80 + index] as const))
const trails = `[\u00a0-\u00bf${high}]`
const sequence = new RegExp(`[Â-ß]${trails}|[à-ï]${trails}{2}|[ð-ô]${trails}{3}`, 'gu')
// Letters and signs that texts are made of, and what byte order marks and lost characters became. The rest is chance: `à «`.
const usual =
  /^[\u00a0-\u017f\u0370-\u03ff\u0400-\u045f\u0490-\u0491\u05d0-\u05ea\u0620-\u064a\u0904-\u0939\u0e01-\u0e30\u1ea0-\u1ef9\u2010-\u203a\u20ac\u2122\u2190-\u21ff\u2500-\u27bf\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\ufeff\ufffd\uff00-\uffef]|[\u{1f300}-\u{1faff}]$/u
// What may stand behind a letter by itself.
const marks = /^.[‘’“”…–—‹›«»°\u00a0]{1,2}$/u

/**
 * Stretches of a text that are UTF-8 read as Windows-1252: `Ã©`, `â€™`, `ï»¿`. Each sequence decodes to one usual
 * character. Letters and marks that stand together by themselves (`„Ä“`, `MANHÃ »`, `é »`) are left out.
 *
 * @see RFC 3629, 3: how many bytes follow which.
 */
export function mojibake(text: string): Mojibake[] {
  const found: Mojibake[] = []
  for (const match of text.matchAll(sequence)) {
    const end = match.index + match[0].length
    const last = found.at(-1)
    const isNext = last?.end === match.index
    if (!isNext && marks.test(match[0]) && !isTelling(match[0], text.charAt(match.index - 1), text.charAt(end))) continue
    const meant = decode(match[0])
    if (meant === null || !usual.test(meant)) continue
    if (last !== undefined && isNext) found[found.length - 1] = {start: last.start, end, meant: last.meant + meant}
    else found.push({start: match.index, end, meant})
  }
  return found
}

/** A letter and a mark between two characters: before a letter, or `à` and a no-break space outside words in capitals. */
function isTelling(pair: string, before: string, behind: string): boolean {
  return pair.length === 2 && (/\p{L}/u.test(behind) || (/^[ÂÃ]\u00a0$/.test(pair) && !/\p{Lu}/u.test(before)))
}

/** The text that a byte for each character makes; `null` where it is no UTF-8. */
function decode(text: string): string | null {
  const escaped = Array.from(text, character => `%${(bytes.get(character) ?? codeAt(character, 0)).toString(16)}`)
  try {
    return decodeURIComponent(escaped.join(''))
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
