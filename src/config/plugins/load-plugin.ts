import {existsSync} from 'node:fs'
import {importModule} from '../import-module.ts'
import {absolutePath, importUrl, pathOf} from '../paths.ts'
import {Refusal} from './refusal.ts'
import {resolvePackage} from './resolve-package.ts'

/**
 * What a plugin's module exports by default.
 *
 * @param name - A package's, or a file: relative to the configuration (`./rules/house.mjs`), absolute, or a `file:` URL.
 * @param folder - Of the configuration; absolute.
 * @throws Refusal when it is not there, does not run, or exports nothing by default.
 */
export async function loadPlugin(name: string, folder: string): Promise<unknown> {
  const file = fileOf(name, folder)
  const module: unknown = await importModule(importUrl(file)).catch((error: unknown) => {
    throw importRefusal(name, error)
  })
  if (typeof module === 'object' && module !== null && 'default' in module) return module.default
  throw new Refusal(`“${name}” exports no plugin: it has no default export`, 'Write `export default definePlugin({name, rules})` in it')
}

/** Absolute. */
function fileOf(name: string, folder: string): string {
  // `./a.mjs`, `.\a.mjs`, `/a.mjs`, `C:\a.mjs`, `file:///a.mjs`: no package has such a name.
  if (!/^(?:\.{0,2}[/\\]|[a-z]:[/\\]|file:)/i.test(name)) return packageFile(name, folder)
  const file = /^file:/i.test(name) ? pathOf(name) : absolutePath(folder, name)
  if (file !== null && existsSync(file)) return file
  throw new Refusal(`There is no file “${name}”`, 'Name it relative to the configuration')
}

function packageFile(name: string, folder: string): string {
  let file: string | null
  try {
    file = resolvePackage(name, folder)
  } catch (error) {
    throw new Refusal(`The package “${name}” cannot be loaded: ${told(error)}`, 'Ask its author, or take another version', error)
  }
  if (file !== null) return file
  throw new Refusal(
    `The plugin “${name}” is not installed where the configuration is`,
    /\.[cm]?[jt]s$/.test(name) ? `If it is a file beside the configuration: write ./${name}` : `Run npm install --save-dev ${name} there`
  )
}

function importRefusal(name: string, error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' && /\.m?ts$/.test(name)) {
    return new Refusal(`“${name}”: This version of Node cannot run TypeScript`, 'Compile it, or use Node 22.18 or later', error)
  }
  const missing = code === 'ERR_MODULE_NOT_FOUND' ? /package '([^']+)'/.exec(String(error))?.[1] : undefined
  return new Refusal(`The plugin “${name}” cannot be run: ${told(error)}`, hintOn(missing), error)
}

/** @param missing - The package that a plugin lacks; `undefined` where it lacks none. */
function hintOn(missing: string | undefined): string {
  if (missing === undefined) return 'Mend its program, or tell its author'
  // Who runs a tulint from elsewhere, as a global one or the Action, may have none in the project.
  return missing === 'tulint'
    ? 'It makes its rules with tulint: run npm install --save-dev tulint there'
    : `Install “${missing}”, which it needs`
}

/** What was thrown and, where that is known, at which line. */
function told(error: unknown): string {
  const place = error instanceof Error ? /\bfile:\/\/[^\s)]+:\d+/.exec(error.stack ?? '')?.[0] : undefined
  return place === undefined ? String(error) : `${String(error)} (${place})`
}
