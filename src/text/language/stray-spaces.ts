import type {Locale} from '../../model/brand.ts'
import type {Range} from '../../model/range.ts'
import {wordsOnly} from '../markdown/inline.ts'
import {languageOf} from '../locale.ts'

// Katakana words are parted by spaces in Japanese; Han characters and Hiragana are not.
const letter = '[\\p{Script=Han}\\p{Script=Hiragana}]'
const patterns = [
  new RegExp(`(?<=${letter}) {1,20}(?=[\\p{Script=Han}\\p{Script=Hiragana}（「『【《])`, 'gu'),
  new RegExp(`(?<=[^\\s|>#*+-]) {1,20}(?=[，。、；：！？）」』】》])`, 'gu'),
  new RegExp(`(?<=[，、（「『【《]) {1,20}(?=[^\\s])`, 'gu')
]
const chapter = /第[^第]{1,6}[章节節篇部条條回]$/u

// Words that lose their last vowel before another word, which follows their apostrophe at once.
const elided: Readonly<Record<string, string>> = {
  fr: '[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu',
  it: '[ldc]|un|dell|nell|all|dall|sull|quell',
  ca: '[ldsnmt]'
}
const elisions = new Map(
  Object.entries(elided).map(([language, words]) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{N}'’\`])(?:${words})['’][ \\u00a0]{1,20}(?=[\\p{L}\`*_[<])`, 'giu')
  ])
)

/** A run of spaces, and whether nothing is parted by it: a list of names may be, or a name in Japanese. */
export interface StraySpace extends Range {
  readonly isSure: boolean
  /** Whether a word is likely to be gone there, because no clause opens with what follows. */
  readonly isGap: boolean
}

const mark = /[，。、；：！？（）「」『』【】《》]/
/** Between Latin letters, a full stop may be what became of the dot in a name: `lamp 。config`. */
const tornDot = /^[A-Za-z\d] *。\S/
/** A particle behind a comma or an opening bracket has lost its noun: `場合、 を対象とする`. */
const gap = /^[，、（「『【《]\s+(?:を|の|に|で|と|という|から|まで|的)/
const hiragana = /\p{Script=Hiragana}/u

/**
 * Spaces in Chinese or Japanese text that cannot be meant: between two Han characters or Hiragana, before full-width
 * punctuation, behind a full-width comma or opening bracket; in French, Italian and Catalan behind an elision, `l' option`.
 * None in other languages.
 */
export function straySpaces(text: string, locale: Locale): StraySpace[] {
  const language = languageOf(locale)
  const elision = elisions.get(language)
  if (elision !== undefined) return behindElisions(text, elision)
  if (language !== 'zh' && language !== 'ja' && language !== 'yue') return []
  if (!patterns.some(pattern => text.search(pattern) >= 0)) return []
  const prose = wordsOnly(text)
  const found = patterns.flatMap(pattern =>
    [...prose.matchAll(pattern)].map(({0: spaces, index}) => ({start: index, end: index + spaces.length}))
  )
  const isPlain = ({start, end}: Range) => text.slice(start - 1, end + 1) === prose.slice(start - 1, end + 1)
  const isMeant = ({start}: Range) => chapter.test(prose.slice(Math.max(0, start - 8), start))
  const isRunning = language !== 'ja' && mark.test(prose)
  const isSure = (around: string) => isRunning || mark.test(around) || hiragana.test(around)
  // Two patterns may find the same spaces.
  const own = new Map(found.filter(range => isPlain(range) && !isMeant(range)).map(range => [range.start, range]))
  return [...own.values()]
    .sort((a, b) => a.start - b.start)
    .map(({start, end}) => {
      const isGap = gap.test(text.slice(start - 1, end + 3))
      const isCertain = isSure(text.charAt(start - 1) + text.charAt(end)) && !tornDot.test(text.slice(start - 1, end + 2))
      return {start, end, isSure: isCertain && !isGap, isGap}
    })
}

function behindElisions(text: string, elision: RegExp): StraySpace[] {
  if (text.search(elision) < 0) return []
  const prose = wordsOnly(text)
  return [...text.matchAll(elision)].flatMap(({0: found, index}) => {
    const end = index + found.length
    const start = index + found.trimEnd().length
    const isProse = prose.slice(index, start) === text.slice(index, start)
    return isProse ? [{start, end, isSure: true, isGap: false}] : []
  })
}
