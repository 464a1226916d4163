import {InvalidArgumentError} from 'commander'
import {mostJobs} from '../workers/jobs.ts'

/** Takes the names of formats, one after the other. */
export function collectFormat(known: Readonly<Record<string, unknown>>): (value: string, before: readonly string[]) => string[] {
  return (value, before) => {
    if (!Object.hasOwn(known, value)) throw new InvalidArgumentError(`Allowed choices are ${Object.keys(known).join(', ')}.`)
    return [...before, value]
  }
}

/** @throws InvalidArgumentError when the value is none. */
export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(value)
}

/** @throws InvalidArgumentError when the value is none. */
export function threadNumber(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= mostJobs) return Number(value)
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${mostJobs}.`)
}
