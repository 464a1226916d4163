import {append} from '../model/append.ts'
import {containment, likeness, type WordBag, type WordWeight, wordBag} from '../text/words.ts'

/** Something left over on one side: where it belongs among what is aligned, and its words. */
export interface Leftover {
  /** How many aligned pairs stand before it: leftovers of one gap are compared first. */
  readonly gap: number
  /** Leftovers of one block of the document have one number. */
  readonly block: number
  readonly text: string
}

export interface Match {
  /** Indices into the two lists. A source segment may serve two quotes, a quote a run of segments. */
  readonly quote: number
  readonly segments: readonly number[]
  /** 0 … 1, Dice's coefficient of their words. */
  readonly likeness: number
}

// Least shared words, weighed, as Dice's coefficient, for two texts at the same place to be one reworded, and at any place.
const leastHere = 0.33
const leastAnywhere = 0.48
const leastGain = 0.05 // Of likeness, for a quote to be paired with text of two blocks.
const widestGap = 250 // Leftovers a side that one dynamic program compares; wider gaps are cut.

/** Pair what is left of the quotes with what is left of the source: in order within each gap, then by words alone. */
export function matchRest(quotes: readonly Leftover[], segments: readonly Leftover[], weight?: WordWeight): Match[] {
  const quoteBags = quotes.map(({text}) => wordBag(text, weight))
  const segmentBags = segments.map(({text}) => wordBag(text, weight))
  const matches: Match[] = []
  for (const {quotes: some, segments: others} of gaps(quotes, segments)) {
    append(matches, matchInOrder(some, others, quoteBags, segmentBags))
  }
  const freeQuotes = rest(
    quotes.length,
    matches.map(({quote}) => quote)
  )
  const freeSegments = rest(
    segments.length,
    matches.flatMap(match => match.segments)
  )
  append(matches, matchAnywhere(freeQuotes, freeSegments, quoteBags, segmentBags))
  return withSplits(matches, segments, quotes, quoteBags, segmentBags, weight)
}

interface Gap {
  readonly quotes: readonly number[]
  readonly segments: readonly number[]
}

function* gaps(quotes: readonly Leftover[], segments: readonly Leftover[]): Generator<Gap> {
  const segmentsByGap = groupByGap(segments)
  for (const [gap, some] of groupByGap(quotes)) {
    const others = segmentsByGap.get(gap) ?? []
    for (let from = 0; from < some.length; from += widestGap) {
      const start = Math.floor((from / some.length) * others.length)
      yield {quotes: some.slice(from, from + widestGap), segments: others.slice(start, start + 2 * widestGap)}
    }
  }
}

function groupByGap(leftovers: readonly Leftover[]): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const [index, {gap}] of leftovers.entries()) {
    const group = groups.get(gap)
    if (group === undefined) groups.set(gap, [index])
    else group.push(index)
  }
  return groups
}

/** The pairing in order with the greatest sum of likeness. */
function matchInOrder(
  quotes: readonly number[],
  segments: readonly number[],
  quoteBags: readonly WordBag[],
  segmentBags: readonly WordBag[]
): Match[] {
  const width = segments.length + 1
  const best = new Float64Array((quotes.length + 1) * width)
  const scores = new Float64Array(quotes.length * segments.length)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  for (let row = quotes.length - 1; row >= 0; row--) {
    for (let column = segments.length - 1; column >= 0; column--) {
      const score = likeness(bag(quoteBags, quotes[row]), bag(segmentBags, segments[column]))
      scores[row * segments.length + column] = score
      const taken = score >= leastHere ? score + at(row + 1, column + 1) : 0
      best[row * width + column] = Math.max(taken, at(row + 1, column), at(row, column + 1))
    }
  }
  const matches: Match[] = []
  for (let row = 0, column = 0; row < quotes.length && column < segments.length; ) {
    const score = scores[row * segments.length + column] ?? 0
    if (score >= leastHere && at(row, column) === score + at(row + 1, column + 1)) {
      matches.push({quote: quotes[row++] ?? 0, segments: [segments[column++] ?? 0], likeness: score})
    } else if (at(row, column) === at(row + 1, column)) row++
    else column++
  }
  return matches
}

/** Texts that moved and changed: each quote with the most alike segment that shares a rare word with it. */
function matchAnywhere(
  quotes: readonly number[],
  segments: readonly number[],
  quoteBags: readonly WordBag[],
  segmentBags: readonly WordBag[]
): Match[] {
  const holders = new Map<string, number[]>()
  for (const segment of segments) {
    for (const word of bag(segmentBags, segment).counts.keys()) {
      const some = holders.get(word)
      if (some === undefined) holders.set(word, [segment])
      else if (some.length <= 20) some.push(segment)
    }
  }
  const candidates: {readonly quote: number; readonly segment: number; readonly score: number}[] = []
  for (const quote of quotes) {
    const mine = bag(quoteBags, quote)
    const sharing = new Set(
      [...mine.counts.keys()].flatMap(word => {
        const some = holders.get(word) ?? []
        return some.length <= 20 ? some : []
      })
    )
    for (const segment of sharing) {
      const score = likeness(mine, bag(segmentBags, segment))
      if (score > leastAnywhere) candidates.push({quote, segment, score})
    }
  }
  const takenQuotes = new Set<number>()
  const takenSegments = new Set<number>()
  return candidates
    .sort((a, b) => b.score - a.score)
    .flatMap(({quote, segment, score}) => {
      if (takenQuotes.has(quote) || takenSegments.has(segment)) return []
      takenQuotes.add(quote)
      takenSegments.add(segment)
      return [{quote, segments: [segment], likeness: score}]
    })
}

/** A quote may have become two sentences, and two quotes one: join what makes a pair more alike. */
function withSplits(
  matches: readonly Match[],
  segments: readonly Leftover[],
  quotes: readonly Leftover[],
  quoteBags: readonly WordBag[],
  segmentBags: readonly WordBag[],
  weight: WordWeight | undefined
): Match[] {
  const usedSegments = new Set(matches.flatMap(match => match.segments))
  const grown = matches.map(match => {
    let {segments: run, likeness: score} = match
    for (let grew = true; grew; ) {
      grew = false
      for (const neighbour of [(run[0] ?? 0) - 1, (run.at(-1) ?? 0) + 1]) {
        if (usedSegments.has(neighbour) || segments[neighbour]?.gap !== segments[run[0] ?? 0]?.gap) continue
        const longer = [...run, neighbour].sort((a, b) => a - b)
        const joined = likeness(bag(quoteBags, match.quote), wordBag(longer.map(index => segments[index]?.text).join(' '), weight))
        const isOneBlock = segments[neighbour]?.block === segments[run[0] ?? 0]?.block
        if (joined <= score + (isOneBlock ? 0 : leastGain)) continue
        usedSegments.add(neighbour)
        run = longer
        score = joined
        grew = true
      }
    }
    return {quote: match.quote, segments: run, likeness: score}
  })
  const byQuote = new Map(grown.map(match => [match.quote, match]))
  for (let quote = 0; quote < quotes.length; quote++) {
    if (byQuote.has(quote)) continue
    const mine = bag(quoteBags, quote)
    for (const neighbour of [byQuote.get(quote - 1), byQuote.get(quote + 1)]) {
      if (neighbour === undefined || quotes[neighbour.quote]?.gap !== quotes[quote]?.gap || mine.size < 3) continue
      const share = Math.max(...neighbour.segments.map(segment => containment(mine, bag(segmentBags, segment))))
      if (share < 0.7) continue
      grown.push({quote, segments: neighbour.segments, likeness: share})
      break
    }
  }
  return grown.sort((a, b) => a.quote - b.quote)
}

function rest(length: number, taken: readonly number[]): number[] {
  const used = new Set(taken)
  return Array.from({length}, (_, index) => index).filter(index => !used.has(index))
}

function bag(bags: readonly WordBag[], index: number | undefined): WordBag {
  return bags[index ?? -1] ?? {counts: new Map(), size: 0}
}
