/** Which words translate which, learned from texts that were paired, and how lengths relate. */
export interface Lexicon {
  /** For each English word, words of the target with their probabilities; and the other way round. */
  readonly forward: Translations
  readonly backward: Translations
  /** Median of `log(target length / English length)`. */
  readonly lengthRatio: number
}

export type Translations = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Two texts that are taken for each other's translation. */
export interface Example {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** `log(target length / English length)` */
  readonly lengthRatio: number
}

const rounds = 5
const leastProbability = 0.02
const mostWords = 60 // Of one text: longer ones teach little and cost most.

export function learnLexicon(examples: readonly Example[]): Lexicon {
  const ratios = examples.map(({lengthRatio}) => lengthRatio).sort((a, b) => a - b)
  const {cells, texts} = countTogether(examples.filter(({source, target}) => source.length <= mostWords && target.length <= mostWords))
  return {
    forward: translations(cells, cells.source, cells.target, estimate(cells, texts, false)),
    backward: translations(cells, cells.target, cells.source, estimate(cells, texts, true)),
    lengthRatio: ratios[ratios.length >> 1] ?? 0
  }
}

/** Every two words that stand in texts of one example, by number. */
interface Cells {
  readonly count: number
  readonly source: Numbered
  readonly target: Numbered
}

interface Numbered {
  readonly words: readonly string[]
  /** Of each cell, the number of its word on this side. */
  readonly of: readonly number[]
}

/** One example as cells: those of the first source word with every target word, then the second's. */
interface Together {
  readonly sources: number
  readonly targets: number
  readonly cells: Int32Array
}

function countTogether(examples: readonly Example[]): {readonly cells: Cells; readonly texts: readonly Together[]} {
  const [sourceNumbers, targetNumbers] = [new Map<string, number>(), new Map<string, number>()]
  const rows: Map<number, number>[] = []
  const [sourceOf, targetOf]: [number[], number[]] = [[], []]
  const texts = examples.map(({source, target}) => {
    const cells = new Int32Array(source.length * target.length)
    const others = target.map(word => numberOf(word, targetNumbers))
    let next = 0
    for (const word of source) {
      const number = numberOf(word, sourceNumbers)
      const row = (rows[number] ??= new Map())
      for (const other of others) {
        let cell = row.get(other)
        if (cell === undefined) {
          cell = sourceOf.push(number) - 1
          targetOf.push(other)
          row.set(other, cell)
        }
        cells[next++] = cell
      }
    }
    return {sources: source.length, targets: target.length, cells}
  })
  const cells = {
    count: sourceOf.length,
    source: {words: [...sourceNumbers.keys()], of: sourceOf},
    target: {words: [...targetNumbers.keys()], of: targetOf}
  }
  return {cells, texts}
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size)
  return numbers.size - 1
}

/**
 * Of each cell, the probability that its one word gives the other, by expectation maximisation. A word may also be given
 * by nothing, as likely as any word of its text at first.
 *
 * @param isBackward - Whether target words give source words.
 * @see Brown, Della Pietra, Della Pietra and Mercer 1993, “The Mathematics of Statistical Machine Translation”, Model 1.
 */
function estimate({count, source, target}: Cells, texts: readonly Together[], isBackward: boolean): Float64Array {
  const [giving, given] = isBackward ? [target, source] : [source, target]
  let probabilities = new Float64Array(count).fill(1 / Math.max(1, given.words.length))
  let byNothing = new Float64Array(given.words.length).fill(1 / Math.max(1, given.words.length))
  for (let cell = 0; cell < count; cell++) {
    if (source.words[source.of[cell] ?? 0] === target.words[target.of[cell] ?? 0]) probabilities[cell] = 0.5
  }
  for (let round = 0; round < rounds; round++) {
    const counts = new Float64Array(count)
    const nothing = new Float64Array(given.words.length)
    for (const {sources, targets, cells} of texts) {
      const [givens, givings] = isBackward ? [sources, targets] : [targets, sources]
      const [step, leap] = isBackward ? [1, targets] : [targets, 1]
      for (let one = 0; one < givens; one++) {
        const first = cells[one * leap] ?? 0
        const word = given.of[first] ?? 0
        let sum = byNothing[word] ?? 0
        for (let other = 0, at = one * leap; other < givings; other++, at += step) sum += probabilities[cells[at] ?? 0] ?? 0
        if (givings === 0 || sum === 0) continue
        nothing[word] = (nothing[word] ?? 0) + (byNothing[word] ?? 0) / sum
        for (let other = 0, at = one * leap; other < givings; other++, at += step) {
          const cell = cells[at] ?? 0
          counts[cell] = (counts[cell] ?? 0) + (probabilities[cell] ?? 0) / sum
        }
      }
    }
    const sums = new Float64Array(giving.words.length).fill(0.5) // Keeps what was seen once from being sure.
    for (let cell = 0; cell < count; cell++) {
      const word = giving.of[cell] ?? 0
      sums[word] = (sums[word] ?? 0) + (counts[cell] ?? 0)
    }
    probabilities = counts.map((counted, cell) => counted / (sums[giving.of[cell] ?? 0] ?? 1))
    const all = nothing.reduce((sum, one) => sum + one, 0.5)
    byNothing = nothing.map(one => one / all)
  }
  return probabilities
}

function translations({count}: Cells, from: Numbered, to: Numbered, probabilities: Float64Array): Translations {
  const table = new Map<string, Map<string, number>>()
  for (let cell = 0; cell < count; cell++) {
    const probability = probabilities[cell] ?? 0
    if (probability < leastProbability) continue
    const word = from.words[from.of[cell] ?? 0] ?? ''
    let row = table.get(word)
    if (row === undefined) table.set(word, (row = new Map()))
    row.set(to.words[to.of[cell] ?? 0] ?? '', probability)
  }
  return table
}
