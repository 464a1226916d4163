import type {FileChange} from '../history.ts'

/** A log by path, newest first. */
export interface PathIndex {
  readonly changes: () => readonly FileChange[]
  readonly follow: (path: string) => FileChange[]
  readonly destination: (path: string) => FileChange | null
}

/** @returns The index of the log without some commits, by their hashes: those since an older commit. */
export function indexLog(changes: readonly FileChange[]): (without: ReadonlySet<string>) => PathIndex {
  const byPath = new Map<string, number[]>()
  const byOrigin = new Map<string, number[]>()
  for (const [index, {path, from}] of changes.entries()) {
    push(byPath, path, index)
    if (from !== null) push(byOrigin, from, index)
  }

  const [foldedPath, foldedOrigin] = [firstOfCase(byPath), firstOfCase(byOrigin)]
  return without => {
    const isShown = (index: number) => !without.has(changes[index]?.commit.hash ?? '')
    const shown = (list: readonly number[] | undefined) => (without.size === 0 ? (list ?? []) : (list ?? []).filter(isShown))
    // Letter case apart where nothing has this case: then the first, which is the newest.
    const spelled = (exact: Lists, folded: Lists, path: string) => {
      const own = shown(exact.get(path))
      return own.length > 0 ? own : shown(folded.get(path.toLowerCase()))
    }
    return {
      changes: () => (without.size === 0 ? changes : changes.filter((_, index) => isShown(index))),
      follow(path) {
        const found: FileChange[] = []
        let indices = spelled(byPath, foldedPath, path)
        for (let next = 0; next < indices.length; next++) {
          const index = indices[next] ?? 0
          const change = changes[index]
          if (change === undefined) continue
          found.push(change)
          if (change.from === null) continue
          indices = shown(byPath.get(change.from)).filter(other => other > index)
          next = -1
        }
        return found
      },
      destination(path) {
        let found: FileChange | null = null
        let limit = changes.length // Only what was renamed later: newer ones stand before.
        for (let at: string | null = path; at !== null; ) {
          const index: number | undefined = spelled(byOrigin, foldedOrigin, at).find(other => other < limit)
          const change: FileChange | undefined = changes[index ?? -1]
          if (index !== undefined) limit = index
          found = change ?? found
          at = change?.path ?? null
        }
        return found?.path === path ? null : found // There and back again.
      }
    }
  }
}

type Lists = ReadonlyMap<string, readonly number[]>

/** Of keys that differ in letter case alone the first. */
function firstOfCase(lists: Lists): Lists {
  const folded = new Map<string, readonly number[]>()
  for (const [path, list] of lists) if (!folded.has(path.toLowerCase())) folded.set(path.toLowerCase(), list)
  return folded
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
