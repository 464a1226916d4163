import {byScript} from '../by-script.ts'
import type {Range} from '../../model/range.ts'
import {codeAt, codeNear} from '../code-at.ts'
import {wordsOnly} from '../markdown/inline.ts'

/** A word and the same word again. */
export interface RepeatedWord extends Range {
  readonly word: string
}

// Words that a grammar lets meet: a pronoun and an article (`die die`), a subject and a reflexive (`nous nous`).
const meeting: Readonly<Record<string, string>> = {
  bg: 'се да',
  ca: 'que es',
  cs: 'se si je',
  da: 'der den det de som er at for',
  de: 'der die das den dem sie Sie ihr ihnen wir',
  et: 'on see',
  fi: 'se on',
  fr: 'nous vous faire',
  hr: 'je se da',
  hu: 'az ez egy',
  it: 'si via',
  nb: 'der den det de som er at for',
  nl: 'die dat het je er we',
  nn: 'der den det dei som er at for',
  no: 'der den det de som er at for',
  pl: 'to',
  pt: 'se que',
  sk: 'sa si je',
  sl: 'je se ga',
  sr: 'је се да je se da',
  sv: 'det den de som är att för'
}

// Languages that say a word twice for emphasis, number or manner.
const reduplicating = new Set(
  'am az bn fa fil gu haw he hi id jv kk km kn ko ky lo mg mi ml mr ms my ne or pa si sw ta te th tk tl tr ug ur uz vi yo zu'.split(' ')
)

const repeatedIn = byScript(() => /(?<![\p{L}\p{M}\p{N}_.'’-])([\p{L}\p{M}]{2,40})\s{1,80}\1(?![\p{L}\p{M}\p{N}_'’-]|\.[\p{L}\p{N}])/gu)
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Words that stand twice in a row, across a line's end too: in equal letters, outside code, links' targets and tags, with
 * nothing but white space between. None in languages that double words as a matter of grammar.
 *
 * @param locale - As BCP 47 has it; its language counts.
 */
export function repeatedWords(text: string, locale: string): RepeatedWord[] {
  const language = locale.split('-')[0] ?? locale
  if (reduplicating.has(language) || !mayRepeat(text) || text.search(repeatedIn(text)) < 0) return [] // Most texts, before markup is told from words.
  const allowed = meeting[language]?.split(' ') ?? []
  const masked = wordsOnly(text)
  return [...masked.matchAll(repeatedIn(masked))].flatMap(({0: found, 1: word = '', index}) => {
    const end = index + found.length
    const isPlain = text.slice(index, end) === found
    return isPlain && !spaceless.test(word) && !allowed.includes(word) ? [{word, start: index, end}] : []
  })
}

const longestWord = 40

/** Whether what follows some white space in a text repeats what stands before it. */
function mayRepeat(text: string): boolean {
  const {length} = text
  for (let end = 2; end < length; end++) {
    if (!isSpace(codeAt(text, end))) continue
    let next = end + 1
    while (isSpace(codeNear(text, next))) next++
    const first = codeNear(text, next)
    for (let start = end - 2; start >= Math.max(0, end - longestWord) && !isSpace(codeAt(text, start)); start--) {
      if (codeAt(text, start) === first && text.startsWith(text.slice(start, end), next)) return true
    }
    end = next
  }
  return false
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0xa0 && spaces.test(String.fromCharCode(code)))
}

const spaces = /\s/
