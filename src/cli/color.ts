import {Ansis} from 'ansis'
import type {Terminal} from './terminal.ts'

/**
 * Whether a report is coloured: the option, then what the environment says of what is shown; never in a file.
 *
 * @see https://no-color.org and https://force-color.org; terminals and build services are told apart by ansis.
 */
export function wantsColor(option: boolean | undefined, {columns, environment}: Terminal, isShown: boolean): boolean {
  if (!isShown) return false
  if (option !== undefined) return option
  if (isSet(environment['NO_COLOR'])) return false
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false'
  return (columns !== undefined || isSet(environment['CI'])) && new Ansis().isSupported()
}

export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}
