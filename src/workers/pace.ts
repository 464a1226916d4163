/** When workers are worth what they cost. */
export interface Thrift {
  /** Milliseconds that the main thread works alone. */
  readonly alone: number
  /** Milliseconds of its work that must be left for each worker. */
  readonly share: number
}

/** Measures how long things take that are done one after the other. */
export interface Pace {
  /** Called after each. */
  readonly step: () => void
  /** How many workers the rest is worth. @param left - Things to do. */
  readonly workersFor: (left: number) => number
}

const fewest = 3 // Things, before which their pace tells little.

/** The slowest thing is left out: it may have learned what serves all others. */
export function newPace({alone, share}: Thrift, now: () => number): Pace {
  const start = now()
  let [last, done, slowest] = [start, 0, 0]
  return {
    step() {
      const time = now()
      slowest = Math.max(slowest, time - last)
      last = time
      done++
    },
    workersFor(left) {
      const spent = last - start
      return spent < alone || done < fewest ? 0 : Math.floor((((spent - slowest) / (done - 1)) * left) / share)
    }
  }
}
