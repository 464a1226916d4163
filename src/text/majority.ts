import {append} from '../model/append.ts'
import {diffLists} from './diff-lists.ts'

/** Where one sequence departs from what most sequences have. Indices; ends exclusive. */
export interface Departure {
  /** What it has there. */
  readonly own: readonly [start: number, end: number]
  /** What most have in its place. */
  readonly most: readonly [start: number, end: number]
  /** Indices of the sequences that have just that there. */
  readonly voters: readonly number[]
}

export interface Majority {
  /** What most sequences have, in order. */
  readonly sequence: readonly string[]
  /** Of each sequence, in order. */
  readonly departures: readonly (readonly Departure[])[]
}

const longestEdit = 1000 // Items by which two sequences may differ; Myers' algorithm is quadratic in them.

/**
 * What most of some sequences have, and where each departs from it. The sequence that shares most with the others is the
 * base; each stretch in which the others depart from it is put to the vote, and its own stands where no other has more than
 * half of all votes.
 *
 * @param sequences - Versions of one list of texts. One that differs beyond sense has no part in it, and no departures.
 */
export function majorityOf(sequences: readonly (readonly string[])[]): Majority {
  const base = sequences[mostShared(sequences)] ?? []
  const voters = sequences.map(own => stretchesOf(base, own))
  const quorum = voters.filter(own => own !== null).length / 2
  const replaced = cutAlike(voters.flatMap(own => own ?? [])).flatMap(([start, end]) => {
    const ballots = new Map<string, {readonly texts: readonly string[]; votes: number}>()
    for (const [index, own] of voters.entries()) {
      if (own === null) continue
      const texts = textsWithin(own, sequences[index] ?? [], start, end)
      const key = JSON.stringify(texts)
      const known = ballots.get(key)
      if (known === undefined) ballots.set(key, {texts, votes: 1})
      else known.votes++
    }
    const winner = [...ballots.values()].find(({votes}) => votes > quorum)
    return winner === undefined ? [] : [{start, end, texts: winner.texts}]
  })
  const sequence: string[] = []
  let from = 0
  for (const {start, end, texts} of replaced) {
    append(sequence, base.slice(from, start))
    append(sequence, texts)
    from = end
  }
  append(sequence, base.slice(from))
  return {sequence, departures: departuresFrom(sequence, sequences)}
}

/** How each sequence departs from one, and how many do not there. */
function departuresFrom(sequence: readonly string[], sequences: readonly (readonly string[])[]): Departure[][] {
  const all = sequences.map(own => stretchesOf(sequence, own))
  return all.map(stretches =>
    (stretches ?? []).map(({base, own}) => ({
      own,
      most: base,
      voters: all.flatMap((other, index) => (other !== null && !other.some(one => overlap(one.base, base)) ? [index] : []))
    }))
  )
}

/** A stretch of the base and what another sequence has in its place. */
interface Stretch {
  readonly base: readonly [start: number, end: number]
  readonly own: readonly [start: number, end: number]
}

/** Where a sequence differs from the base; `null` where too much does. A stretch of as many items is one for each. */
function stretchesOf(base: readonly string[], own: readonly string[]): Stretch[] | null {
  const parts = diffLists(base, own, longestEdit)
  if (parts === null) return null
  const stretches: Stretch[] = []
  let [at, ownAt] = [0, 0]
  let open: {base: [number, number]; own: [number, number]} | null = null
  const close = () => {
    if (open !== null) append(stretches, onePerItem(open))
    open = null
  }
  for (const {kind, count} of parts) {
    if (kind === 'common') close()
    else {
      open ??= {base: [at, at], own: [ownAt, ownAt]}
      if (kind === 'removed') open.base[1] += count
      else open.own[1] += count
    }
    if (kind !== 'added') at += count
    if (kind !== 'removed') ownAt += count
  }
  close()
  return stretches
}

function onePerItem({base, own}: Stretch): Stretch[] {
  const size = base[1] - base[0]
  if (size < 2 || size !== own[1] - own[0]) return [{base, own}]
  return Array.from({length: size}, (_, index) => ({
    base: [base[0] + index, base[0] + index + 1],
    own: [own[0] + index, own[0] + index + 1]
  }))
}

/** Stretches of the base that are put to the vote: those that meet are one. Ascending. */
function cutAlike(stretches: readonly Stretch[]): (readonly [start: number, end: number])[] {
  const joined: [number, number][] = []
  for (const {base} of [...stretches].sort((a, b) => a.base[0] - b.base[0] || a.base[1] - b.base[1])) {
    const last = joined.at(-1)
    if (last !== undefined && meet(last, base)) last[1] = Math.max(last[1], base[1])
    else joined.push([...base])
  }
  return joined
}

/** Whether two stretches share an item, or one stands empty at an end of the other: a vote on one is a vote on both. */
function meet(a: readonly [number, number], b: readonly [number, number]): boolean {
  const isEmpty = a[0] === a[1] || b[0] === b[1]
  return isEmpty ? a[0] <= b[1] && b[0] <= a[1] : overlap(a, b)
}

/** Whether two stretches share an item, or what stands at one place is the other's too. */
function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === a[1] && b[0] === b[1] ? a[0] === b[0] : a[0] < b[1] && b[0] < a[1]
}

/** What a sequence has in place of a stretch of the base that holds its own stretches wholly. */
function textsWithin(stretches: readonly Stretch[], own: readonly string[], start: number, end: number): readonly string[] {
  const before = stretches.filter(({base}) => base[1] <= start && !(base[0] === start && base[1] === start))
  const within = stretches.filter(({base}) => base[0] >= start && base[1] <= end)
  const shift = before.reduce((sum, one) => sum + growth(one), 0)
  const growing = within.reduce((sum, one) => sum + growth(one), 0)
  return own.slice(start + shift, end + shift + growing)
}

function growth({base, own}: Stretch): number {
  return own[1] - own[0] - (base[1] - base[0])
}

/** Index of the sequence whose items most others have; the first of several. */
function mostShared(sequences: readonly (readonly string[])[]): number {
  const counts = new Map<string, number>()
  for (const own of sequences) for (const item of new Set(own)) counts.set(item, (counts.get(item) ?? 0) + 1)
  const scores = sequences.map(own => [...new Set(own)].reduce((sum, item) => sum + 2 * (counts.get(item) ?? 0) - sequences.length - 1, 0))
  return scores.reduce((best, score, index) => (score > (scores[best] ?? Number.NEGATIVE_INFINITY) ? index : best), 0)
}
