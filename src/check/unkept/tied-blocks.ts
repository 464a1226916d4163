import type {Bitext} from '../../model/bitext.ts'
import {blockAt} from '../../model/document.ts'
import {rememberedWith} from '../../text/remembered.ts'

/** A block of the original and the block of the target that begins with its text. */
export interface BlockTie {
  /** Index into the original's `blocks`. */
  readonly original: number
  /** Index into the target's `blocks`. */
  readonly target: number
  /** Index of the first unit that ties them. */
  readonly unit: number
  /** Whether no other block of the target holds text of the original's block. */
  readonly isWhole: boolean
}

/**
 * Which blocks of the original the target's blocks translate, as far as the places of units tell: in the target's order,
 * without those that hold text of several. Of plain documents, by units that belong together with `leastConfidence`.
 */
export const tieBlocks: (bitext: Bitext, leastConfidence: number) => readonly BlockTie[] = rememberedWith((bitext, leastConfidence) => {
  const {original, target, places} = bitext
  if (original === null) return []
  const ties = new Map<number, Omit<BlockTie, 'isWhole'>>() // By block of the target.
  const targets = new Map<number, number>() // By block of the original.
  const mixed = new Set<number>() // Blocks of the target whose text stands in several of the original.
  const parted = new Set<number>() // Blocks of the original whose text stands in several of the target.
  for (const [unit, {confidence, target: text}] of target.units.entries()) {
    const place = places[unit] ?? null
    if (place === null || confidence < leastConfidence) continue
    const block = blockAt(target, text.range.start)
    const english = blockAt(original, place.start)
    const tie = ties.get(block)
    if (tie === undefined) ties.set(block, {original: english, target: block, unit})
    else if (tie.original !== english) mixed.add(block)
    if ((targets.get(english) ?? block) !== block) parted.add(english)
    targets.set(english, block)
  }
  return [...ties.values()].filter(tie => !mixed.has(tie.target)).map(tie => ({isWhole: !parted.has(tie.original), ...tie}))
})
