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

/**
 * Spaces in Chinese or Japanese text that cannot be meant: between two Han characters or Hiragana, before full-width
 * punctuation, behind a full-width comma or opening bracket. None in other languages.
 */
export function straySpaces(text: string, locale: Locale): Range[] {
  const language = languageOf(locale)
  if (language !== 'zh' && language !== 'ja' && language !== 'yue') return []
  if (!patterns.some(pattern => text.search(pattern) >= 0)) return []
  const prose = wordsOnly(text)
  const found = patterns.flatMap(pattern =>
    [...prose.matchAll(pattern)].map(({0: spaces, index}) => ({start: index, end: index + spaces.length}))
  )
  const isPlain = ({start, end}: Range) => text.slice(start - 1, end + 1) === prose.slice(start - 1, end + 1)
  const isMeant = ({start}: Range) => chapter.test(prose.slice(Math.max(0, start - 8), start))
  return found.filter(range => isPlain(range) && !isMeant(range)).sort((a, b) => a.start - b.start)
}
