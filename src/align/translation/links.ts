import type {Range} from '../../model/range.ts'
import {wordsOnly} from '../../text/markdown/inline.ts'
import type {Bead} from './lattice.ts'
import type {Piece} from './pieces.ts'

/** Some English and some text of the target that belong together, or one side alone, as they stand in their files. */
export interface Link {
  readonly source: Place | null
  readonly target: Place | null
  /** 0 … 1 */
  readonly confidence: number
}

export interface Place {
  /** Index into the document's `blocks`. */
  readonly block: number
  readonly range: Range
}

// Where a sentence may be cut that a translator made of two: behind a colon, a semicolon or a line, before a bracket.
const cuts = /[:;：；][*_]*\s*(?=\S)|\n[ \t>]*(?=\S)|(?<!\s)\s*(?=[(（])/g
const mostOff = 0.9 // Of the logarithm by which the parts' lengths may miss those of the English.

/** @param text - Of the target's file. */
export function linksOf(beads: readonly Bead[], source: readonly Piece[], target: readonly Piece[], text: string): Link[] {
  return beads.flatMap(bead => {
    const {confidence} = bead
    const ours = placeOf(source, bead.source)
    const theirs = placeOf(target, bead.target)
    const [a, b] = [source[bead.source[0]], source[bead.source[1] - 1]]
    const cut = theirs === null || a === undefined || b === undefined || a === b ? null : findCut(a, b, text, theirs.range)
    if (theirs === null || cut === null || a === undefined || b === undefined || bead.target[1] - bead.target[0] > 1) {
      return ours === null && theirs === null ? [] : [{source: ours, target: theirs, confidence}]
    }
    return [
      {source: {block: a.block, range: a.range}, target: {block: theirs.block, range: cut.before}, confidence},
      {source: {block: b.block, range: b.range}, target: {block: theirs.block, range: cut.behind}, confidence}
    ]
  })
}

/**
 * What stands alone in a block of which other sentences are paired, joined to its neighbour: where the English is what the
 * translator was given, the translation of one sentence has become several.
 */
export function withoutFragments(links: readonly Link[]): Link[] {
  const inOrder = links
    .filter(({target}) => target !== null)
    .toSorted((a, b) => (a.target?.range.start ?? 0) - (b.target?.range.start ?? 0))
  const paired = new Set(inOrder.flatMap(({source, target}) => (source === null || target === null ? [] : [target.block])))
  const joined: Link[] = []
  for (const link of inOrder) {
    const last = joined.at(-1)
    const isFragment = (link.source === null || last?.source === null) && paired.has(link.target?.block ?? -1)
    if (last === undefined || !isFragment || last.target?.block !== link.target?.block) joined.push(link)
    else joined[joined.length - 1] = link.source === null ? join(last, link) : join(link, last)
  }
  return [...joined, ...links.filter(({target}) => target === null)]
}

/** @param fragment - Without English. */
function join(link: Link, fragment: Link): Link {
  const [a, b] = [link.target, fragment.target]
  if (a === null || b === null) return link
  const range = {start: Math.min(a.range.start, b.range.start), end: Math.max(a.range.end, b.range.end)}
  return {...link, target: {block: a.block, range}, confidence: Math.min(link.confidence, fragment.confidence)}
}

/** `null` for an empty cell too. */
function placeOf(pieces: readonly Piece[], [start, end]: Bead['source']): Place | null {
  const [first, last] = [pieces[start], pieces[end - 1]]
  if (first === undefined || last === undefined || end === start || first.isEmpty) return null
  return {block: first.block, range: {start: first.range.start, end: last.range.end}}
}

/** Where a target's sentence is cut so that its parts are as long as the two English ones it was made of. */
function findCut(a: Piece, b: Piece, text: string, range: Range): {readonly before: Range; readonly behind: Range} | null {
  const sentence = text.slice(range.start, range.end)
  const wanted = Math.log((a.text.length + 2) / (b.text.length + 2))
  const words = wordsOnly(sentence, ['text', 'mark'])
  const telling = [...words.matchAll(/[\p{L}\p{N}]+/gu)]
  const [first, last] = [telling[0], telling.at(-1)]
  if (first === undefined || last === undefined) return null
  const brackets = words.matchAll(/[[\]]/g)
  let bracket = brackets.next()
  let isOpen = false // Then what follows is a link's text.
  let best: {readonly at: number; readonly off: number} | null = null
  for (const match of words.matchAll(cuts)) {
    const at = match.index + match[0].length
    for (; bracket.done !== true && bracket.value.index < at; bracket = brackets.next()) isOpen = bracket.value[0] === '['
    if (isOpen || at <= first.index || at >= last.index + last[0].length) continue
    const off = Math.abs(Math.log((at + 2) / (sentence.length - at + 2)) - wanted)
    if (off < (best?.off ?? mostOff)) best = {at, off}
  }
  if (best === null) return null
  const end = range.start + sentence.slice(0, best.at).trimEnd().length
  return {before: {start: range.start, end}, behind: {start: range.start + best.at, end: range.end}}
}
