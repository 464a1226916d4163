import type {Parse} from './parser-of.ts'

/**
 * A parser that keeps what it parsed last.
 *
 * @param most - Documents.
 */
export function parseOnce(parse: Parse, most: number): Parse {
  const kept = new Map<string, ReturnType<Parse>>()
  return (path, text, side) => {
    const key = `${side}\n${path}\n${text}`
    const document = kept.get(key) ?? parse(path, text, side)
    kept.delete(key)
    kept.set(key, document) // Behind all others: the first one is the one that was not asked for the longest.
    const [first] = kept.keys()
    if (first !== undefined && kept.size > most) kept.delete(first)
    return document
  }
}
