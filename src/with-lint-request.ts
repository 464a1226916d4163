import {neededBaseline} from './config/read-baseline.ts'
import {keepResults} from './keep-results.ts'
import type {LintRequest} from './lint.ts'
import {type LintOptions, occasionOf, readRequest} from './read-request.ts'

/**
 * Do something with what options ask for, settled; what it opens is closed then.
 *
 * @throws UsageError when the request or the configuration is wrong.
 */
export async function withLintRequest<Result>(
  options: LintOptions,
  run: (request: LintRequest, workingDirectory: string) => Promise<Result>
): Promise<Result> {
  const {request, rules, workingDirectory, baseline: file} = await readRequest(options)
  try {
    const baseline = file === null ? undefined : await neededBaseline(workingDirectory, file)
    const linting = {...request, rules, ...occasionOf(options), baseline}
    return await run({...linting, checkPairs: keepResults(options, linting, workingDirectory)}, workingDirectory)
  } finally {
    request.workspace.close()
  }
}
