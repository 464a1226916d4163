import {mergeReports, readConfiguration} from '../index.ts'
import {readReports} from '../workspace/find-reports.ts'
import {reportsOf, tell, type TellOptions} from './tell.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

export interface MergeOptions extends TellOptions {
  readonly config?: string
  readonly baseline?: string
}

/** Make one report of those of all shards, write it, and say how it ended. */
export async function merge(places: readonly string[], options: MergeOptions, terminal: Terminal): Promise<ExitStatus> {
  reportsOf(options, terminal) // What is wrong with them is told first.
  const {workingDirectory} = terminal
  const {baseline, config: file} = options
  const config = await readConfiguration({workingDirectory, ...(file === undefined ? {} : {config: file})})
  const reports = await readReports(workingDirectory, places)
  const result = await mergeReports(reports, {workingDirectory, config, ...(baseline === undefined ? {} : {baseline})})
  return tell(result, options, config.catalogue.rules, terminal)
}
