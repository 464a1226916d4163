/** How many back ticks stand at an offset. */
export function runLength(text: string, index: number): number {
  let end = index
  while (text.charAt(end) === '`') end++
  return end - index
}

/** Where the next run of exactly so many back ticks ends; -1: there is none. */
export function closingTicks(text: string, from: number, length: number): number {
  for (let index = text.indexOf('`', from); index >= 0; index = text.indexOf('`', index)) {
    const run = runLength(text, index)
    index += run
    if (run === length) return index
  }
  return -1
}

/** For each length, where the last run of so many back ticks begins. */
export function lastTicksFrom(text: string, from: number): ReadonlyMap<number, number> {
  const last = new Map<number, number>()
  for (let index = text.indexOf('`', from); index >= 0; index = text.indexOf('`', index)) {
    const run = runLength(text, index)
    last.set(run, index)
    index += run
  }
  return last
}
