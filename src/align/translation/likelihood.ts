import type {Cells} from './band.ts'
import {evidenceBetween} from './evidence.ts'
import type {Lexicon} from './lexicon.ts'
import type {Piece} from './pieces.ts'

/**
 * How much likelier some neighbouring pieces are as each other's translation than by chance: a log-likelihood ratio.
 * `-Infinity` where they cannot be.
 */
export type Likelihood = (source: number, sources: number, target: number, targets: number) => number

export const impossible = Number.NEGATIVE_INFINITY

// How often translations keep what they are made from, and what differs or is shared counts, as logarithms of
// likelihoods; chosen on sets whose units are known.
const kept = {kind: 0.97, edge: 0.97}
const edgeByChance = 0.65
const sameAnchor = 6
const otherAnchor = -2
const sameColumn = 1
const otherColumn = -6
const emptied = Math.log(0.01) // A cell whose text is gone.
const sameQuiet = 5
const otherQuiet = -2.5
const lengthSpread = 0.28 // Of the logarithm of how much longer a translation is.
const laterSentence = 0.25 // Of what its block's kind tells, when the block's first sentence has told it.
const wordTrust = 0.7 // Words of one text depend on each other: each counts for less than alone.

/** @param cells - Outside them nothing is asked, but by a step from within. */
export function likelihoods(source: readonly Piece[], target: readonly Piece[], lexicon: Lexicon | null, cells: Cells): Likelihood {
  const kinds = sharesOf(target)
  const {forward, backward} = evidenceBetween(source, target, lexicon, cells)
  const lengths = lengthLikelihood(source, target, lexicon?.lengthRatio ?? null)

  return (first, sources, other, targets) => {
    const a = source[first]
    const b = target[other]
    const aEnd = source[first + sources - 1]
    const bEnd = target[other + targets - 1]
    if (a === undefined || b === undefined || aEnd === undefined || bEnd === undefined) return impossible
    if (a.isQuiet !== b.isQuiet) return impossible
    if (sources + targets > 2 && (a.isQuiet || a.block !== aEnd.block || b.block !== bEnd.block)) return impossible
    const share = kinds[other]
    let ratio = (a.kind === b.kind ? share?.same : share?.different) ?? 0
    if (!a.opens && !b.opens) ratio *= laterSentence
    if (a.isQuiet) return ratio + likeness(a.marks[0] ?? '', b.marks[0] ?? '')
    if (a.column >= 0 && b.column >= 0) ratio += a.column === b.column ? sameColumn : otherColumn
    if (a.isEmpty || b.isEmpty) return a.isEmpty && b.isEmpty ? ratio : ratio + emptied
    ratio += (a.opens === b.opens ? sameEdge : otherEdge) + (aEnd.closes === bEnd.closes ? sameEdge : otherEdge)
    if (a.anchors.length > 0 && b.anchors.length > 0) {
      ratio += b.anchors.some(name => a.anchors.includes(name)) ? sameAnchor : otherAnchor
    }
    ratio += lengths(first, sources, other, targets)
    return ratio + (wordTrust / 2) * (forward(first, sources, other, targets) + backward(other, targets, first, sources))
  }
}

const sameEdge = Math.log(kept.edge / edgeByChance)
const otherEdge = Math.log((1 - kept.edge) / (1 - edgeByChance))

/** What the likelihood of two pieces gains when it is known why one opens or closes its block and the other does not. */
export const explainedEdge = sameEdge - otherEdge

/** Of each piece, what its kind tells of one that has the same, and of one that has another. */
function sharesOf(pieces: readonly Piece[]) {
  const counts = new Map<string, number>()
  for (const {kind} of pieces) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return pieces.map(({kind}) => {
    const share = ((counts.get(kind) ?? 0) + 0.5) / (pieces.length + 1)
    return {same: Math.log(kept.kind / share), different: Math.log((1 - kept.kind) / (1 - share))}
  })
}

/**
 * Lengths of translations follow a normal distribution around their usual ratio, on a logarithmic scale.
 *
 * @see Gale and Church 1993, “A Program for Aligning Sentences in Bilingual Corpora”.
 */
function lengthLikelihood(source: readonly Piece[], target: readonly Piece[], known: number | null) {
  const ratio = known ?? Math.log(readable(target) / readable(source))
  const [ours, theirs] = [lengthsOf(source), lengthsOf(target)]
  const {logs} = theirs.one
  const mean = logs.reduce((all, one) => all + one, 0) / Math.max(1, logs.length)
  const spread = Math.max(0.5, Math.sqrt(logs.reduce((all, one) => all + (one - mean) ** 2, 0) / Math.max(1, logs.length)))
  const logSpread = Math.log(spread)
  return (first: number, sources: number, other: number, targets: number): number => {
    const source = sources === 1 ? ours.one : ours.two
    const target = targets === 1 ? theirs.one : theirs.two
    const a = source.logs[first] ?? 0
    const b = target.logs[other] ?? 0
    const wide = (a < b ? source.widths[first] : target.widths[other]) ?? lengthSpread
    const logWide = (a < b ? source.logWidths[first] : target.logWidths[other]) ?? 0
    const off = (b - a - ratio) / wide
    const byChance = (b - mean) / spread
    return (byChance * byChance - off * off) / 2 + logSpread - logWide
  }
}

/** Of each piece alone, and of it and the next one together. */
function lengthsOf(pieces: readonly Piece[]) {
  return {
    one: lengthLogs(pieces.map(({length}) => length)),
    two: lengthLogs(pieces.map(({length}, index) => length + (pieces[index + 1]?.length ?? 0)))
  }
}

/** Of each length and two the logarithm; and how far, on that scale, a longer counterpart's may lie from it, with its logarithm. */
function lengthLogs(lengths: readonly number[]) {
  const widths = Float64Array.from(lengths, length => Math.sqrt(lengthSpread ** 2 + 1.2 / Math.max(1, length)))
  return {logs: Float64Array.from(lengths, length => Math.log(length + 2)), widths, logWidths: widths.map(Math.log)}
}

/** Characters that people read; a few more, so that there are some. */
function readable(pieces: readonly Piece[]): number {
  return pieces.reduce((all, {isQuiet, length}) => all + (isQuiet ? 0 : length), 10)
}

/** Of code and the like: the same, alike at both ends, or not. */
function likeness(a: string, b: string): number {
  if (a === b) return sameQuiet
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const share = (start + end) / Math.max(1, a.length, b.length)
  return share > 0.5 ? 2 * share : otherQuiet
}
