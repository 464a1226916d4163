/** Code units that an excerpt shows at most. */
export const longestExcerpt = 72

/** A text fit for one line of a message: white space folded, cut at a word's end, in the quotation marks of messages. */
export function excerpt(text: string, longest = longestExcerpt): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  if (folded.length <= longest) return `“${folded}”`
  const cut = folded.slice(0, longest)
  const space = cut.lastIndexOf(' ')
  return `“${cut.slice(0, space > longest / 2 ? space : longest).replace(/[\ud800-\udbff]$/, '')} …”`
}
