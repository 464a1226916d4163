import {lowerBoundBy} from '../../model/ascending.ts'
import {type Block, blockAt, type Document} from '../../model/document.ts'
import {isWithin, type Range} from '../../model/range.ts'
import {everyRule, type Waiver} from '../../model/waiver.ts'
import {inlineRuns} from '../../text/markdown/inline.ts'
import {matchEnd} from '../../text/match-end.ts'

// In Markdown and in MDX; the longest is bounded, so that an unclosed one costs no more than its length.
const comment =
  /(<!--\s{0,100}tulint-|\{\s{0,10}\/\*\s{0,100}tulint-)(disable-next-line|disable-file|disable|enable)\b([^]{0,1000}?)(?:-->|\*\/\s{0,10}\})/g

const mostWaivers = 2000 // Of one document; nobody writes so many, and each is held against each finding.

const kinds = ['disable-next-line', 'disable-file', 'disable', 'enable'] as const

/** The waivers of a document, the first 2,000, in order. A comment inside code is a text like another. */
export function readWaivers(document: Document): Waiver[] {
  const {text} = document
  if (!text.includes('tulint-')) return []
  const found: Waiver[] = []
  const isCode = codeFinder(document)
  for (const match of text.matchAll(comment)) {
    const [whole, opening = '', name = '', body = ''] = match
    const range = {start: match.index, end: match.index + whole.length}
    if (isCode(range)) continue
    if (found.length === mostWaivers) break
    const kind = kinds.find(one => one === name) ?? 'disable'
    const [listed = '', ...reason] = body.split(/\s--\s/)
    const ids = [...listed.matchAll(/[^\s,]+/g)]
    const from = range.start + opening.length + name.length
    const [first, last] = [ids[0], ids.at(-1)]
    const rulesRange =
      first === undefined || last === undefined
        ? {start: from, end: from}
        : {start: from + first.index, end: from + last.index + last[0].length}
    const rules = ids.length === 0 ? [everyRule] : ids.map(([id]) => id)
    const scope = scopeOf(kind, text, range)
    found.push({
      kind,
      range,
      removal: lineOf(text, range),
      rules,
      rulesRange,
      reason: reason.join(' -- ').trim(),
      scopes: rules.map(() => scope)
    })
  }
  return withEnds(found)
}

/** Tells whether a range stands in code: of ranges in order each block is read once, however many stand in it. */
function codeFinder(document: Document): (range: Range) => boolean {
  const {text, blocks} = document
  let read: {readonly block: Block; readonly spans: readonly Range[]} | null = null
  return range => {
    const block = blocks[blockAt(document, range.start)]
    if (block === undefined || !isWithin(range, block.range)) return false
    if (block.kind === 'code') return true
    const {start, end} = block.content
    if (read?.block !== block) read = {block, spans: inlineRuns(text.slice(start, end)).filter(({kind}) => kind === 'code')}
    const at = range.start - start
    const span = read.spans[lowerBoundBy(read.spans, at + 1, run => run.start) - 1]
    return span !== undefined && at < span.end
  }
}

function scopeOf(kind: Waiver['kind'], text: string, {start, end}: Range): Range {
  if (kind === 'disable-file') return {start: 0, end: text.length + 1}
  if (kind !== 'disable-next-line') return {start, end: text.length + 1}
  const line = text.indexOf('\n', end) + 1 || text.length
  // A comment is parted from what it is about by an empty line where it is a block of its own.
  const from = matchEnd(/(?:[ \t>]*\r?\n){0,20}/y, text, line) ?? line
  const lineEnd = text.indexOf('\n', from)
  return {start: from, end: lineEnd < 0 ? text.length + 1 : lineEnd}
}

/** The lines that a comment has to itself, else the comment. */
function lineOf(text: string, {start, end}: Range): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end) + 1 || text.length
  const isAlone = text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd).trim() === ''
  return isAlone ? {start: lineStart, end: lineEnd} : {start, end}
}

/** What is disabled ends where the same is enabled again, or all is. */
function withEnds(waivers: readonly Waiver[]): Waiver[] {
  const ends = new Map<string, number>() // Of the n-th rule of the n-th waiver.
  const open = new Map<string, string[]>()
  const isEnding = new Set<string>()
  for (const [index, {kind, rules, range}] of waivers.entries()) {
    for (const [place, id] of rules.entries()) {
      if (kind === 'disable') {
        const keys = open.get(id) ?? []
        if (keys.push(`${index} ${place}`) === 1) open.set(id, keys)
      }
      if (kind !== 'enable') continue
      const ended = id === everyRule ? [...open.values()].flat() : (open.get(id) ?? [])
      for (const key of ended) ends.set(key, range.start)
      if (ended.length > 0) isEnding.add(`${index} ${place}`)
      if (id === everyRule) open.clear()
      else open.delete(id)
    }
  }
  return waivers.map((waiver, index) => ({
    ...waiver,
    scopes: waiver.scopes.map((scope, place) => {
      const key = `${index} ${place}`
      if (waiver.kind === 'enable') return isEnding.has(key) ? scope : null
      return scope === null ? null : {start: scope.start, end: ends.get(key) ?? scope.end}
    })
  }))
}
