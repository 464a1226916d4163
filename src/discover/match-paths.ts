/** Two paths that correspond, or one that none corresponds to; both below their roots. */
export type PathMatch =
  | {readonly target: string; readonly source: string}
  | {readonly target: string; readonly source: null}
  | {readonly target: null; readonly source: string}

/**
 * Match paths that are equal, then those of the rest that are equal letter case apart, one to one.
 *
 * @returns Each path of both lists once, in no order to rely on.
 */
export function matchPaths(targets: readonly string[], sources: readonly string[]): readonly PathMatch[] {
  const exact = new Set(targets)
  const free = new Map<string, string[]>()
  const equal = new Set<string>()
  for (const source of sources) {
    if (exact.has(source)) equal.add(source)
    else {
      const folded = source.toLowerCase()
      const others = free.get(folded)
      if (others === undefined) free.set(folded, [source])
      else others.push(source)
    }
  }
  const matches: PathMatch[] = targets.map(target => ({
    target,
    source: equal.has(target) ? target : (free.get(target.toLowerCase())?.shift() ?? null)
  }))
  for (const rest of free.values()) for (const source of rest) matches.push({target: null, source})
  return matches
}
