import type {Locale} from '../../model/brand.ts'
import type {Range} from '../../model/range.ts'
import {codeAt} from '../code-at.ts'
import {scriptOf} from '../locale.ts'

/** A character that takes no room where it has no use, or several of it side by side. */
export interface Invisible extends Range {
  readonly code: number
  /** As the Unicode Character Database has it: `ZERO WIDTH SPACE`. */
  readonly name: string
}

const names: ReadonlyMap<number, string> = new Map([
  [0xad, 'SOFT HYPHEN'],
  [0x34f, 'COMBINING GRAPHEME JOINER'],
  [0x61c, 'ARABIC LETTER MARK'],
  [0x115f, 'HANGUL CHOSEONG FILLER'],
  [0x1160, 'HANGUL JUNGSEONG FILLER'],
  [0x180e, 'MONGOLIAN VOWEL SEPARATOR'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200c, 'ZERO WIDTH NON-JOINER'],
  [0x200d, 'ZERO WIDTH JOINER'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2061, 'FUNCTION APPLICATION'],
  [0x2062, 'INVISIBLE TIMES'],
  [0x2063, 'INVISIBLE SEPARATOR'],
  [0x2064, 'INVISIBLE PLUS'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0x3164, 'HANGUL FILLER'],
  [0xfeff, 'ZERO WIDTH NO-BREAK SPACE'],
  [0xffa0, 'HALFWIDTH HANGUL FILLER']
])
const invisible = new RegExp(`([${[...names.keys()].map(code => String.fromCharCode(code)).join('')}])\\1*`, 'g')

const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]$/u
const pictograph = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
const spaceless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Tai_Tham}]/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])
const opening = '\u202a\u202b\u202d\u202e'
const isolating = '\u2066\u2067\u2068'

/**
 * Invisible characters where they have no use. Joiners belong to Arabic and the scripts of India and into emoji, the
 * zero width space to scripts without spaces, directional marks to texts that run from right to left; embeddings and
 * isolates must be closed in the same text.
 *
 * @see Unicode Standard Annex 9 (what closes what) and Annex 31, 2.3 (where joiners make a difference).
 */
export function invisibles(text: string, locale: Locale): Invisible[] {
  const isRightToLeft = rightToLeftScripts.has(scriptOf(locale)) || rightToLeft.test(text)
  const unclosed = unbalanced(text)
  return [...text.matchAll(invisible)].flatMap(({0: found, index}) => {
    const code = codeAt(found, 0)
    const end = index + found.length
    const isMeant = found.length === 1 && isUseful(code, text.slice(Math.max(0, index - 2), index), text.slice(end, end + 2))
    const isDirection = code === 0x61c || code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2066
    const isLoose = unclosed.has(index) || unclosed.has(end - 1)
    if (isMeant || (isDirection && code < 0x3000 && isRightToLeft && !isLoose)) return []
    return [{start: index, end, code, name: names.get(code) ?? ''}]
  })
}

function isUseful(code: number, before: string, behind: string): boolean {
  switch (code) {
    case 0x200b:
      return spaceless.test(before) || spaceless.test(behind)
    case 0x200c:
      return joining.test(before)
    case 0x200d:
      return joining.test(before) || (pictograph.test(before) && /^[\p{Extended_Pictographic}♀♂]/u.test(behind))
    default:
      return false
  }
}

/** Where embeddings and isolates stand that are not closed, and what closes none. */
function unbalanced(text: string): ReadonlySet<number> {
  const open: {readonly index: number; readonly close: string}[] = []
  const loose = new Set<number>()
  for (const {0: found, index} of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (opening.includes(found)) open.push({index, close: '\u202c'})
    else if (isolating.includes(found)) open.push({index, close: '\u2069'})
    else if (open.at(-1)?.close === found) open.pop()
    else loose.add(index)
  }
  for (const {index} of open) loose.add(index)
  return loose
}
