import {diffArrays} from 'diff'

const longestEdit = 200

/** Pairs of indices at which two lists agree, in order, as many as possible; beyond 200 differences none between them. */
export function matchInOrder(a: readonly string[], b: readonly string[]): [number, number][] {
  const parts = diffArrays([...a], [...b], {maxEditLength: longestEdit})
  const pairs: [number, number][] = []
  let [left, right] = [0, 0]
  for (const {added, removed, value} of parts ?? []) {
    if (!added && !removed) for (const index of value.keys()) pairs.push([left + index, right + index])
    if (!added) left += value.length
    if (!removed) right += value.length
  }
  return pairs
}
