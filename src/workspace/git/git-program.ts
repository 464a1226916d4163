import {existsSync} from 'node:fs'
import {win32} from 'node:path'

/**
 * The git to run: on Windows by its path. There a bare name is looked for in the working directory first, which is a
 * folder of documents, and a `git.exe` that came with a pull request would be run.
 *
 * @param path - The `PATH` of the environment.
 * @returns `null` where there is none.
 * @see https://github.com/nodejs/node/issues/46264
 */
export function gitProgram(platform: string, path: string, isThere = existsSync): string | null {
  if (platform !== 'win32') return 'git'
  const folders = path.split(win32.delimiter).map(folder => folder.replace(/^"(.*)"$/, '$1'))
  const programs = folders.filter(folder => win32.isAbsolute(folder)).map(folder => win32.join(folder, 'git.exe'))
  return programs.find(program => isThere(program)) ?? null
}
