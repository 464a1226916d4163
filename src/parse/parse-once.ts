import {parseDocument} from './parse-document.ts'

/** Parses as `parseDocument` does. */
export type Parse = typeof parseDocument

/**
 * A parser that keeps what it parsed last.
 *
 * @param most - Documents.
 */
export function parseOnce(most: number): Parse {
  const kept = new Map<string, ReturnType<Parse>>()
  return (path, text, side) => {
    const key = `${side}\n${path}\n${text}`
    const document = kept.get(key) ?? parseDocument(path, text, side)
    kept.delete(key)
    kept.set(key, document) // Behind all others: the first one is the one that was not asked for the longest.
    const [first] = kept.keys()
    if (first !== undefined && kept.size > most) kept.delete(first)
    return document
  }
}
