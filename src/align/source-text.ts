import {lowerBound} from '../model/ascending.ts'
import type {NormalText} from '../model/brand.ts'
import type {Document} from '../model/document.ts'
import type {Range} from '../model/range.ts'
import {codeAt} from '../text/code-at.ts'
import {type Normalized, normalize, rawRange} from '../text/normalize.ts'
import {rememberedOf} from '../text/remembered.ts'

const gramLength = 8
const mostCandidates = 32 // Looked at for one quote: keeps texts of one repeated word linear.
const [opensAfter, closesWith, closesBefore] = [1, 2, 4]
/** What each code unit does to a segment beside it. */
const bounds = new Uint8Array(1 << 16)
for (const [characters, role] of [
  ['.!?:;|>)]"”*([…。！？—–`', opensAfter],
  ['.!?:;)]"”*|…。！？`>', closesWith],
  ['|<[]*(!.:;,?', closesBefore]
] as const) {
  for (const character of characters) bounds[codeAt(character, 0)] = (bounds[codeAt(character, 0)] ?? 0) | role
}

/** The source's body in comparison form, with what is needed to find quotes in it. */
export interface SourceText {
  readonly text: NormalText
  /** The range of the source file behind code units `start` … `end`. */
  readonly rawRange: (start: number, end: number) => Range
  /** Starts of places where `quote` stands whole, between `from` and `to`, ascending, `mostCandidates` at most. */
  readonly occurrences: (quote: NormalText, from: number, to: number) => number[]
}

/** Index a source document once; each look-up then costs what it finds, not the document's length. */
export const indexSource: (document: Document) => SourceText = rememberedOf(readSource)

function readSource(document: Document): SourceText {
  const bodyStart = document.frontMatter?.range.end ?? 0
  const body = normalize(document.text.slice(bodyStart), true)
  const edges = blockEdges(body, document, bodyStart)
  const {prose, machine} = segmentStarts(body, document, bodyStart, edges)
  const proseTable = gramTables(body.text, prose)
  const machineTable = gramTables(body.text, machine)

  const endsWhole = (end: number) =>
    end >= body.text.length || edges[end] === 1 || hasRole(body.text, end - 1, closesWith) || hasRole(body.text, end, closesBefore)

  return {
    text: body.text,
    rawRange: (start, end) => {
      const range = rawRange(body, start, end)
      return {start: range.start + bodyStart, end: range.end + bodyStart}
    },
    // Text inside code is what is meant only where no prose says it.
    occurrences: (quote, from, to) => {
      const found = search(proseTable, quote, from, to)
      return found.length > 0 ? found : search(machineTable, quote, from, to)
    }
  }

  function search(table: GramTables, quote: NormalText, from: number, to: number): number[] {
    const places = table(quote)
    const found: number[] = []
    const first = lowerBound(places, from)
    for (const start of places.slice(first, first + mostCandidates)) {
      if (start + quote.length > to) break
      if (body.text.startsWith(quote, start) && endsWhole(start + quote.length)) found.push(start)
    }
    return found
  }
}

function hasRole(text: string, index: number, role: number): boolean {
  return ((bounds[codeAt(text, index)] ?? 0) & role) !== 0
}

/** The places that open with the same code units as a quote, ascending. */
type GramTables = (quote: string) => readonly number[]

function gramTables(text: string, starts: readonly number[]): GramTables {
  const byLength = new Map<number, Map<string, number[]>>()
  return quote => {
    const length = Math.min(quote.length, gramLength)
    let table = byLength.get(length)
    if (table === undefined) {
      table = new Map()
      for (const start of starts) {
        const gram = text.slice(start, start + length)
        const places = table.get(gram)
        if (places === undefined) table.set(gram, [start])
        else places.push(start)
      }
      byLength.set(length, table)
    }
    return table.get(quote.slice(0, length)) ?? []
  }
}

/** 1 where a block's content, or a piece of its prose, begins or has just ended: a quote may begin or end there. */
function blockEdges(body: Normalized, document: Document, bodyStart: number): Uint8Array {
  const edges = new Uint8Array(body.text.length + 1)
  const mark = ({start, end}: Range) => {
    edges[lowerBound(body.offsets, start - bodyStart)] = 1
    edges[lowerBound(body.offsets, end - bodyStart)] = 1
  }
  for (const {content, prose} of document.blocks) {
    mark(content)
    for (const range of prose) mark(range)
  }
  return edges
}

/** Where a segment may begin, in what people read and in what machines read. */
function segmentStarts(body: Normalized, document: Document, bodyStart: number, edges: Uint8Array): {prose: number[]; machine: number[]} {
  const readable = document.blocks.flatMap(({kind, content, prose}) => (prose.length === 0 ? [] : kind === 'html' ? prose : [content]))
  const prose: number[] = []
  const machine: number[] = []
  const {length} = body.text
  let next = 0
  for (let index = 0; index < length; index++) {
    const offset = (body.offsets[index] ?? 0) + bodyStart
    while (next < readable.length && (readable[next]?.end ?? 0) <= offset) next++
    if (index > 0 && edges[index] !== 1 && !hasRole(body.text, index - 1, opensAfter)) continue
    if (offset >= (readable[next]?.start ?? Number.POSITIVE_INFINITY)) prose.push(index)
    else machine.push(index)
  }
  return {prose, machine}
}
