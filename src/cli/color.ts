import {Ansis} from 'ansis'
import type {Terminal} from './terminal.ts'

/**
 * Whether a report is coloured: the option, then what the environment says of a terminal's report; never in a file.
 *
 * @see https://no-color.org and https://force-color.org, which ansis follows.
 */
export function wantsColor(option: boolean | undefined, {columns, environment}: Terminal, isShown: boolean): boolean {
  if (!isShown) return false
  if (option !== undefined && (option || environment['NO_COLOR'] === undefined)) return option
  if (environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '') return false
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return columns !== undefined && new Ansis().isSupported()
}
