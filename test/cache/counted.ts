import {rules} from '../../rules/index.ts'
import {cached, type Store} from '../../src/cache/cached.ts'
import {readCacheFile, writeCacheFile} from '../../src/cache/cache-file.ts'
import {nothingKept} from '../../src/cache/kept.ts'
import {checkInTurn} from '../../src/check-pairs.ts'
import {lint, type LintRequest} from '../../src/lint.ts'
import type {CalendarDate} from '../../src/model/brand.ts'
import type {LintResult} from '../../src/model/finding.ts'
import {diskWorkspace} from '../../src/workspace/disk.ts'
import {defaultSettings, today} from '../settings.ts'

/** A store in memory, through the bytes of a file. */
export function memoryStore(): Store & {readonly writes: () => number} {
  let bytes: Buffer | null = null
  let writes = 0
  return {
    read: () => (bytes === null ? nothingKept : readCacheFile(bytes)),
    write(kept) {
      bytes = writeCacheFile(kept)
      writes++
    },
    writes: () => writes
  }
}

export function requestIn(folder: string, changes: Partial<LintRequest> = {}): LintRequest {
  return {
    workspace: diskWorkspace(folder),
    settings: defaultSettings(['de', 'fr'], 'en'),
    rules,
    only: [],
    changedSince: null,
    today,
    version: '1.0.0',
    ...changes
  }
}

export const onDay = (day: string) => ({today: day as CalendarDate})

/** Lint with a cache, and tell which documents were looked at. */
export async function lintKept(
  request: LintRequest,
  store: Store
): Promise<{readonly result: LintResult; readonly looked: readonly string[]}> {
  const looked: string[] = []
  const checkPairs = cached(store, (work, tell) => {
    looked.push(...work.pairs.map(({expected}) => expected))
    return checkInTurn(work, tell)
  })
  const result = await lint({...request, checkPairs})
  request.workspace.close()
  return {result, looked: looked.sort()}
}
