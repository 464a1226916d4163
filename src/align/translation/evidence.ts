import {type Cells, widened} from './band.ts'
import type {Lexicon, Translations} from './lexicon.ts'
import type {Piece} from './pieces.ts'

/** How much likelier the words and marks of one or two pieces are beside those of one or two others than by chance. */
export type Evidence = (first: number, count: number, other: number, others: number) => number

const lostMark = -1
const explainedWords = {met: 0.7, unmet: 0.2} // Share of a text's words that its counterpart explains.
const explainedMarks = 0.9
const ownWord = {met: 0.1, unmet: 0.5} // Probability that a word stays as it is.
const unseenWords = 100 // So that in a short text, too, a word that both have is no chance.

const nothing: Translations = new Map()

/**
 * What the source tells of the target, and the target of the source. All of it is worked out beforehand, once for each
 * two pieces that the lattice may pair: what two pieces are told is the sum of what each is.
 */
export function evidenceBetween(source: readonly Piece[], target: readonly Piece[], lexicon: Lexicon | null, cells: Cells) {
  const wide = widened(cells)
  const {from, to, at, count} = wide
  const columns = {from, to, at, count}
  const rows = {...rowsOf(wide), at: (column: number, row: number) => at(row, column), count}
  const [forth, back] = [lexicon?.forward ?? nothing, lexicon?.backward ?? nothing]
  return {forward: evidenceOf(source, target, columns, forth, back), backward: evidenceOf(target, source, rows, back, forth)}
}

/** Of each piece, which of the others it may be paired with: `from` … `to`, both inclusive; and where that is kept. */
interface Reach {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly at: (piece: number, other: number) => number
  readonly count: number
}

/** Of each column its first and its last row. */
function rowsOf({rows, columns, from, to}: Cells): Pick<Reach, 'from' | 'to'> {
  const found = {from: new Int32Array(columns + 1), to: new Int32Array(columns + 1)}
  let [first, last] = [0, 0]
  for (let column = 0; column <= columns; column++) {
    while (first < rows && (to[first] ?? 0) < column) first++
    while (last < rows && (from[last + 1] ?? 0) <= column) last++
    found.from[column] = first
    found.to[column] = last
  }
  return found
}

/** @param known - Has the words of `to` that the lexicon has met: of others it expects less. */
function evidenceOf(from: readonly Piece[], to: readonly Piece[], reach: Reach, translations: Translations, known: Translations): Evidence {
  const {words, marks, wanted} = readWanted(to, known)
  const ofOne = new Float64Array(reach.count)
  const ofTwo = new Float64Array(reach.count) // Of a piece and the next of its block.
  const given = giving(words, marks, translations, known)
  for (const [index, piece] of from.entries()) {
    if (piece.isQuiet || piece.isEmpty) continue // They are told by other things.
    const next = from[index + 1]
    given.add(piece)
    fill(ofOne, index, piece.words.length)
    if (next?.block === piece.block) {
      given.add(next)
      fill(ofTwo, index, piece.words.length + next.words.length)
    }
    given.clear()
  }

  return (first, count, other, others) => {
    const table = count === 1 ? ofOne : ofTwo
    let ratio = 0
    for (let index = other; index < other + others; index++) ratio += table[reach.at(first, index)] ?? 0
    return ratio
  }

  function fill(table: Float64Array, index: number, size: number): void {
    const {mass, shared} = given
    const last = Math.min(to.length - 1, reach.to[index] ?? -1)
    for (let other = reach.from[index] ?? 0; other <= last; other++) {
      const {ids, odds, unexplained, marks} = wanted[other] ?? noWanted
      let ratio = unexplained
      for (let word = 0; word < ids.length; word++) {
        const found = mass[ids[word] ?? 0] ?? 0
        if (found > 0) ratio += Math.log1p(((odds[word] ?? 0) * found) / size)
      }
      for (const {id, gain} of marks) ratio += shared[id] === 1 ? gain : 2 * lostMark
      table[reach.at(index, other)] = ratio
    }
  }
}

/** What a piece holds that its counterpart would explain, by number. */
interface Wanted {
  readonly ids: Int32Array
  /** Of each word, how much likelier it is where it is explained than by chance. */
  readonly odds: Float64Array
  /** The ratio where nothing explains any of its words. */
  readonly unexplained: number
  readonly marks: readonly {readonly id: number; readonly gain: number}[]
}

const noWanted: Wanted = {ids: new Int32Array(), odds: new Float64Array(), unexplained: 0, marks: []}

/** Words and marks by number, and what each piece holds of them. */
function readWanted(pieces: readonly Piece[], known: Translations) {
  const [words, marks] = [new Map<string, number>(), new Map<string, number>()]
  const [wordCounts, markCounts]: [number[], number[]] = [[], []]
  const numbered = pieces.map(piece => ({
    ids: Int32Array.from(piece.words, word => counted(word, words, wordCounts)),
    marks: piece.marks.map(mark => counted(mark, marks, markCounts))
  }))
  const all = numbered.reduce((sum, {ids, marks}) => sum + ids.length + marks.length, unseenWords)
  const explained = Array.from(words.keys(), word => (known.has(word) ? explainedWords.met : explainedWords.unmet))
  const odds = explained.map((share, id) => (share / (1 - share) / ((wordCounts[id] ?? 0) + 0.5)) * all)
  const wanted = numbered.map(
    ({ids, marks}): Wanted => ({
      ids,
      odds: Float64Array.from(ids, id => odds[id] ?? 0),
      unexplained: ids.reduce((sum, id) => sum + Math.log(1 - (explained[id] ?? 0)), 0),
      marks: [...new Set(marks)].map(id => ({id, gain: Math.log((explainedMarks * all) / ((markCounts[id] ?? 0) + 0.5)) - 1}))
    })
  )
  return {words, marks, wanted}
}

function counted(text: string, numbers: Map<string, number>, counts: number[]): number {
  const number = numbers.get(text) ?? numbers.size
  numbers.set(text, number)
  counts[number] = (counts[number] ?? 0) + 1
  return number
}

/** What pieces give: of each word of the other text how often theirs would give it, and which of its marks they hold. */
function giving(words: ReadonlyMap<string, number>, marks: ReadonlyMap<string, number>, translations: Translations, known: Translations) {
  const mass = new Float64Array(words.size)
  const shared = new Uint8Array(marks.size)
  const touched: number[] = []
  const held: number[] = []
  const ways = new Map<string, readonly Way[]>()

  return {mass, shared, add, clear}

  function add(piece: Piece): void {
    for (const word of piece.words) {
      for (const {id, probability} of waysOf(word)) {
        mass[id] = (mass[id] ?? 0) + probability
        touched.push(id)
      }
    }
    for (const mark of piece.marks) {
      const id = marks.get(mark)
      if (id === undefined) continue
      shared[id] = 1
      held.push(id)
    }
  }

  function clear(): void {
    for (const id of touched) mass[id] = 0
    for (const id of held) shared[id] = 0
    touched.length = 0
    held.length = 0
  }

  /** What a word may become in the other text. */
  function waysOf(word: string): readonly Way[] {
    const made = ways.get(word)
    if (made !== undefined) return made
    const found: Way[] = []
    const own = words.get(word)
    if (own !== undefined) found.push({id: own, probability: known.has(word) ? ownWord.met : ownWord.unmet})
    for (const [translation, probability] of translations.get(word) ?? []) {
      const id = words.get(translation)
      if (id !== undefined) found.push({id, probability})
    }
    ways.set(word, found)
    return found
  }
}

interface Way {
  readonly id: number
  readonly probability: number
}
