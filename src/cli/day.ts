import {UsageError} from '../model/usage-error.ts'

/**
 * The day that the environment sets for reports that can be made again, as `YYYY-MM-DD`; `undefined`: the run's own.
 *
 * @throws UsageError when `SOURCE_DATE_EPOCH` is no number of seconds.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function dayOf(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const day = environment['TULINT_TODAY']
  if (day !== undefined && day !== '') return day
  const seconds = environment['SOURCE_DATE_EPOCH']
  if (seconds === undefined || seconds === '') return undefined
  if (/^\d{1,11}$/.test(seconds)) return new Date(Number(seconds) * 1000).toISOString().slice(0, 'YYYY-MM-DD'.length)
  throw new UsageError(`SOURCE_DATE_EPOCH is “${seconds}”, no number of seconds`, 'Set it to the seconds since 1970, or unset it')
}
