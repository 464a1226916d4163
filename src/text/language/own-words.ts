import {wordsOnly} from '../markdown/inline.ts'
import {remembered} from '../remembered.ts'

// Titles, messages and labels that the translator may keep on purpose, with what explains an English text.
const setApart =
  /“[^“”]{1,300}”|„[^„“”]{1,300}[“”]|«[^«»]{1,300}»|‘[^‘’]{1,300}’|"[^"]{1,300}"|「[^「」]{1,300}」|『[^『』]{1,300}』|\[[^[\]]{1,300}\]|\([^()]{1,300}\)|（[^（）]{1,300}）|\*{1,3}[^*]{1,300}\*{1,3}/g

/**
 * The words of a text that speak its own language: markup blanked out as by `wordsOnly`, and NULs for what is set apart by
 * quotation marks, parentheses or emphasis, or is a link's text. Offset for offset.
 */
export const ownWords = remembered(readOwnWords)

function readOwnWords(text: string): string {
  const words = wordsOnly(text)
  let own = ''
  for (const match of wordsOnly(text, ['text', 'mark', 'target']).matchAll(setApart)) {
    own += words.slice(own.length, match.index) + '\0'.repeat(match[0].length)
  }
  return own + words.slice(own.length)
}
