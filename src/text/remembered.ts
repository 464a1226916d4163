const mostTexts = 2000 // About what a document with many units has, English and target.
const longestText = 4000 // Code units; longer ones are rare, and would be kept for long.

/**
 * Make a function of a text (or a locale, a name) remember what it gave: rules look at one document's texts one after the other. What it gives is
 * never written to. Memory is bounded; when it is full, all is forgotten.
 */
export function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  return text => {
    if (text.length > longestText) return read(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= mostTexts) known.clear()
    const result = read(text)
    known.set(text, result)
    return result
  }
}
