import {lowerBoundBy} from '../model/ascending.ts'
import type {Range} from '../model/range.ts'
import {endOfLine} from '../text/lines.ts'
import {admonitionTitle} from './admonition.ts'
import {type Construct, constructOpening, type Dialect, readConstruct} from './constructs.ts'
import {esmEnd, opensEsm} from './esm.ts'
import {extentsOf, fenceEnd} from './extents.ts'
import {containers} from './guard.ts'

/** A stretch of a view that Markdown's parser must not read. */
export interface Mask {
  readonly range: Range
  /** Whether it has its lines for itself. */
  readonly isBlock: boolean
  readonly spanless: readonly Range[]
}

/**
 * Where a view has other syntax than Markdown: expressions, components and statements of MDX, shortcodes and templates
 * of site builders, lines that open or close admonitions. In order and disjoint; none in code.
 */
export function findMasks(text: string, dialect: Dialect): Mask[] {
  if (dialect === 'markdown' && !/\{[{%]|:::/.test(text)) return []
  const masks: Mask[] = []
  const extents = extentsOf(text)
  const opening = new RegExp(constructOpening[dialect], 'uy')
  const token = new RegExp(String.raw`\\[!-/:-@\[-\x60{-~]|\x60+|\](?:\([ \t]*|:[ \t]*)<[^<>\n]*>|\n|${constructOpening[dialect]}`, 'gu')
  let mayOpenEsm = true
  for (let at = 0; at < text.length; ) at = readLine(at)
  return masks

  /** @returns Where the next line to read begins. */
  function readLine(lineStart: number): number {
    const lineEnd = endOfLine(text, lineStart)
    const prefix = containers.exec(text.slice(lineStart, lineEnd))?.[0] ?? ''
    const start = lineStart + prefix.length
    const isQuoted = prefix.includes('>')
    const isEsm = mayOpenEsm && prefix === '' && dialect === 'mdx' && opensEsm(text, start)
    mayOpenEsm = true
    const block = (end: number, spanless: readonly Range[]) => {
      masks.push({range: {start, end}, isBlock: true, spanless})
      return endOfLine(text, end) + 1
    }
    const fenced = fenceEnd(text, start, lineEnd, prefix)
    if (fenced !== null) return fenced
    const title = admonitionTitle(text, start, lineEnd)
    if (title !== null) return block(lineEnd, title)
    if (isEsm) return block(extents.read(start, true, limit => esmEnd(text, start, limit)) ?? extents.paragraphEnd(start), [])
    const found = readOpening(start, isQuoted)
    const last = found.at(-1)?.end ?? start
    if (found.length > 0 && text.slice(last, endOfLine(text, last)).trim() === '' && found.every(({mayBeBlock}) => mayBeBlock)) {
      return block(
        last,
        found.flatMap(({spanless}) => spanless)
      )
    }
    const isLine = lineAlone.test(text.slice(start, lineEnd))
    if (isLine) extents.endParagraph(lineEnd)
    mayOpenEsm = isLine || start === lineEnd
    for (const {start, end, spanless} of found) masks.push({range: {start, end}, isBlock: false, spanless})
    return readInline(last, isQuoted)
  }

  /** The constructs that a line opens with, one behind the other. */
  function readOpening(lineStart: number, isQuoted: boolean): (Construct & {readonly start: number})[] {
    const found: (Construct & {readonly start: number})[] = []
    for (let start = lineStart; ; ) {
      const construct = readAt(start, true, isQuoted)
      if (construct === null) return found
      found.push({...construct, start})
      blanks.lastIndex = construct.end
      blanks.test(text)
      start = blanks.lastIndex
    }
  }

  function readAt(start: number, opensLine: boolean, isQuoted: boolean): Construct | null {
    opening.lastIndex = start
    return opening.test(text) ? extents.read(start, opensLine, limit => readConstruct[dialect](text, start, limit, isQuoted)) : null
  }

  /** @returns The start of the line behind the one that `from`, or what begins in it, ends in. */
  function readInline(from: number, isQuoted: boolean): number {
    token.lastIndex = from
    for (let match = token.exec(text); match !== null; match = token.exec(text)) {
      const [mark] = match
      const start = match.index
      if (mark === '\n') return token.lastIndex
      if (mark.startsWith('`')) token.lastIndex = extents.codeEnd(start, mark.length) ?? token.lastIndex
      else if (mark.startsWith('{') || mark === '<') {
        const construct = readAt(start, false, isQuoted)
        if (construct === null) continue
        masks.push({range: {start, end: construct.end}, isBlock: false, spanless: construct.spanless})
        token.lastIndex = construct.end
      }
    }
    return text.length
  }
}

const lineAlone = /^(?:#{1,6}(?:[ \t]|$)|\|)/ // A heading or a row of a table.
const blanks = /[ \t]*/y

/** The text, code unit for code unit as long, with tags of HTML and thematic breaks in place of the masks. */
export function applyMasks(text: string, masks: readonly Mask[]): string {
  if (masks.length === 0) return text
  const pieces: string[] = []
  let from = 0
  for (const {range, isBlock} of masks) {
    pieces.push(text.slice(from, range.start), standIn(text.slice(range.start, range.end), isBlock))
    from = range.end
  }
  return pieces.join('') + text.slice(from)
}

function standIn(masked: string, isBlock: boolean): string {
  const {length} = masked
  if (length < 3) return isBlock ? ' '.repeat(length) : masked // `{}` and `<>` are no tags of HTML.
  return isBlock ? '___'.padEnd(length) : `${'<a'.padEnd(length - 1)}>`
}

/** Those that begin inside a range; masks are disjoint and ascend. */
export function masksIn(masks: readonly Mask[], {start, end}: Range): readonly Mask[] {
  const first = lowerBoundBy(masks, start, mask => mask.range.start)
  return masks.slice(
    first,
    lowerBoundBy(masks, end, mask => mask.range.start)
  )
}
