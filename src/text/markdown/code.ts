import type {Range} from '../../model/range.ts'
import {inlineRuns} from './inline.ts'
import {decodeEntity} from '../normalize.ts'

/** A code span, or what stands in `<code>`. */
export interface CodeSpan {
  /** Without its marks, white space folded. */
  readonly text: string
  /** With its marks, in the text that it was read from. */
  readonly range: Range
}

/** The code in inline Markdown, in order. */
export function readCodeSpans(text: string): CodeSpan[] {
  if (!/`|<code/i.test(text)) return []
  const found: CodeSpan[] = []
  let open: Range | null = null
  for (const {kind, start, end} of inlineRuns(text)) {
    const run = text.slice(start, end)
    if (kind === 'code' && open === null) found.push({text: fold(unquoted(run)), range: {start, end}})
    else if (kind === 'tag' && open === null && /^<code\b[^/]*>$/i.test(run)) open = {start, end}
    else if (kind === 'tag' && open !== null && /^<\/code/i.test(run)) {
      found.push({text: fold(decoded(text.slice(open.end, start))), range: {start: open.start, end}})
      open = null
    }
  }
  return found
}

/**
 * Write a code span of English in the form of another: in back ticks or between its own `<code>` tags.
 *
 * @param english - With its marks, as English has it.
 * @param own - With its marks.
 */
export function writeCodeSpan(english: string, own: string): string {
  const text = readCodeSpans(english)[0]?.text ?? ''
  const tags = /^(<[^>]*>)[^]*(<\/[^>]*>)$/.exec(own)
  const isAlike = english.startsWith('`') === own.startsWith('`') && !english.includes('\n')
  if (tags !== null) {
    const [, opening = '', closing = ''] = tags
    const inside = isAlike ? english.replace(/^<[^>]*>|<\/[^>]*>$/g, '') : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return opening + inside + closing
  }
  if (isAlike) return english
  const ticks = '`'.repeat(longestRun(text) + 1)
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return ticks + padding + text + padding + ticks
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
}

/** What of code a translation may say otherwise. */
export type CodePart = 'comments' | 'placeholders' | 'strings'

/** A block of code as it is compared: the language of its fence, and its lines. */
export interface CodeBlock {
  /** In small letters; empty for indented code and where the fence names none. */
  readonly language: string
  /** Where a fence names its language, or may name it, in the text that it was read from; `null` of indented code. */
  readonly info: Range | null
  readonly lines: readonly CodeLine[]
}

export interface CodeLine {
  /** Without white space at its end, and without the indent that all lines share. */
  readonly text: string
  /** In the text that it was read from. */
  readonly range: Range
}

/**
 * Read the lines of fenced or indented code.
 *
 * @param raw - From its fence on, without what stands before that in its line.
 * @param quotes - How many marks of block quotes its other lines begin with.
 */
export function readCodeBlock(raw: string, quotes: number): CodeBlock {
  const fence = /^(?:`{3,}|~{3,})[ \t]*([^\s`{]*)/.exec(raw)
  const prefix = new RegExp(`^(?:[ \\t]{0,40}>[ \\t]?){0,${quotes}}`)
  const all: CodeLine[] = []
  let start = 0
  for (const line of raw.split('\n')) {
    const from = start === 0 ? 0 : (prefix.exec(line)?.[0].length ?? 0)
    const text = line.slice(from).trimEnd()
    all.push({text, range: {start: start + from, end: start + from + text.length}})
    start += line.length + 1
  }
  const isClosed = fence !== null && all.length > 1 && /^[ \t]*(?:`{3,}|~{3,})$/.test(all.at(-1)?.text ?? '')
  const lines = fence === null ? all : all.slice(1, isClosed ? -1 : undefined)
  const indents = lines.slice(fence === null ? 1 : 0).flatMap(({text}) => (text === '' ? [] : [indentOf(text)]))
  const indent = indents.reduce((least, one) => Math.min(least, one), indents[0] ?? 0)
  const name = fence?.[1] ?? ''
  return {
    language: name.toLowerCase(),
    info: fence === null ? null : {start: fence[0].length - name.length, end: fence[0].length},
    lines: lines.map(({text, range}) => {
      const cut = Math.min(indent, indentOf(text))
      return {text: text.slice(cut), range: {start: range.start + cut, end: range.end}}
    })
  }
}

/** A line of code without what may differ, white space folded. */
export function codeKey(line: string, mayDiffer: readonly CodePart[]): string {
  let key = line
  if (mayDiffer.includes('strings')) key = key.replace(/"[^"\n]{0,2000}"|'[^'\n]{0,2000}'/g, '""')
  if (mayDiffer.includes('placeholders')) key = key.replace(/<[^<>\n]{1,200}>|\{[^{}\n]{1,200}\}|\[[^[\]\n]{1,200}\]/g, '<>')
  if (mayDiffer.includes('comments')) key = withoutComment(key)
  return key
}

const comment = /^(\s*)(?:\/\/|#|--|;|%|'|\/?\*|<!--|rem\b|::)|(\s)(?:\/\/|#|--|;|\/\*|<!--)\s/i

/** What a line says before its comment; the mark of the comment stays. */
function withoutComment(line: string): string {
  const match = comment.exec(line)
  return match === null ? line : line.slice(0, match.index + match[0].length).trimEnd()
}

/** A code span without its back ticks. */
function unquoted(span: string): string {
  const ticks = /^`+/.exec(span)?.[0].length ?? 0
  return span.slice(ticks, span.length - ticks)
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

function decoded(text: string): string {
  return text.replace(/&[#\w]{1,40};/g, reference => decodeEntity(reference, 0).text)
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
