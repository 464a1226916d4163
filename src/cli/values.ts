import {InvalidArgumentError} from 'commander'

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
