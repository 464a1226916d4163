import {mergeShards} from './check/merge-shards.ts'
import {neededBaseline} from './config/read-baseline.ts'
import type {LintResult} from './model/finding.ts'
import {UsageError} from './model/usage-error.ts'
import {readConfiguration, type ReadOptions} from './read-request.ts'
import {isShardResult} from './report/shard-schema.ts'
import type {NamedReport} from './workspace/find-reports.ts'
import {packageVersion} from './workspace/package-version.ts'

/** How reports of shards are merged. Of the configuration its plugins are needed, where it has any: all else the shards know. */
export interface MergeOptions extends Pick<ReadOptions, 'workingDirectory' | 'config'> {
  /** A file with findings that are not told again, in place of the baseline that the shards had. */
  readonly baseline?: string
}

/**
 * Make the report of a whole run of the reports of all its shards, as `tulint merge` does: that which one run would have
 * made.
 *
 * @param reports - What `lint` with `shard` gave, or what its JSON report holds; messages name them.
 * @throws UsageError when they are not the shards of one run of this version, each once.
 */
export async function mergeReports(reports: readonly NamedReport[], options: MergeOptions = {}): Promise<LintResult> {
  const shards = reports.map(({name, report}) => {
    if (!isShardResult(report)) throw notShard(name, report)
    return {name, result: report}
  })
  const {workingDirectory = process.cwd(), baseline: file} = options
  const {rules} = (await readConfiguration(options)).catalogue
  const baseline = file === undefined ? undefined : await neededBaseline(workingDirectory, file)
  return mergeShards(shards, rules, packageVersion(), baseline)
}

function notShard(name: string, report: unknown): UsageError {
  const isReport = typeof report === 'object' && report !== null && 'findings' in report
  return new UsageError(
    isReport && !('shard' in report)
      ? `“${name}” is no shard’s report: it is that of a whole run`
      : `“${name}” is no shard’s report of tulint ${packageVersion()}`,
    'Name what tulint --shard I/N --format json wrote, with the same version'
  )
}
