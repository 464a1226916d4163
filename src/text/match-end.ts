/** The offset behind what a sticky pattern matches at `index`; `null` where it does not. */
export function matchEnd(pattern: RegExp, text: string, index: number): number | null {
  pattern.lastIndex = index
  return pattern.test(text) ? pattern.lastIndex : null
}
