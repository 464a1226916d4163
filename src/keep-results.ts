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
  {cache, cacheLocation, onCacheFault, texts}: Pick<LintOptions, 'cache' | 'cacheLocation' | 'onCacheFault' | 'texts'>,
  {settings, rules, version, readsUntranslated}: Pick<LintRequest, 'settings' | 'rules' | 'version' | 'readsUntranslated'>,
  workingDirectory: string,
  check = checkInTurn
): LintRequest['checkPairs'] {
  if (cache !== true || texts !== undefined) return check // An editor’s text is another one at the next key.
  const key = cacheKey({version, settings, rules, readsUntranslated})
  const folder =
    cacheLocation === undefined
      ? defaultCacheLocation(workingDirectory, process.platform, process.env)
      : absolutePath(workingDirectory, cacheLocation)
  return key === null || folder === null ? check : cached(diskStore(folder, key, onCacheFault ?? (() => {})), check)
}
