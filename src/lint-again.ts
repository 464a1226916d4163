import {type ReportStore, reportStore, type Told, type ToldAgain} from './cache/report-store.ts'
import {keptAt} from './keep-results.ts'
import {lint, type LintRequest} from './lint.ts'
import type {LintResult} from './model/finding.ts'
import type {LintOptions} from './read-request.ts'
import {withLintRequest} from './with-lint-request.ts'

/**
 * Lint, and tell of it; where all that the report rests on is what it was in the run before, tell what was told then.
 *
 * @param occasion - Names what a report rests on beside its result; `null`: it is made anew.
 * @param tell - Tells of a result, and keeps what it told.
 * @returns What was told then; `null` where it was told anew.
 * @throws UsageError when the request or the configuration is wrong.
 */
export async function lintAgain(
  options: LintOptions,
  occasion: string | null,
  tell: (result: LintResult) => Promise<Told>
): Promise<ToldAgain | null> {
  return withLintRequest(options, async (request, workingDirectory) => {
    const place = occasion === null ? null : keptAt(options, request, workingDirectory)
    if (place !== null) return lintOrRecall(request, reportStore(place.folder, place.key), identity => `${occasion}\n${identity}`, tell)
    await tell(await lint(request))
    return null
  })
}

async function lintOrRecall(
  request: LintRequest,
  store: ReportStore,
  nameOf: (identity: string) => string,
  tell: (result: LintResult) => Promise<Told>
): Promise<ToldAgain | null> {
  const recalled: ToldAgain[] = []
  const names: string[] = []
  const memory = {
    isKnown(identity: string) {
      const told = store.read(nameOf(identity))
      if (told !== null) recalled.push(told)
      return told !== null
    },
    remember: (identity: string) => void names.push(nameOf(identity))
  }
  const result = await lint({...request, memory})
  const [known] = recalled
  if (known !== undefined) return known
  const told = await tell(result)
  for (const name of names) store.write(name, told)
  return null
}
