import type {Range} from '../../model/range.ts'
import {leakedTokens} from '../leaks.ts'
import {signs, signsOf} from '../signs.ts'
import {readable} from './readable.ts'
import type {Token} from './token.ts'

/** What an identifier is: a word with a capital inside can be a name as well. */
export interface Identifier extends Token {
  /** As the text has it, where `key` is in small letters because case says nothing. */
  readonly written: string
  readonly isWord: boolean
}

interface Shape {
  /** A text has none of the shape where it has none of these. */
  readonly signs: number
  readonly pattern: RegExp
  readonly isWord?: boolean
  /** Whether letter case says nothing. */
  readonly foldsCase?: boolean
}

const before = String.raw`(?<![\w@\\/~:.%$#{-])`
/** A full stop ends a sentence, and a hyphen leaves out the rest of a compound: “-Source- und -Target-Option”. */
const behind = String.raw`(?<![.-])(?![\w@\\]|-\w)`
const afterSpace = String.raw`(?<=(?:^|[\s("'“‘（「])[*_[]{0,3})`

/** What paths go on with; a bracket that is no variable’s, as in “(see /etc/x)”, ends them. */
const ofPath = (characters: string) => String.raw`(?:\$\([\w.]{1,40}\)|[${characters}]){0,200}(?<=[\w$%)])`

/** Bounded, so that no text costs more than its length; what one shape took, no later one takes. */
const shapes: readonly Shape[] = [
  shape(signs.hyphenatedHex, String.raw`${before}[\dA-Fa-f]{8}-(?:[\dA-Fa-f]{4}-){3}[\dA-Fa-f]{12}`, {foldsCase: true}),
  shape(signs.at, String.raw`${before}[A-Za-z\d_][\w.+-]{0,63}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,5}`, {foldsCase: true}),
  shape(signs.innerDot, String.raw`${before}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?!\.\d)`),
  shape(signs.slash | signs.backslash, String.raw`${before}(?:[A-Za-z]:\\|~[\\/]|\.{1,2}[\\/])${ofPath(String.raw`\w$%.\\/-`)}`), // C:\x, ~/.x, ./x
  shape(signs.slash, String.raw`${afterSpace}/[A-Za-z]\w{0,40}[/:=.]${ofPath(String.raw`\w%$./:=-`)}`), // /etc/x, /p:x
  shape(signs.backslash, String.raw`${before}\w[\w.-]{0,80}(?:\\[\w.-]{1,80}){1,10}`), // folder\file
  shape(signs.option, String.raw`${afterSpace}--?[A-Za-z][\w-]{1,60}`), // --verbose, -Source
  shape(signs.innerDot, String.raw`${before}(?:[A-Za-z\d-]{1,63}\.){1,5}(?:com|org|net|io|dev|edu|gov)`, {foldsCase: true}),
  shape(signs.innerDot, String.raw`${before}[A-Za-z]\w{1,80}(?:-\w{1,40}){0,5}(?:\.[A-Za-z]\w{1,80}){0,8}\.[a-z][a-z\d]{1,11}`), // file.name
  shape(signs.innerDot, String.raw`${before}[A-Z]\w{1,80}(?:\.[A-Z]\w{1,80}){1,10}`), // Dotted.Name
  shape(signs.underscore, String.raw`${before}[A-Za-z\d]{1,60}(?:_[A-Za-z\d]{1,60}){1,10}`), // snake_case
  shape(signs.innerCapital, String.raw`${before}[A-Za-z]{0,40}[a-z]\d{0,4}[A-Z][A-Za-z\d]{0,60}`, {isWord: true}) // CamelCase
]

function shape(telling: number, pattern: string, facts: Omit<Shape, 'signs' | 'pattern'> = {}): Shape {
  return {signs: telling, pattern: new RegExp(pattern + behind, 'g'), ...facts}
}

const anyShape = shapes.reduce((all, one) => all | one.signs, 0)

/** Without any of these, a text has no identifier; entities and escapes may hide what makes one. */
export const identifierSigns = anyShape | signs.ampersand

/** Words that languages write in their own way, though they have a capital inside: eBook, WiFi, McDonald. */
const notKept = /^(?:e[A-Z][a-z]+|WiFi|Ma?c[A-Z][a-z]+)$/

/** What names the parts of a version is translated: `Major.Minor.Patch`. */
const versionParts = /^(?:(?:^|\.)(?:major|minor|patch|build|revision)){2,5}$/i

/**
 * Identifiers, file names, paths, options and addresses that stand in a text; optional where they stand in code or in a
 * link's target. What a content system leaked is none.
 */
export function identifiers(markdown: string): Identifier[] {
  const {text, rangeOf, isProse} = readable(markdown)
  const leaked = leakedTokens(markdown)
  const present = signsOf(text)
  if ((present & anyShape) === 0) return []
  const taken = new Uint8Array(text.length + 1)
  const found: Identifier[] = []
  for (const {signs: telling, pattern, isWord = false, foldsCase = false} of shapes) {
    if ((present & telling) === 0) continue
    for (const match of text.matchAll(pattern)) {
      const [written] = match
      const [start, end] = [match.index, match.index + written.length]
      if (taken[start] === 1 || taken[end - 1] === 1 || notKept.test(written) || versionParts.test(written)) continue
      taken.fill(1, start, end)
      if (leaked.some(token => token.text === written)) continue
      const key = foldsCase ? written.toLowerCase() : written
      found.push({key, written, isWord, isOptional: !isProse(start, end), range: rangeOf(start, end)})
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start)
}

/** Finds the first stretch of a text that differs from a key in letter case, white space and marks alone. */
export function variantFinder(text: string): (key: string) => Range | null {
  const {letters, offsets} = lettersOf(text)
  return key => {
    const wanted = lettersOf(key).letters
    if (wanted === '') return null
    for (let index = letters.indexOf(wanted); index >= 0; index = letters.indexOf(wanted, index + 1)) {
      const [start, end] = [offsets[index] ?? 0, (offsets[index + wanted.length - 1] ?? 0) + 1]
      const isBounded = !/[A-Za-z\d]/.test(text.charAt(start - 1)) && !/[A-Za-z\d]/.test(text.charAt(end))
      if (isBounded && end - start <= 2 * key.length && !otherLetter.test(text.slice(start, end))) {
        const marks = /^[A-Za-z\d]/.test(key) ? 0 : (marksBefore.exec(text.slice(Math.max(0, start - 6), start))?.[0].length ?? 0)
        return {start: start - marks, end}
      }
    }
    return null
  }
}

/** An option’s hyphens, a path’s dots, where nothing stands before them. */
const marksBefore = /(?<=^|[\s("'“‘（「[])[-–—/.~\\]{1,3}$/
const otherLetter = /[^\P{L}A-Za-z]/u

function lettersOf(text: string): {readonly letters: string; readonly offsets: readonly number[]} {
  const offsets: number[] = []
  let letters = ''
  for (const {0: run, index} of text.matchAll(/[A-Za-z\d]+/g)) {
    letters += run.toLowerCase()
    for (let at = 0; at < run.length; at++) offsets.push(index + at)
  }
  return {letters, offsets}
}
