import {hasExtension} from '../workspace/document-path.ts'
import {groupBy} from '../model/group-by.ts'

/** Two paths that correspond, or one that none corresponds to; both below their roots. */
export type PathMatch =
  | {readonly target: string; readonly source: string}
  | {readonly target: string; readonly source: null}
  | {readonly target: null; readonly source: string}

/**
 * Match paths that are equal, then those of the rest that are equal letter case apart, then those that are equal but for
 * which of the extensions they have, one to one.
 *
 * @returns Each path of both lists once, in no order to rely on.
 */
export function matchPaths(targets: readonly string[], sources: readonly string[], extensions: readonly string[]): readonly PathMatch[] {
  const matches: PathMatch[] = []
  let rest: readonly string[] = targets
  let free: readonly string[] = sources
  for (const likeness of [exact, folded, stemBy(extensions)]) {
    const byLikeness = groupBy(free, likeness)
    const left: string[] = []
    for (const target of rest) {
      const source = byLikeness.get(likeness(target))?.shift()
      if (source === undefined) left.push(target)
      else matches.push({target, source})
    }
    rest = left
    free = [...byLikeness.values()].flat()
  }
  for (const target of rest) matches.push({target, source: null})
  for (const source of free) matches.push({target: null, source})
  return matches
}

/** What is the same of two paths that differ in letter case and in which of the extensions they end in. */
export function stemBy(extensions: readonly string[]): (path: string) => string {
  const longestFirst = [...extensions].sort((a, b) => b.length - a.length)
  return path => {
    const extension = longestFirst.find(one => hasExtension(path, [one]))
    return folded(extension === undefined ? path : path.slice(0, -extension.length))
  }
}

function exact(path: string): string {
  return path
}

function folded(path: string): string {
  return path.toLowerCase()
}
