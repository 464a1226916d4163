/** The same text by itself: what V8 cuts from another keeps all of that in memory. Shorter ones it copies. */
export function ownText(text: string): string {
  return text.length < shortestSlice ? text : ` ${text}`.slice(1)
}

const shortestSlice = 13
