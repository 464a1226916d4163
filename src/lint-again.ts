import {type ReportStore, reportStore, type Told, type ToldAgain} from './cache/report-store.ts'
import {isStill, type World, worldOf} from './cache/world.ts'
import {keptAt} from './keep-results.ts'
import {lint, type LintRequest, type RunMemory} from './lint.ts'
import type {LintResult} from './model/finding.ts'
import type {LintOptions} from './read-request.ts'
import {withLintRequest} from './with-lint-request.ts'

/**
 * Lint, and tell of it; where all that the report rests on is what it was in the run before, tell what was told then.
 *
 * @param occasion - Names what a report rests on beside its result; `null`: it is made anew.
 * @param tell - Tells of a result, and gives what it told; `null` where that is too long to be kept.
 * @returns What was told then; `null` where it was told anew.
 * @throws UsageError when the request or the configuration is wrong.
 */
export async function lintAgain(
  options: LintOptions,
  occasion: string | null,
  tell: (result: LintResult) => Promise<Told | null>
): Promise<ToldAgain | null> {
  return withLintRequest(options, async (request, workingDirectory) => {
    const place = occasion === null ? null : keptAt(options, request, workingDirectory)
    // What changed since a revision is no question to the files as they lie.
    if (place !== null && request.changedSince === null)
      return lintOrRecall(request, reportStore(place.folder, place.key), name => `${occasion}\n${name}`, tell)
    await tell(await lint(request))
    return null
  })
}

async function lintOrRecall(
  request: LintRequest,
  store: ReportStore,
  nameOf: (name: string) => string,
  tell: (result: LintResult) => Promise<Told | null>
): Promise<ToldAgain | null> {
  const known: ToldAgain[] = []
  const worlds: {readonly name: string; readonly world: World}[] = []
  const memory: RunMemory = {
    async isKnown(name, look) {
      const kept = store.read(nameOf(name))
      if (kept === null || !(await isStill(kept.world, look))) return false
      known.push(kept.told)
      return true
    },
    remember(name, leaves) {
      const world = worldOf(leaves)
      if (world !== null) worlds.push({name: nameOf(name), world})
    }
  }
  const result = await lint({...request, memory})
  const [again] = known
  if (again !== undefined) return again
  const told = await tell(result)
  if (told !== null) for (const {name, world} of worlds) store.write(name, {told, world})
  return null
}
