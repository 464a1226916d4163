import {neededBaseline} from './config/read-baseline.ts'
import {howToCheck} from './how-to-check.ts'
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
  const reading = await readRequest(options)
  const {request, rules, workingDirectory, baseline: file} = reading
  try {
    const baseline = file === null ? undefined : await neededBaseline(workingDirectory, file)
    const linting = {...request, rules, ...occasionOf(options), baseline}
    return await run({...linting, ...howToCheck(options, reading, linting)}, workingDirectory)
  } finally {
    request.workspace.close()
  }
}
