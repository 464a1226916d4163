const quiet = 20 // Milliseconds without a change, after which some are taken for all: an editor writes in two steps.
const longest = 500 // Milliseconds that a change waits for others.

/** What was told of the world since it was last asked. */
export type Event =
  | {readonly kind: 'changed'; readonly paths: ReadonlySet<string>; readonly since: number}
  /** Nothing for a while. */
  | {readonly kind: 'idle'}
  | {readonly kind: 'stopped'}

/** Collects changed paths until they are asked for. */
export interface Changes {
  readonly add: (path: string) => void
  readonly stop: () => void
  /** Whether something waits to be taken. */
  readonly isWaiting: () => boolean
  /** @param idle - Milliseconds after which it tells that there is nothing; `null`: never. */
  readonly next: (idle: number | null) => Promise<Event>
}

/** @param now - Milliseconds of any clock; `since` is by it. */
export function collectChanges(now: () => number): Changes {
  let paths = new Set<string>()
  let first = 0
  let isReady = false
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let wake: (() => void) | null = null

  const ready = () => {
    isReady = true
    wake?.()
  }
  return {
    add(path) {
      if (paths.size === 0) first = now()
      paths.add(path)
      clearTimeout(timer)
      timer = setTimeout(ready, Math.max(0, Math.min(quiet, first + longest - now())))
    },
    stop() {
      isStopped = true
      clearTimeout(timer)
      wake?.()
    },
    isWaiting: () => paths.size > 0 || isStopped,
    async next(idle) {
      if (!isReady && !isStopped) {
        let limit: NodeJS.Timeout | undefined
        await new Promise<void>(resolve => {
          wake = resolve
          if (idle !== null) limit = setTimeout(resolve, idle)
        })
        wake = null
        clearTimeout(limit)
      }
      if (isStopped) return {kind: 'stopped'}
      if (!isReady) return {kind: 'idle'}
      const event = {kind: 'changed', paths, since: first} as const
      paths = new Set()
      isReady = false
      return event
    }
  }
}
