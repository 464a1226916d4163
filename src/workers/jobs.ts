import {availableParallelism} from 'node:os'
import {UsageError} from '../model/usage-error.ts'

/** Threads at the most that a run may be told to use. */
export const mostJobs = 256
const mostByItself = 8 // What is done by one thread alone, reading names and writing the report, is an eighth of a run.
const memoryOfOne = 256 * 1024 * 1024 // Bytes, as it is measured at the peak.

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
