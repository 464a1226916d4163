import {diffLists} from './diff-lists.ts'

const longestEdit = 200

/** Pairs of indices at which two lists agree, in order, as many as possible; beyond 200 differences none between them. */
export function matchInOrder(a: readonly string[], b: readonly string[]): [number, number][] {
  const pairs: [number, number][] = []
  let [left, right] = [0, 0]
  for (const {kind, count} of diffLists(a, b, longestEdit) ?? []) {
    if (kind === 'common') for (let index = 0; index < count; index++) pairs.push([left + index, right + index])
    if (kind !== 'added') left += count
    if (kind !== 'removed') right += count
  }
  return pairs
}
