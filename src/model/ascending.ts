/** Index of the first value that is not less; the list's length where all are. */
export function lowerBound(ascending: ArrayLike<number>, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The same for items that ascend by a number of theirs. */
export function lowerBoundBy<Item>(ascending: readonly Item[], value: number, numberOf: (item: Item) => number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = ascending[middle]
    if (item !== undefined && numberOf(item) < value) low = middle + 1
    else high = middle
  }
  return low
}
