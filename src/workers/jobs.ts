import {availableParallelism} from 'node:os'
import {UsageError} from '../model/usage-error.ts'

/** Threads at the most that a run may be told to use. */
export const mostJobs = 256
// V8 compiles all anew for each thread, some 4 s of CPU: beyond eight, a run of a minute gains less than a second by one more.
const mostByItself = 8
const memoryOfOne = 128 * 1024 * 1024 // Bytes: twice what a worker added to a run over 414 documents.

/** How many threads help, the main one counted. */
export function helpfulJobs(): number {
  const held = 1 + Math.floor(process.availableMemory() / memoryOfOne)
  return Math.min(availableParallelism(), mostByItself, held)
}

/** @throws UsageError when it is no number of threads. */
export function checkedJobs(jobs: number): number {
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs) return jobs
  throw new UsageError(`${jobs} is no number of threads`, `Name a whole number from 1 to ${mostJobs}`)
}
