import type {Bitext} from '../model/bitext.ts'
import {blockAt} from '../model/document.ts'
import type {Range} from '../model/range.ts'

/** Something in a text that its translation must keep: a number, a URL, a code span. */
export interface Token {
  /** What must be equal on both sides. */
  readonly key: string
  /** In the text that it was read from. */
  readonly range: Range
}

/** Tokens of a unit's English that its target lacks, and tokens of the target that its English lacks. */
export interface Unkept<Kind extends Token> {
  /** Index into the target document's `units`. */
  readonly unit: number
  /** In offsets of the unit's English. */
  readonly lost: readonly Kind[]
  /** In offsets of the target file. */
  readonly added: readonly Kind[]
}

/** How the tokens of a side are read. The readers get the Markdown of one unit. */
export interface TokenReader<Kind extends Token> {
  readonly english: (text: string) => readonly Kind[]
  readonly target: (text: string) => readonly Kind[]
  readonly leastConfidence: number
}

/**
 * Compare what each unit's English and target must share, as multisets of keys. What one unit lost and another of its
 * block, or the next one to it, gained was put there by the translator and is left out; so is a unit whose target agrees
 * with the source where only its quote does not, because the quote is told as `source-mismatch`.
 */
export function findUnkept<Kind extends Token>(bitext: Bitext, reader: TokenReader<Kind>): Unkept<Kind>[] {
  return withoutMoved(differingUnits(bitext, reader)).flatMap(({unit, lost, added}) =>
    isEqual({lost, added}) ? [] : [{unit, lost, added}]
  )
}

/** The same, as units alone tell, with the block of the target that each stands in. */
export function differingUnits<Kind extends Token>(bitext: Bitext, reader: TokenReader<Kind>): Differing<Kind>[] {
  const {target, english} = bitext
  const sources = rewordedSources(bitext)
  return target.units.flatMap((unit, index) => {
    const text = english[index]
    if (text === undefined || text === '' || unit.confidence < reader.leastConfidence) return []
    const wanted = reader.english(text)
    const found = reader.target(unit.target.text)
    const {lost, added} = difference(wanted, found)
    if (isEqual({lost, added})) return []
    const source = sources.get(index)
    if (source !== undefined && isEqual(difference(reader.english(source), found))) return []
    return [
      {unit: index, block: blockAt(target, unit.target.range.start), lost, added: added.map(one => shifted(one, unit.target.range.start))}
    ]
  })
}

export function difference<Kind extends Token>(wanted: readonly Kind[], found: readonly Kind[]): {lost: Kind[]; added: Kind[]} {
  return {lost: without(wanted, found), added: without(found, wanted)}
}

export function isEqual({lost, added}: Pick<Unkept<Token>, 'lost' | 'added'>): boolean {
  return lost.length + added.length === 0
}

/** Those of a list that are left when each of another has taken one of its key away. */
function without<Kind extends Token>(all: readonly Kind[], taken: readonly Token[]): Kind[] {
  const counts = new Map<string, number>()
  for (const {key} of taken) counts.set(key, (counts.get(key) ?? 0) + 1)
  return all.filter(({key}) => {
    const count = counts.get(key) ?? 0
    if (count > 0) counts.set(key, count - 1)
    return count === 0
  })
}

export function shifted<Kind extends Token>(token: Kind, by: number): Kind {
  return {...token, range: {start: token.range.start + by, end: token.range.end + by}}
}

/** Of units whose quote is not what the source says, what the source says; empty where the handoff is known, which the target is compared with. */
function rewordedSources({knowsHandoff, alignment}: Bitext): ReadonlyMap<number, string> {
  const pairs = knowsHandoff ? [] : (alignment?.pairs ?? [])
  return new Map(pairs.flatMap(pair => (pair.kind === 'reworded' ? [[pair.unit, pair.source.text] as const] : [])))
}

export interface Differing<Kind extends Token> extends Unkept<Kind> {
  readonly block: number
}

/** Differences less what only stands in another unit nearby. */
export function withoutMoved<Kind extends Token>(differing: readonly Differing<Kind>[]): Differing<Kind>[] {
  const left = differing.map(({unit, block, lost, added}) => ({unit, block, lost: [...lost], added: [...added]}))
  for (const [index, one] of left.entries()) {
    for (let other = index + 1; other < left.length; other++) {
      const next = left[other]
      if (next === undefined || (next.block !== one.block && next.unit > one.unit + 1)) break
      cancel(one.lost, next.added)
      cancel(next.lost, one.added)
    }
  }
  return left
}

/** Take from both lists, in place, what stands in both. */
function cancel(a: Token[], b: Token[]): void {
  for (let index = a.length - 1; index >= 0; index--) {
    const twin = b.findIndex(({key}) => key === a[index]?.key)
    if (twin < 0) continue
    a.splice(index, 1)
    b.splice(twin, 1)
  }
}
