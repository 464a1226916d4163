import type {CheckPairs} from './check-pairs.ts'
import type {LintRequest} from './lint.ts'
import {type LintOptions, occasionOf, type Reading, readRequest} from './read-request.ts'
import {checkedJobs} from './workers/jobs.ts'
import type {Orders} from './workers/messages.ts'
import {parallel} from './workers/parallel.ts'
import {serve, type Way} from './workers/serve.ts'
import {workerFile} from './workers/worker-file.ts'

/**
 * How a run checks its pairs: in several threads where `jobs` asks for more than one. Not where workers could not read the
 * same configuration, because it came from no file, nor where the program’s files are not at hand.
 *
 * @throws UsageError when `jobs` is no number of threads.
 */
export function inThreads(
  options: LintOptions,
  {request: {settings}, configFile, workingDirectory}: Reading,
  {today}: Pick<LintRequest, 'today'>
): {readonly texts: LintRequest['texts']; readonly checkPairs?: CheckPairs} {
  const {texts = {}} = options
  const jobs = checkedJobs(options.jobs ?? 1)
  const file = jobs === 1 ? null : workerFile()
  const config = configFile ?? (hasNoConfig(options) ? false : null)
  if (file === null || config === null) return {texts}
  // Of what narrows the run nothing is asked again: workers are told what to check.
  const shared = {...options, workingDirectory, config, today, baseline: false, texts: {}, ...mainOnly}
  return {texts, checkPairs: parallel({file, options: shared, settings, jobs})}
}

/** What only the main thread does; a worker can be sent no functions. */
const mainOnly = {onProgress: undefined, cache: false, onCacheFault: undefined}

function hasNoConfig({config}: LintOptions): boolean {
  return typeof config === 'object' ? 'catalogue' in config && config.config === null : typeof config !== 'string'
}

/**
 * What a worker does.
 *
 * @param port - Its way to the main thread.
 */
export async function work(orders: Orders<LintOptions>, port: Way): Promise<void> {
  const {request, rules} = await readRequest(orders.options)
  try {
    await serve(orders, {...request, rules, ...occasionOf(orders.options)}, port)
  } finally {
    request.workspace.close()
  }
}
