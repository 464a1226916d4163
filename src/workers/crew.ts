import {Worker, type WorkerOptions} from 'node:worker_threads'
import {type Answered, isSaying, type Orders, type Saying} from './messages.ts'

/** Threads that check pairs, as the main one sees them. */
export interface Crew {
  /** Those that were started, also when they have ended. */
  readonly size: () => number
  /** Whether one may still say something. */
  readonly isBusy: () => boolean
  /** Start one. What breaks in it breaks it alone. `false`: the system has none to give, or the orders cannot be sent. */
  readonly grow: (file: URL, orders: Orders<unknown>) => boolean
  /** What was said since this was last asked. */
  readonly heard: () => readonly Heard[]
  /** Resolves when there is something to hear, or one has ended. */
  readonly change: () => Promise<void>
  readonly end: () => Promise<void>
}

export interface Heard {
  readonly saying: Saying
  readonly answer: (answered: Answered) => void
  /** Ends who said it. */
  readonly dismiss: () => void
}

// Half of what V8 would take. From 6 to 48, three sets of 414 documents took the same time and memory, as far as could be told.
const maxYoungGenerationSizeMb = 24

/** Nobody is there yet. */
export function newCrew(): Crew {
  const workers: Worker[] = []
  const busy = new Set<Worker>()
  let inbox: Heard[] = []
  let waiting: (() => void) | null = null
  const wake = () => waiting?.()

  return {
    size: () => workers.length,
    isBusy: () => busy.size > 0 || inbox.length > 0,
    grow(file, orders) {
      const worker = startWorker(file, {workerData: orders, resourceLimits: {maxYoungGenerationSizeMb}})
      if (worker === null) return false
      workers.push(worker)
      busy.add(worker)
      worker.on('error', () => {}) // It ends then; what it had taken is left for the main thread.
      worker.on('exit', () => {
        busy.delete(worker)
        wake()
      })
      worker.on('message', (saying: unknown) => {
        if (!isSaying(saying)) return
        inbox.push({saying, answer: answered => worker.postMessage(answered), dismiss: () => void worker.terminate()})
        wake()
      })
      return true
    },
    heard() {
      const heard = inbox
      inbox = []
      return heard
    },
    change: () => new Promise(resolve => (inbox.length > 0 ? resolve() : (waiting = resolve))),
    async end() {
      await Promise.all(workers.map(worker => worker.terminate()))
    }
  }
}

function startWorker(file: URL, options: WorkerOptions): Worker | null {
  try {
    return new Worker(file, options)
  } catch {
    return null
  }
}
