import {isAlphanumeric, isDigit} from './ascii.ts'
import {codeAt, codeNear} from './code-at.ts'

/**
 * What stands in a text, as bits: told at a glance, so that most texts need no closer look. A bit that is not set says
 * for certain that what it stands for is not there; one that is set may be a false alarm.
 */
export const signs = {
  /** A decimal digit of any script. */
  digit: 1 << 0,
  backtick: 1 << 1,
  /** Also of full width, as are all of the marks below. */
  asterisk: 1 << 2,
  underscore: 1 << 3,
  /** `<` */
  angle: 1 << 4,
  /** `[` or `]` */
  bracket: 1 << 5,
  /** `:/` or `www` */
  url: 1 << 6,
  ampersand: 1 << 7,
  backslash: 1 << 8,
  slash: 1 << 9,
  at: 1 << 10,
  /** `.` before an ASCII letter or digit, or an underscore. */
  innerDot: 1 << 11,
  /** An ASCII capital behind a small letter or a digit. */
  innerCapital: 1 << 12,
  /** `-` before a letter or another hyphen, and behind neither. */
  option: 1 << 13,
  /** `-` between hexadecimal digits. */
  hyphenatedHex: 1 << 14,
  /** `{`, `$` or `%` */
  template: 1 << 15,
  /** A bracket or quotation mark that has a partner: no straight one, no apostrophe. */
  paired: 1 << 16,
  /** A control, invisible or private use character, or what stands for a lost one; no blank or line end. */
  odd: 1 << 17,
  /** A letter and a mark that may be two bytes of UTF-8, read as Windows-1252. */
  misread: 1 << 18,
  question: 1 << 19,
  /** `![` */
  image: 1 << 20,
  /** `:::` */
  tripleColon: 1 << 21,
  /** `] (`, `< kbd>`, or brackets of full width, where a link’s or a tag’s may have stood. */
  torn: 1 << 22,
  newline: 1 << 23,
  /** An apostrophe before a blank. */
  openElision: 1 << 24,
  /** A Han character, Hiragana, Katakana, or another sign of that region. */
  han: 1 << 25,
  /** A letter of a script that is neither Latin nor of that region. */
  otherScript: 1 << 26
} as const

const lookCloser = -1
const byCode = new Int32Array(128)
const set = (characters: string, sign: number) => {
  for (const character of characters) byCode[codeAt(character, 0)] = sign
}
set('0123456789', signs.digit)
set('`', signs.backtick)
set('*', signs.asterisk)
set('_', signs.underscore)
set('[', signs.bracket)
set('&', signs.ampersand)
set('\\', signs.backslash)
set('/', signs.slash)
set('@', signs.at)
set('{$%', signs.template)
set('()', signs.paired)
set('?', signs.question)
set('\n', signs.newline)
set("<]:.-!'wABCDEFGHIJKLMNOPQRSTUVWXYZ", lookCloser)
for (let code = 0; code < 32; code++) if (code !== 9 && code !== 10 && code !== 13) byCode[code] = signs.odd
byCode[0x7f] = signs.odd

/** The signs in a text, or in a stretch of one. */
export function signsOf(text: string, start = 0, end = text.length): number {
  let found = 0
  for (let index = start; index < end; index++) {
    const code = codeAt(text, index)
    const sign = code < 128 ? (byCode[code] ?? 0) : ofWide(text, index, code)
    if (sign !== 0) found |= sign === lookCloser ? ofPair(text, index, code) : sign
  }
  return found
}

/** The signs of what its neighbours make telling. */
function ofPair(text: string, index: number, code: number): number {
  const next = codeNear(text, index + 1)
  switch (code) {
    case 0x3c: // <
      return isBlank(next) || (next === 0x2f && isBlank(codeNear(text, index + 2))) ? signs.angle | signs.torn : signs.angle
    case 0x5d: // ]
      return isBlank(next) || next === 0xff08 ? signs.bracket | signs.torn : signs.bracket
    case 0x3a: // :
      if (next === 0x2f) return signs.url
      return next === code && codeNear(text, index + 2) === code ? signs.tripleColon : 0
    case 0x2e: // .
      return isAlphanumeric(next) || next === 0x5f ? signs.innerDot : 0
    case 0x2d: // -
      return ofHyphen(codeNear(text, index - 1), next)
    case 0x21: // !
      return next === 0x5b ? signs.image : 0
    case 0x27: // '
      return isBlank(next) ? signs.openElision : 0
    case 0x77: // w
      return next === code ? signs.url : 0
    default: {
      if (code === 0x57 && (next | 0x20) === 0x77) return signs.url | signs.innerCapital
      const before = codeNear(text, index - 1)
      return (before >= 0x61 && before <= 0x7a) || isDigit(before) ? signs.innerCapital : 0
    }
  }
}

function ofHyphen(before: number, next: number): number {
  if (isAlphanumeric(before)) return isHexadecimal(before) && isHexadecimal(next) ? signs.hyphenatedHex : 0
  return next === 0x2d || (isAlphanumeric(next) && !isDigit(next)) ? signs.option : 0
}

/** The signs of what is no ASCII. */
function ofWide(text: string, index: number, code: number): number {
  if (code < 0x100) {
    if (code === 0xab || code === 0xbb) return signs.paired | misreading(text, index, code)
    return code < 0xa0 || code === 0xad ? signs.odd | misreading(text, index, code) : misreading(text, index, code)
  }
  if (code < 0x370) return (code === 0x34f ? signs.odd : 0) | misreading(text, index, code)
  if (code < 0x660) return signs.otherScript | (code === 0x61c ? signs.odd : 0)
  if (code < 0x2000) return signs.digit | signs.otherScript | (code === 0x115f || code === 0x1160 || code === 0x180e ? signs.odd : 0)
  if (code < 0x2e80) {
    const mark = code === 0x201c || code === 0x201d || code === 0x201e ? signs.paired : 0
    const elision = code === 0x2019 && isBlank(codeNear(text, index + 1)) ? signs.openElision : 0
    const isOdd = (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)
    return mark | elision | (isOdd ? signs.odd : 0) | (code >= 0x2460 && code <= 0x2473 ? signs.han : 0) | misreading(text, index, code)
  }
  if (code < 0xa000)
    return code >= 0x300a && code <= 0x3011 ? signs.han | signs.paired : code === 0x3164 ? signs.han | signs.odd : signs.han
  if (code < 0xd800) return signs.otherScript | (code < 0xac00 ? signs.digit : 0)
  if (code < 0xe000) return signs.digit | signs.han | signs.otherScript // Half of a character.
  if (code < 0xf900 || code === 0xfffd || code === 0xfeff || code === 0xffa0) return signs.odd
  return code >= 0xff01 && code <= 0xff5e ? (fullWidth.get(code) ?? 0) | signs.han : code < 0xfb00 ? signs.han : signs.otherScript
}

const fullWidth = new Map<number, number>([
  ...Array.from({length: 10}, (_, digit): [number, number] => [0xff10 + digit, signs.digit]),
  [0xff08, signs.paired],
  [0xff09, signs.paired],
  [0xff0a, signs.asterisk],
  [0xff06, signs.ampersand],
  [0xff1c, signs.torn],
  [0xff1e, signs.torn],
  [0xff3b, signs.torn],
  [0xff3d, signs.torn]
])

/** Whether a character may be the second byte of what the one before it begins. */
function misreading(text: string, index: number, code: number): number {
  const before = codeNear(text, index - 1)
  const isTrail = code < 0xc0 || code >= 0x152
  return isTrail && before >= 0xc2 && before <= 0xf4 ? signs.misread : 0
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x0a
}

function isHexadecimal(code: number): boolean {
  return isDigit(code) || (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46)
}
