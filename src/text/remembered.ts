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

/** The same for a function of an object that is never written to: what it gave lives as long as the object. */
export function rememberedOf<Key extends object, Result>(read: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, {readonly result: Result}>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before.result
    const result = read(key)
    known.set(key, {result})
    return result
  }
}

/** The same for a function of an object and something else, of which few values are asked for. */
export function rememberedWith<Key extends object, Detail, Result>(
  read: (key: Key, detail: Detail) => Result
): (key: Key, detail: Detail) => Result {
  const of = rememberedOf<Key, Map<Detail, Result>>(() => new Map())
  return (key, detail) => {
    const known = of(key)
    const before = known.get(detail)
    if (before !== undefined) return before
    const result = read(key, detail)
    known.set(detail, result)
    return result
  }
}
