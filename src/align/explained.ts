import type {Gaps} from './anchors.ts'
import type {Overlay} from './overlay.ts'
import type {UncoveredSegment} from './uncovered.ts'

/**
 * Leave out the English that stands where a stray or bare text stands in the target: spans were damaged or lost there,
 * which is told as that, and the translation is likely there. Each explains one block of the source.
 */
export function withoutExplained(segments: readonly UncoveredSegment[], overlay: Overlay, gaps: Gaps): UncoveredSegment[] {
  const budgets = new Map<number, number>()
  for (const [index, holder] of overlay.holders.entries()) {
    if (holder.kind === 'unit' || overlay.claims[index] !== null) continue
    const gap = gaps.ofHolder(index)
    budgets.set(gap, (budgets.get(gap) ?? 0) + 1)
  }
  let explained = -1
  return segments.filter(({block, range}) => {
    if (block === explained) return false
    const gap = gaps.ofSource(range.start)
    const budget = budgets.get(gap) ?? 0
    if (budget === 0) return true
    budgets.set(gap, budget - 1)
    explained = block
    return false
  })
}
