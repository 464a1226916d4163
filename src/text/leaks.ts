import type {Range} from '../model/range.ts'
import {wordsOnly} from './markdown/inline.ts'

/** A token in running text that looks like a content system's name for something. */
export interface LeakedToken extends Range {
  readonly text: string
}

// A capital, then parts tied by underscores, as no English word is written: O365_W14_2nd, Microsoft_Teams.
const tiedWords = /(?<![\p{L}\p{N}_.$@#%\\/:=<{[(-])\p{Lu}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+(?![\p{L}\p{N}_(=\\/>}\]-]|\.\p{L})/gu

/**
 * Tokens of a content system that stand where a name should: outside code, links and tags, and not in capitals
 * throughout, as constants and environment variables are.
 */
export function leakedTokens(text: string): LeakedToken[] {
  if (!text.includes('_')) return []
  return [...wordsOnly(text).matchAll(tiedWords)]
    .filter(([found]) => /\p{Ll}/u.test(found))
    .map(match => ({text: match[0], start: match.index, end: match.index + match[0].length}))
}
