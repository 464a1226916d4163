import {byScript} from '../by-script.ts'
import type {Range} from '../../model/range.ts'
import {codeAt} from '../code-at.ts'
import {wordsOnly} from '../markdown/inline.ts'
import {remembered} from '../remembered.ts'

/** A run of English words that are written with capitals: `Configuration Manager`, `FastTrack`. */
export interface CapitalName {
  readonly name: string
  /** In the text that it was read from. */
  readonly range: Range
  /** Whether it owes the first of its capitals to where it stands: at a sentence's start, behind a mark. */
  readonly isOpening: boolean
}

export type NameShape = 'mixed' | 'acronym' | 'words' | 'word'

// A word with what ties it to others: file names, versions, identifiers.
const wordIn = byScript(() => /[\p{L}\p{M}\p{N}]+(?:[.'’_/\\@:&+#-]+[\p{L}\p{M}\p{N}]+)*/gu)
const wordHereIn = byScript(() => /(?<![\p{L}\p{N}.@_/\\])(?<word>[\p{L}\p{N}.@_/\\]+)/uy)
const nextWordIn = byScript(() => /[^\p{L}\p{N}.@_/\\]+(?<word>[\p{L}\p{N}.@_/\\]+)/uy)
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}\p{N}]*|\p{Ll}{1,3}\p{Lu}[\p{L}\p{M}]*)(?:-[\p{L}\p{N}]+)*$/u
// `LampWise`; other words with a capital inside are mostly identifiers, which are compared as such.
const productName = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u
const longestName = 6 // Words.

/**
 * The capitalised names in a segment of English, as long as they run, and the words in them of the form `LampWise`:
 * outside code, URLs, tags. Only words with a capital inside where most have capitals, as in titles of that style.
 */
export const capitalNames: (text: string) => readonly CapitalName[] = remembered(readNames)

function readNames(text: string): CapitalName[] {
  const masked = wordsOnly(text)
  const found: CapitalName[] = []
  let run: Range[] = []
  let [total, capital] = [0, 0]
  const finish = () => {
    const [first, last] = [run[0], run.at(-1)]
    if (first !== undefined && last !== undefined && run.length <= longestName) {
      const range = {start: first.start, end: last.end}
      const isOpening = opensSentence(text, range.start) && shapeOf(text.slice(first.start, first.end)) === 'word'
      capital += run.length - (isOpening ? 1 : 0)
      found.push({name: text.slice(range.start, range.end).replace(/\s+/g, ' '), range, isOpening})
    }
    for (const range of run.length > 1 ? run : []) {
      const name = text.slice(range.start, range.end)
      if (productName.test(name)) found.push({name, range, isOpening: false})
    }
    run = []
  }
  for (const match of masked.matchAll(wordIn(masked))) {
    const bare = match[0].replace(/['’]s$/, '')
    const own = {start: match.index, end: match.index + bare.length}
    const last = run.at(-1)
    if (last !== undefined && text.slice(last.end, own.start).trim() !== '') finish()
    total++
    if (mayBeName(bare) && nameWord.test(bare) && !isTied(text, match.index, match.index + match[0].length)) {
      run.push(own)
    } else finish()
    if (bare !== match[0]) finish()
  }
  finish()
  return capital * 2 > total && total > 2 ? found.filter(({name}) => shapeOf(name) === 'mixed') : found
}

/** Whether one of the first letters may be a capital. */
function mayBeName(word: string): boolean {
  for (let index = 0; index < Math.min(word.length, 4); index++) {
    const code = codeAt(word, index)
    if (code >= 0x80 || (code >= 0x41 && code <= 0x5a)) return true
  }
  return false
}

/** What about a name tells it from ordinary words: capitals within a word, several words, capitals throughout. */
export function shapeOf(name: string): NameShape {
  if (/^\p{Lu}{2,}s?$/u.test(name)) return 'acronym'
  if (name.includes(' ')) return 'words'
  return /\p{L}\p{Lu}/u.test(name) && /\p{Ll}/u.test(name) ? 'mixed' : 'word'
}

/** Finds out whether some English texts have a word, or two neighbouring ones, in small letters. */
export function smallWordFinder(texts: readonly string[]): (words: string) => boolean {
  let wordsOf: (WordsOf & {readonly text: string}) | null = null
  return words => {
    wordsOf ??= wordsBy(texts.map(text => wordsOnly(text)).join(` ${between} `))
    const {text, at, after} = wordsOf
    const [first = '', second] = words.split(' ')
    if (!/^\p{Ll}/u.test(first)) return false
    for (let index = text.indexOf(first); index >= 0; index = text.indexOf(first, index + 1)) {
      if (at(index) === first && (second === undefined || after(index + first.length) === second)) return true
    }
    return false
  }
}

const between = '@' // Counts as a word, and no name has it.

interface WordsOf {
  /** The word that begins at an offset. */
  readonly at: (index: number) => string | undefined
  /** The first word behind an offset at which one ends. */
  readonly after: (index: number) => string | undefined
}

function wordsBy(text: string): WordsOf & {readonly text: string} {
  const reader = (pattern: RegExp) => (index: number) => {
    pattern.lastIndex = index
    return pattern.exec(text)?.groups?.['word']
  }
  return {text, at: reader(wordHereIn(text)), after: reader(nextWordIn(text))}
}

/** Whether a word is part of what code is made of: `$Name`, `.Name`, `Name#`, `Name(`. */
function isTied(text: string, start: number, end: number): boolean {
  return /[$.@#/\\_-]/.test(text.charAt(start - 1)) || /^(?:[#+(=_\\/]|\.\p{L})/u.test(text.slice(end, end + 2))
}

function opensSentence(text: string, start: number): boolean {
  return !/[\p{L}\p{N},)%’'][ \t\r\n]*$/u.test(text.slice(Math.max(0, start - 8), start))
}

/** Whether no ordinary word is written so: `NuGet`, `SemVer`. */
export function hasInnerCapital(name: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(name)
}
