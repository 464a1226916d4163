import type {Change, ChangeKind, Edit} from '../model/bitext.ts'
import {byScript} from './by-script.ts'
import {diffLists} from './diff-lists.ts'
import {inlineRuns, plainText, wordsOnly} from './markdown/inline.ts'
import {leakedTokens} from './leaks.ts'
import {plainTarget} from './material.ts'
import {normalText} from './normalize.ts'

const tokenIn = byScript(
  () =>
    /\\[*_`]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:[_'’][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu
)
const noLetterIn = byScript(() => /[^\p{L}\p{N}]+/gu)
const longestEdit = 600 // Tokens. Beyond it a text is replaced as a whole: nobody reads such a diff, and Myers is quadratic.

/** What turns a quote into the source's text, word by word, and of what kind it is. */
export function describeChange(quote: string, source: string): Change {
  const [before, after] = [fold(quote), fold(source)]
  const edits = diffWords(before, after)
  return {kind: classify(before, after, edits), edits}
}

const operations = {common: 'equal', removed: 'delete', added: 'insert'} as const

function diffWords(before: string, after: string): Edit[] {
  const a = before.match(tokenIn(before)) ?? []
  const b = after.match(tokenIn(after)) ?? []
  const stretches = diffLists(a.map(formOf), b.map(formOf), longestEdit)
  if (stretches === null)
    return [
      {op: 'delete', text: before},
      {op: 'insert', text: after}
    ]
  let [inA, inB] = [0, 0]
  const edits = stretches.map(({kind, count}): Edit => {
    const text = (kind === 'removed' ? a.slice(inA, inA + count) : b.slice(inB, inB + count)).join('')
    if (kind !== 'added') inA += count
    if (kind !== 'removed') inB += count
    return {op: operations[kind], text}
  })
  return joinRuns(edits)
}

/** Two tokens that differ in form only are one. An escaped emphasis mark is a character that readers see, not another form of the mark. */
function formOf(text: string): string {
  return text.startsWith('\\') ? text : text.trim() === '' ? ' ' : normalText(text)
}

/** `[-a-] [-b-]` around a lone blank is one change of two words, not two changes. */
function joinRuns(edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = []
  let deleted = ''
  let inserted = ''
  let carried = '' // A blank that ends both sides belongs to the equal text behind.
  const flush = () => {
    const blank = /\s+$/.exec(deleted)?.[0] ?? ''
    carried = blank !== '' && inserted.endsWith(blank) ? blank : ''
    if (deleted.length > carried.length) joined.push({op: 'delete', text: deleted.slice(0, deleted.length - carried.length)})
    if (inserted.length > carried.length) joined.push({op: 'insert', text: inserted.slice(0, inserted.length - carried.length)})
    deleted = inserted = ''
  }
  for (const [index, edit] of edits.entries()) {
    if (edit.op === 'delete') deleted += edit.text
    else if (edit.op === 'insert') inserted += edit.text
    else if (edit.text.trim() === '' && deleted + inserted !== '' && index < edits.length - 1) {
      deleted += edit.text
      inserted += edit.text
    } else {
      flush()
      joined.push({op: 'equal', text: carried + edit.text})
      carried = ''
    }
  }
  flush()
  if (carried !== '') joined.push({op: 'equal', text: carried})
  return joined
}

function classify(quote: string, source: string, edits: readonly Edit[]): ChangeKind {
  const leaked = leakedTokens(quote).some(({text}) => !source.includes(text))
  if (leaked) return 'placeholder'
  if (normalText(quote) === normalText(source)) return 'whitespace'
  const [a, b] = [plainText(quote), plainText(source)]
  if (squeeze(a) === squeeze(b)) {
    if (plainTarget(runsOf(quote, 'target')) !== plainTarget(runsOf(source, 'target'))) return 'link'
    return runsOf(quote, 'code') === runsOf(source, 'code') ? 'markup' : 'code'
  }
  if (letters(a) === letters(b)) return hasEscapedMarks(quote) || hasEscapedMarks(source) ? 'markup' : 'punctuation'
  if (letters(a).toLowerCase() === letters(b).toLowerCase()) return 'case'
  if (letters(wordsOnly(quote)) === letters(wordsOnly(source))) return 'code'
  const changed = edits.filter(edit => edit.op !== 'equal').map(edit => edit.text)
  const opensSentence = edits[0]?.op !== 'equal' // There a capital makes no name.
  if (changed.every(text => !/\p{L}/u.test(text))) return 'number'
  return !opensSentence && changed.every(isName) && edits.some(edit => edit.op === 'delete') && edits.some(edit => edit.op === 'insert')
    ? 'term'
    : 'wording'
}

/** Up to four words, each with a capital: a product or a feature, not prose. */
function isName(text: string): boolean {
  const found = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return found.length > 0 && found.length <= 4 && found.every(one => /^[\p{Lu}\p{N}]/u.test(one))
}

function hasEscapedMarks(text: string): boolean {
  return /\\[*_`]/.test(text)
}

function runsOf(text: string, kind: 'target' | 'code'): string {
  return inlineRuns(text)
    .filter(run => run.kind === kind)
    .map(run => squeeze(text.slice(run.start, run.end)))
    .join('\n')
}

/** A text in one line, without the marks of a quote that its lines open with. */
function fold(text: string): string {
  return text.replace(/\s*\n[\s>]*|\s+/g, ' ').trim()
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

function letters(text: string): string {
  return text.replace(noLetterIn(text), '')
}
