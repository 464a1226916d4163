/** A stretch of a text with blanks in place of everything but line ends. */
export function blankOut(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end)
  return stretch.includes('\n') ? stretch.replace(/[^\n]/g, ' ') : ' '.repeat(stretch.length)
}
