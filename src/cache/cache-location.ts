import {existsSync, statSync} from 'node:fs'
import {dirname, isAbsolute, join} from 'node:path'
import {textDigest} from '../workspace/sha1.ts'

/**
 * The folder that results are kept in where nobody names one: in `node_modules` of the nearest package, as other tools do,
 * else in the user’s folder for such things, one for each working directory.
 *
 * @param workingDirectory - Absolute.
 * @returns Absolute; `null` where nobody knows of one.
 */
export function defaultCacheLocation(
  workingDirectory: string,
  platform: string,
  environment: Readonly<Record<string, string | undefined>>
): string | null {
  const modules = nearestModules(workingDirectory)
  if (modules !== null) return join(modules, '.cache/tulint')
  const users = usersCache(platform, environment)
  return users === null ? null : join(users, 'tulint', textDigest(workingDirectory))
}

function nearestModules(workingDirectory: string): string | null {
  for (let at = workingDirectory; ; at = dirname(at)) {
    const modules = join(at, 'node_modules')
    if ((at === workingDirectory || existsSync(join(at, 'package.json'))) && isFolder(modules)) return modules
    if (existsSync(join(at, 'package.json')) || dirname(at) === at) return null
  }
}

function usersCache(platform: string, {XDG_CACHE_HOME, HOME, LOCALAPPDATA}: Readonly<Record<string, string | undefined>>): string | null {
  const [home, local] = [HOME, LOCALAPPDATA].map(folder => (folder !== undefined && isAbsolute(folder) ? folder : null))
  if (XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME
  if (platform === 'win32') return local ?? null
  if (home === null || home === undefined) return null
  return platform === 'darwin' ? join(home, 'Library/Caches') : join(home, '.cache')
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() === true
}
