import type {Range} from '../../model/range.ts'
import {leakedTokens} from '../leaks.ts'
import {readable} from './readable.ts'
import type {Token} from './token.ts'

/** What an identifier is: a word with a capital inside can be a name as well. */
export interface Identifier extends Token {
  /** As the text has it, where `key` is in small letters because case says nothing. */
  readonly written: string
  readonly isWord: boolean
}

interface Shape {
  readonly pattern: RegExp
  readonly isWord?: boolean
  /** Whether letter case says nothing. */
  readonly foldsCase?: boolean
}

const before = String.raw`(?<![\w@\\/~:.%$#{-])`
const behind = String.raw`(?![\w@\\]|-\w)`
const afterSpace = String.raw`(?<=(?:^|[\s("'“‘（「])[*_[]{0,3})`

/** Bounded, so that no text costs more than its length; what one shape took, no later one takes. */
const shapes: readonly Shape[] = [
  shape(String.raw`${before}[\dA-Fa-f]{8}-(?:[\dA-Fa-f]{4}-){3}[\dA-Fa-f]{12}`, {foldsCase: true}),
  shape(String.raw`${before}[A-Za-z\d_][\w.+-]{0,63}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,5}`, {foldsCase: true}),
  shape(String.raw`${before}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?!\.\d)`),
  shape(String.raw`${before}(?:[A-Za-z]:\\|~[\\/]|\.{1,2}[\\/])[\w$%.()\\/-]{0,200}[\w$%)]`), // C:\x, ~/.x, ./x
  shape(String.raw`${afterSpace}/[A-Za-z]\w{0,40}[/:=.][\w%$.()/:=-]{0,200}[\w%)]`), // /etc/x, /p:x
  shape(String.raw`${before}\w[\w.-]{0,80}(?:\\[\w.-]{1,80}){1,10}`), // folder\file
  shape(String.raw`${afterSpace}--?[A-Za-z][\w-]{1,60}`), // --verbose, -Source
  shape(String.raw`${before}(?:[A-Za-z\d-]{1,63}\.){1,5}(?:com|org|net|io|dev|edu|gov)`, {foldsCase: true}),
  shape(String.raw`${before}[A-Za-z]\w{1,80}(?:-\w{1,40}){0,5}(?:\.[A-Za-z]\w{1,80}){0,8}\.[a-z][a-z\d]{1,11}`), // file.name
  shape(String.raw`${before}[A-Z]\w{1,80}(?:\.[A-Z]\w{1,80}){1,10}`), // Dotted.Name
  shape(String.raw`${before}[A-Za-z\d]{1,60}(?:_[A-Za-z\d]{1,60}){1,10}`), // snake_case
  shape(String.raw`${before}[A-Za-z]{0,40}[a-z]\d{0,4}[A-Z][A-Za-z\d]{0,60}`, {isWord: true}) // CamelCase
]

function shape(pattern: string, facts: Omit<Shape, 'pattern'> = {}): Shape {
  return {pattern: new RegExp(pattern + behind, 'g'), ...facts}
}

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
  const taken = new Uint8Array(text.length + 1)
  const found: Identifier[] = []
  for (const {pattern, isWord = false, foldsCase = false} of shapes) {
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
  const found = [...text.matchAll(/[A-Za-z\d]/g)]
  return {letters: found.map(([letter]) => letter.toLowerCase()).join(''), offsets: found.map(({index}) => index)}
}
