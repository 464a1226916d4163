/** A stretch that both lists have, or that the first (`removed`) or the second (`added`) has alone. */
export interface ListStretch {
  readonly kind: 'common' | 'removed' | 'added'
  /** Items. */
  readonly count: number
}

const nowhere = -2 // Of a diagonal that no path has reached; −1 is before the first item.
const none = -1

/**
 * What turns one list into another, in as few steps as possible: of equal ways the one that `diffArrays` of the package
 * `diff` finds, without an object for each step tried, of which it makes thousands for one sentence.
 *
 * @param longest - Steps beyond which none is looked for: the time grows with their square.
 * @returns Stretches in order; `null` beyond `longest`.
 * @see Myers 1986, “An O(ND) Difference Algorithm and Its Variations”.
 */
export function diffLists(before: readonly string[], after: readonly string[], longest: number): readonly ListStretch[] | null {
  const most = Math.min(longest, before.length + after.length)
  const middle = most + 1
  // By diagonal (items of `before` less those of `after`): how far the furthest path has come in `before`, and its last step.
  const reached = new Int32Array(2 * middle + 1).fill(nowhere)
  const lastSteps = new Int32Array(2 * middle + 1)
  const steps: Steps = {before: [], isRemoval: [], common: []}
  const opening = commonFrom(before, after, 0, 0)
  if (opening === before.length && opening === after.length) return stretchesOf(opening, steps, none)
  reached[middle] = opening - 1
  lastSteps[middle] = none
  // Beyond a diagonal that has met an end of a list, all further steps lead away from the other end.
  let [lowest, highest] = [-most, most]
  for (let length = 1; length <= most; length++) {
    for (let diagonal = Math.max(lowest, -length); diagonal <= Math.min(highest, length); diagonal += 2) {
      const at = middle + diagonal
      const [below, above] = [reached[at - 1] ?? nowhere, reached[at + 1] ?? nowhere]
      reached[at - 1] = nowhere
      const isAddable = above !== nowhere && above - diagonal >= 0 && above - diagonal < after.length
      const isRemovable = below !== nowhere && below + 1 < before.length
      if (!isAddable && !isRemovable) {
        reached[at] = nowhere
        continue
      }
      const isRemoval = isRemovable && !(isAddable && below < above)
      const stepped = isRemoval ? below + 1 : above
      const common = commonFrom(before, after, stepped + 1, stepped - diagonal + 1)
      const place = stepped + common
      const step = steps.before.push(lastSteps[isRemoval ? at - 1 : at + 1] ?? none) - 1
      steps.isRemoval.push(isRemoval)
      steps.common.push(common)
      const [isAtEnd, isAtOtherEnd] = [place + 1 >= before.length, place - diagonal + 1 >= after.length]
      if (isAtEnd && isAtOtherEnd) return stretchesOf(opening, steps, step)
      reached[at] = place
      lastSteps[at] = step
      if (isAtEnd) highest = Math.min(highest, diagonal - 1)
      if (isAtOtherEnd) lowest = Math.max(lowest, diagonal + 1)
    }
  }
  return null
}

/** Every step that was tried, by its number. */
interface Steps {
  /** The step before it; `none` of the first. */
  readonly before: number[]
  readonly isRemoval: boolean[]
  /** Items behind it that both lists have. */
  readonly common: number[]
}

function commonFrom(before: readonly string[], after: readonly string[], left: number, right: number): number {
  let count = 0
  while (left + count < before.length && right + count < after.length && before[left + count] === after[right + count]) count++
  return count
}

function stretchesOf(opening: number, steps: Steps, last: number): ListStretch[] {
  const way: number[] = []
  for (let step = last; step !== none; step = steps.before[step] ?? none) way.push(step)
  const stretches: {kind: ListStretch['kind']; count: number}[] = []
  const add = (kind: ListStretch['kind'], count: number) => {
    const previous = stretches.at(-1)
    if (previous?.kind === kind) previous.count += count
    else if (count > 0) stretches.push({kind, count})
  }
  add('common', opening)
  for (const step of way.reverse()) {
    add(steps.isRemoval[step] === true ? 'removed' : 'added', 1)
    add('common', steps.common[step] ?? 0)
  }
  return stretches
}
