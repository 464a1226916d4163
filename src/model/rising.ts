import {lowerBound} from './ascending.ts'

/** Indices of a longest strictly rising subsequence (patience sorting, n log n). */
export function longestRising(values: readonly number[]): number[] {
  const tails: number[] = [] // Of the best chain of each length: its last value …
  const tailIndices: number[] = [] // … and that value's index.
  const previous: number[] = []
  for (const [index, value] of values.entries()) {
    const length = lowerBound(tails, value)
    tails[length] = value
    tailIndices[length] = index
    previous.push(length === 0 ? -1 : (tailIndices[length - 1] ?? -1))
  }
  const chain: number[] = []
  for (let index = tailIndices.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) chain.push(index)
  return chain.reverse()
}
