import type {Locale} from '../../model/brand.ts'
import {chineseForms} from './chinese.ts'
import {functionWordCounts, mayHoldOthers, mostFunctionWords} from './function-words.ts'
import {languageOf, scriptOf} from '../locale.ts'
import {signs} from '../signs.ts'

const letters: readonly (readonly [script: string, name: string, pattern: RegExp])[] = [
  ['Latn', 'Latin script', /\p{Script=Latin}/gu],
  ['Cyrl', 'Cyrillic script', /\p{Script=Cyrillic}/gu],
  ['Grek', 'Greek', /\p{Script=Greek}/gu],
  ['Arab', 'Arabic script', /\p{Script=Arabic}/gu],
  ['Hebr', 'Hebrew', /\p{Script=Hebrew}/gu],
  ['Deva', 'Devanagari script', /\p{Script=Devanagari}/gu],
  ['Thai', 'Thai', /\p{Script=Thai}/gu],
  ['Kore', 'Korean', /\p{Script=Hangul}/gu],
  ['Jpan', 'Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', 'Chinese', /\p{Script=Han}/gu]
]
const patterns = new Map(letters.map(([script, , pattern]) => [script, pattern]))
const fewestLetters = 20
const fewestCharacters = 7 // Of scripts in which one is a word or the half of it.
const fewestForms = 3
const fewestFunctionWords = 5
const safeFunctionWords = 15
// Languages whose function words are too much alike to tell a few lines of one from the other.
const alike = ['da nb nn no sv', 'cs sk', 'hr bs sr sl', 'es pt ca gl it', 'id ms', 'fr ca', 'et fi'].map(group => group.split(' '))

/**
 * In which other language or script a text is written than its locale says; `null` where it is as it should be, or too
 * short to say. Told by the script, by characters of one form of Chinese, letters of Russian and Ukrainian, and function
 * words in Latin script.
 *
 * @param text - Without markup, code and links' targets.
 * @returns Its name in English, for messages: `English`, `simplified Chinese`.
 */
export function foreignLanguage(text: string, locale: Locale): string | null {
  const count = (script: string) => text.match(patterns.get(script) ?? /$^/)?.length ?? 0
  const has = (script: string) => text.search(patterns.get(script) ?? /$^/) >= 0
  const own = scriptOf(locale)
  switch (own) {
    case 'Hans':
    case 'Hant':
      return count('Jpan') > 5 && count('Jpan') * 4 > count('Hani')
        ? 'Japanese'
        : has('Hani')
          ? otherForm(text, own)
          : ofScript(text, count, 'Hani')
    case 'Jpan':
      if (has('Jpan')) return null
      // Names of offices and forms run long without kana.
      return count('Hani') >= fewestLetters ? 'Chinese' : ofScript(text, count, 'Hani')
    case 'Latn':
      return ofScript(text, count, own) ?? otherLatin(text, languageOf(locale))
    case 'Cyrl':
      return ofScript(text, count, own) ?? otherCyrillic(text, languageOf(locale))
    default:
      return patterns.has(own) ? ofScript(text, count, own) : null
  }
}

/**
 * Whether `foreignLanguage` may name one for the words of some Markdown; quicker than to take these out of it.
 *
 * @param present - What stands in the Markdown, as `signsOf` tells.
 */
export function mayBeForeign(markdown: string, present: number, locale: Locale): boolean {
  if (scriptOf(locale) !== 'Latn' || (present & (signs.otherScript | signs.han)) !== 0) return true
  return mayHoldOthers(markdown, languageOf(locale), fewestFunctionWords)
}

/** Whether the beginning of a text says that `foreignLanguage` names none for the whole, however it goes on. */
export function isPlainlyOwn(beginning: string, locale: Locale): boolean {
  switch (scriptOf(locale)) {
    case 'Jpan':
      return beginning.search(patterns.get('Jpan') ?? /$^/) >= 0
    case 'Latn':
      return (functionWordCounts(beginning).get(languageOf(locale)) ?? 0) * 3 > mostFunctionWords
    default:
      return false
  }
}

/** The script of which a text has many letters while it has none of its own, or the language in Latin script. */
function ofScript(text: string, count: (script: string) => number, own: string): string | null {
  if (text.search(patterns.get(own) ?? /$^/) >= 0) return null
  const fewest = (script: string) => (script === 'Hani' || script === 'Jpan' ? fewestCharacters : fewestLetters)
  const other = letters.find(([script]) => script !== own && script !== 'Latn' && count(script) >= fewest(script))
  if (other !== undefined) return other[1]
  return own !== 'Latn' && count('Latn') >= fewestLetters ? otherLatin(text, null) : null
}

function otherForm(text: string, own: 'Hans' | 'Hant'): string | null {
  const {simplified, traditional} = chineseForms(text)
  if (own === 'Hans') return traditional >= fewestForms && traditional > 3 * simplified ? 'traditional Chinese' : null
  return simplified >= fewestForms && simplified > 3 * traditional ? 'simplified Chinese' : null
}

function otherCyrillic(text: string, language: string): string | null {
  const russian = text.match(/[ыэёъ]/gi)?.length ?? 0
  const ukrainian = text.match(/[іїєґ]/gi)?.length ?? 0
  if (language === 'ru') return ukrainian >= fewestForms && russian === 0 ? 'Ukrainian' : null
  return language === 'uk' && russian >= fewestForms && ukrainian === 0 ? 'Russian' : null
}

/** @param language - `null` for one in another script. */
function otherLatin(text: string, language: string | null): string | null {
  const found = functionWordCounts(text)
  const own = language === null ? 0 : found.get(language)
  if (own === undefined) return null
  const [best] = [...found].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  if (best === undefined || best[1] < fewestFunctionWords || best[1] < 3 * own) return null
  if (best[1] < safeFunctionWords && alike.some(group => group.includes(best[0]) && group.includes(language ?? ''))) return null
  return new Intl.DisplayNames('en', {type: 'language'}).of(best[0]) ?? null
}
