import {append} from '../../model/append.ts'
import {byScript} from '../../text/by-script.ts'
import {inlineRuns} from '../../text/markdown/inline.ts'
import {plainTarget} from '../../text/material.ts'
import {stem} from '../../text/stem.ts'

/** What of a text tells whether another is its translation. */
export interface Tokens {
  /** In lower case; of English, their stems (Porter 1980). */
  readonly words: readonly string[]
  /** What a translation keeps: code, where links lead, numbers, each with a mark of its kind. */
  readonly marks: readonly string[]
}

const spacedIn = byScript(() => /\p{L}[\p{L}\p{M}\p{N}]*(?:['’\-_.][\p{L}\p{N}]+)*/gu)
const number = /\d+(?:[.,:\u00a0\u202f]\d+)*/g
/** Of a link: it is translated. */
const title = /\s(?:"[^"]*"|'[^']*'|\([^()]*\))\s*\)$/
const unspacedScripts = /^(?:ja|zh|th|lo|km|my)$/
const longestChunk = 400 // Code units: Intl.Segmenter is quadratic in the length of one text.
const segmenters = new Map<string, Intl.Segmenter>()

/** @param language - Language subtag, as in `ja`. */
export function readTokens(text: string, language: string): Tokens {
  const words: string[] = []
  const marks: string[] = []
  for (const {kind, start, end} of inlineRuns(text)) {
    const piece = text.slice(start, end)
    if (kind === 'code') marks.push(`code ${piece.replace(/^`+\s*|\s*`+$/g, '')}`)
    else if (kind === 'target') {
      const target = plainTarget(piece.replace(title, ')')).replace(/^\]\(|\)$/g, '')
      if (target.length > 1) marks.push(`target ${target}`)
    } else if (kind === 'text') {
      for (const [digits] of piece.matchAll(number)) marks.push(`number ${digits.replace(/\D/g, '')}`)
      append(words, readWords(piece, language))
    }
  }
  return {words, marks}
}

function readWords(text: string, language: string): string[] {
  if (!unspacedScripts.test(language)) {
    const lower = text.toLowerCase()
    const found = lower.match(spacedIn(lower)) ?? []
    return language === 'en' ? found.map(stem) : found
  }
  let segmenter = segmenters.get(language)
  if (segmenter === undefined) segmenters.set(language, (segmenter = new Intl.Segmenter(language, {granularity: 'word'})))
  const words: string[] = []
  for (let from = 0; from < text.length; from += longestChunk) {
    for (const {segment, isWordLike} of segmenter.segment(text.slice(from, from + longestChunk))) {
      if (isWordLike === true && /^\D/.test(segment)) words.push(segment.toLowerCase())
    }
  }
  return words
}
