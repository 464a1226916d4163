import {lint, type LintResult, mergeReports} from '../../../src/index.ts'

/** A run in two parts, which may as well be two machines. */
export async function inTwoParts(folder: string): Promise<LintResult> {
  const options = {workingDirectory: folder, source: 'docs/en-us', targets: ['docs/{locale}']}
  const reports = await Promise.all(['1/2', '2/2'].map(async shard => ({name: `part ${shard}`, report: await lint({...options, shard})})))
  return mergeReports(reports, {workingDirectory: folder})
}
