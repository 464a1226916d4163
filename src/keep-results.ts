import {cacheKey} from './cache/cache-key.ts'
import {defaultCacheLocation} from './cache/cache-location.ts'
import {cached} from './cache/cached.ts'
import {diskStore} from './cache/disk-store.ts'
import {checkInTurn} from './check-pairs.ts'
import {absolutePath} from './config/paths.ts'
import type {LintRequest} from './lint.ts'
import type {LintOptions} from './read-request.ts'

/**
 * How pairs are checked where options ask that results are kept from run to run.
 *
 * @param workingDirectory - Absolute.
 * @param check - How those are checked of which nothing is kept.
 */
export function keepResults(
  options: Pick<LintOptions, 'cache' | 'cacheLocation' | 'onCacheFault' | 'texts'>,
  request: Pick<LintRequest, 'settings' | 'rules' | 'version' | 'readsUntranslated'>,
  workingDirectory: string,
  check = checkInTurn
): LintRequest['checkPairs'] {
  const place = keptAt(options, request, workingDirectory)
  return place === null ? check : cached(diskStore(place.folder, place.key, options.onCacheFault ?? (() => {})), check)
}

/** Where the results of a run are kept, and by which name; `null` where they are not. */
export function keptAt(
  {cache, cacheLocation, texts}: Pick<LintOptions, 'cache' | 'cacheLocation' | 'texts'>,
  request: Pick<LintRequest, 'settings' | 'rules' | 'version' | 'readsUntranslated'>,
  workingDirectory: string
): {readonly folder: string; readonly key: string} | null {
  if (cache !== true || texts !== undefined) return null // An editor’s text is another one at the next key.
  const key = cacheKey(request)
  const folder =
    cacheLocation === undefined
      ? defaultCacheLocation(workingDirectory, process.platform, process.env)
      : absolutePath(workingDirectory, cacheLocation)
  return key === null || folder === null ? null : {folder, key}
}
