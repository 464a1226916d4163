import type {Lexicon, Translations} from './lexicon.ts'
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
const lostMark = -1
const lengthSpread = 0.28 // Of the logarithm of how much longer a translation is.
const explainedWords = {met: 0.7, unmet: 0.2} // Share of a text's words that its counterpart explains.
const explainedMarks = 0.9
const laterSentence = 0.25 // Of what its block's kind tells, when the block's first sentence has told it.
const ownWord = {met: 0.1, unmet: 0.5} // Probability that a word stays as it is.
const unseenWords = 100 // So that in a short text, too, a word that both have is no chance.
const wordTrust = 0.7 // Words of one text depend on each other: each counts for less than alone.

export function likelihoods(source: readonly Piece[], target: readonly Piece[], lexicon: Lexicon | null): Likelihood {
  const kinds = shares(target.map(({kind}) => kind))
  const forward = evidence(source, target, lexicon?.forward ?? nothing, lexicon?.backward ?? nothing)
  const backward = evidence(target, source, lexicon?.backward ?? nothing, lexicon?.forward ?? nothing)
  const lengths = lengthLikelihood(source, target, lexicon?.lengthRatio ?? null)

  return (first, sources, other, targets) => {
    const a = source[first]
    const b = target[other]
    const aEnd = source[first + sources - 1]
    const bEnd = target[other + targets - 1]
    if (a === undefined || b === undefined || aEnd === undefined || bEnd === undefined) return impossible
    if (a.isQuiet !== b.isQuiet) return impossible
    if (sources + targets > 2 && (a.isQuiet || a.block !== aEnd.block || b.block !== bEnd.block)) return impossible
    let ratio = a.kind === b.kind ? Math.log(kept.kind / kinds(b.kind)) : Math.log((1 - kept.kind) / (1 - kinds(b.kind)))
    if (!a.opens && !b.opens) ratio *= laterSentence
    if (a.isQuiet) return ratio + likeness(a.marks[0] ?? '', b.marks[0] ?? '')
    if (a.column >= 0 && b.column >= 0) ratio += a.column === b.column ? sameColumn : otherColumn
    if (a.isEmpty || b.isEmpty) return a.isEmpty && b.isEmpty ? ratio : ratio + emptied
    ratio += edge(a.opens === b.opens) + edge(aEnd.closes === bEnd.closes)
    if (a.anchors.length > 0 && b.anchors.length > 0) {
      ratio += b.anchors.some(name => a.anchors.includes(name)) ? sameAnchor : otherAnchor
    }
    ratio += lengths(sum(source, first, sources), sum(target, other, targets))
    return ratio + (wordTrust / 2) * (forward(first, sources, other, targets) + backward(other, targets, first, sources))
  }
}

function edge(isSame: boolean): number {
  return isSame ? Math.log(kept.edge / edgeByChance) : Math.log((1 - kept.edge) / (1 - edgeByChance))
}

/** What the likelihood of two pieces gains when it is known why one opens or closes its block and the other does not. */
export const explainedEdge = edge(true) - edge(false)

/** Of each text its share among all, with so many more of unseen ones. */
function shares(texts: readonly string[], unseen = 1): (text: string) => number {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return text => ((counts.get(text) ?? 0) + 0.5) / (texts.length + unseen)
}

const nothing: Translations = new Map()

/**
 * How much likelier the words and marks of some pieces are beside those of the others than by chance.
 *
 * @param known - Has the words of `to` that the lexicon has met: of others it expects less.
 */
function evidence(from: readonly Piece[], to: readonly Piece[], translations: Translations, known: Translations) {
  const frequency = shares(
    to.flatMap(({words, marks}) => [...words, ...marks]),
    unseenWords
  )
  const vocabulary = new Set(to.flatMap(({words}) => words))
  const masses: (ReadonlyMap<string, number> | undefined)[] = []
  const marks = from.map(piece => new Set(piece.marks))
  const wanted = to.map(piece => {
    const words = piece.words.map(word => {
      const explained = known.has(word) ? explainedWords.met : explainedWords.unmet
      return {word, odds: explained / (1 - explained) / frequency(word), unexplained: Math.log(1 - explained)}
    })
    return {
      words,
      unexplained: words.reduce((all, {unexplained}) => all + unexplained, 0),
      marks: [...new Set(piece.marks)].map(mark => ({mark, chance: frequency(mark)}))
    }
  })

  return (first: number, count: number, other: number, others: number): number => {
    let size = 0
    for (let index = first; index < first + count; index++) size += from[index]?.words.length ?? 0
    let ratio = 0
    for (let index = other; index < other + others; index++) {
      ratio += wanted[index]?.unexplained ?? 0
      for (const {word, odds} of wanted[index]?.words ?? []) {
        let mass = 0
        for (let one = first; one < first + count; one++) mass += massOf(one).get(word) ?? 0
        if (mass > 0) ratio += Math.log1p((odds * mass) / size)
      }
      for (const {mark, chance} of wanted[index]?.marks ?? []) {
        let isShared = false
        for (let one = first; one < first + count; one++) if (marks[one]?.has(mark) === true) isShared = true
        ratio += isShared ? Math.log(explainedMarks / chance) - 1 : 2 * lostMark
      }
    }
    return ratio
  }

  /** Of each word of the other text, how often a piece's words would give it. */
  function massOf(index: number): ReadonlyMap<string, number> {
    const made = masses[index]
    if (made !== undefined) return made
    const mass = new Map<string, number>()
    for (const word of from[index]?.words ?? []) {
      if (vocabulary.has(word)) mass.set(word, (mass.get(word) ?? 0) + (known.has(word) ? ownWord.met : ownWord.unmet))
      for (const [translation, probability] of translations.get(word) ?? []) {
        if (vocabulary.has(translation)) mass.set(translation, (mass.get(translation) ?? 0) + probability)
      }
    }
    masses[index] = mass
    return mass
  }
}

/**
 * Lengths of translations follow a normal distribution around their usual ratio, on a logarithmic scale.
 *
 * @see Gale and Church 1993, “A Program for Aligning Sentences in Bilingual Corpora”.
 */
function lengthLikelihood(source: readonly Piece[], target: readonly Piece[], known: number | null) {
  const ratio = known ?? Math.log(readable(target) / readable(source))
  const logs = target.map(({length}) => Math.log(length + 2))
  const mean = logs.reduce((all, one) => all + one, 0) / Math.max(1, logs.length)
  const spread = Math.max(0.5, Math.sqrt(logs.reduce((all, one) => all + (one - mean) ** 2, 0) / Math.max(1, logs.length)))
  return (sources: number, targets: number): number => {
    const wide = Math.sqrt(lengthSpread ** 2 + 1.2 / Math.max(1, Math.min(sources, targets)))
    const off = (Math.log(targets + 2) - Math.log(sources + 2) - ratio) / wide
    const byChance = (Math.log(targets + 2) - mean) / spread
    return (byChance * byChance - off * off) / 2 + Math.log(spread / wide)
  }
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

function sum(pieces: readonly Piece[], first: number, count: number): number {
  let length = 0
  for (let index = first; index < first + count; index++) length += pieces[index]?.length ?? 0
  return length
}
