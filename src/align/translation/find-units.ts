import type {Document, TranslationUnit} from '../../model/document.ts'
import type {Range} from '../../model/range.ts'
import {rememberedWith} from '../../text/remembered.ts'
import {type Cells, cellsBetween, isNearEdge} from './band.ts'
import {type Bead, bestBeads} from './lattice.ts'
import type {Example, Lexicon} from './lexicon.ts'
import {likelihoods} from './likelihood.ts'
import {type Link, linksOf, withoutFragments} from './links.ts'
import {type Piece, readPieces} from './pieces.ts'
import {costsOf} from './steps.ts'

/** A plain document's units, and the English that each translates. */
export interface FoundUnits {
  /** In the target's order. */
  readonly units: readonly TranslationUnit[]
  /** Of each unit, in the English document; `null` where nothing there stands for it. */
  readonly places: readonly (Range | null)[]
  /** English that no unit translates, in order, with the probability that this is so. */
  readonly leftOut: readonly {readonly range: Range; readonly confidence: number}[]
}

const sure = 0.9
// Pieces to either side of the straight way between two anchors: of 36,000 units of nuget’s German and Japanese none comes out
// otherwise with five than with fourteen where a lexicon is known; without one, some do.
const nearWidth = 5
const wholeWidth = 14
const mostUnsure = 0.05 // Of all beads.
const fewestExamples = 50

/**
 * Find which English each sentence, heading and cell of a plain document translates.
 *
 * @param language - Language subtag of the target: `fr`.
 * @param lexicon - `null` where nothing was learned.
 * @param isHandoff - Whether the English is what the translator was given.
 */
export function findUnits(target: Document, english: Document, language: string, lexicon: Lexicon | null, isHandoff: boolean): FoundUnits {
  const found = alignPieces(piecesOf(english, 'en'), piecesOf(target, language), target.text, lexicon)
  const links = isHandoff ? withoutFragments(found) : found
  const paired = links
    .flatMap(({source, target: place, confidence}) => (place === null ? [] : [{source, place, confidence}]))
    .sort((a, b) => a.place.range.start - b.place.range.start)
  return {
    units: paired.map(({place: {range}, confidence}) => ({
      id: null,
      target: {range, text: target.text.slice(range.start, range.end)},
      quote: null,
      range,
      confidence
    })),
    places: paired.map(({source}) => source?.range ?? null),
    leftOut: links.flatMap(link =>
      link.target === null && link.source !== null ? [{range: link.source.range, confidence: link.confidence}] : []
    )
  }
}

/** Texts of two documents that surely translate each other: what a lexicon is learned from. */
export function examplesIn(target: Document, english: Document, language: string): Example[] {
  const [source, other] = [piecesOf(english, 'en'), piecesOf(target, language)]
  return untaughtBeads(source, other).flatMap(bead => {
    const [a, b] = [source[bead.source[0]], other[bead.target[0]]]
    const isPair = bead.source[1] - bead.source[0] === 1 && bead.target[1] - bead.target[0] === 1
    if (!isPair || bead.confidence < sure || a === undefined || b === undefined || a.isQuiet || a.isEmpty || b.isEmpty) return []
    return [{source: a.words, target: b.words, lengthRatio: Math.log((b.length + 2) / (a.length + 2))}]
  })
}

/** Whether so many examples teach anything. */
export function isEnough(examples: readonly Example[]): boolean {
  return examples.length >= fewestExamples
}

function alignPieces(source: readonly Piece[], target: readonly Piece[], text: string, lexicon: Lexicon | null): Link[] {
  const beads = beadsBetween(source, target, lexicon).filter(
    bead => source.slice(...bead.source).every(({isQuiet}) => !isQuiet) && target.slice(...bead.target).every(({isQuiet}) => !isQuiet)
  )
  return linksOf(beads, source, target, text)
}

/** Words that are known lead so surely that few cells need be looked at; where they did not, more are. */
function beadsBetween(source: readonly Piece[], target: readonly Piece[], lexicon: Lexicon | null): readonly Bead[] {
  if (lexicon === null) return untaughtBeads(source, target)
  const cells = cellsBetween(source, target, nearWidth)
  const beads = beadsIn(cells, source, target, lexicon)
  const unsure = beads.filter(({confidence}) => confidence < sure).length
  if (unsure <= mostUnsure * beads.length && !beads.some(bead => isNearEdge(cells, bead.source[1], bead.target[1]))) return beads
  return beadsIn(cellsBetween(source, target, wholeWidth), source, target, lexicon)
}

// Where too little was learned, what it was to be learned from is what is found.
const untaughtBeads = rememberedWith((source: readonly Piece[], target: readonly Piece[]): readonly Bead[] =>
  beadsIn(cellsBetween(source, target, wholeWidth), source, target, null)
)

const piecesOf = rememberedWith(readPieces)

function beadsIn(cells: Cells, source: readonly Piece[], target: readonly Piece[], lexicon: Lexicon | null): Bead[] {
  return bestBeads(cells, costsOf(source, target, likelihoods(source, target, lexicon, cells), cells))
}
