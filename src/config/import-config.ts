import {UsageError} from '../model/usage-error.ts'
import {importModule} from './import-module.ts'
import {importUrl} from './paths.ts'
import type {ReadConfig} from './read-config-text.ts'

/**
 * Run a program that exports a configuration by default.
 *
 * @param path - Absolute.
 * @param file - As messages name it.
 * @throws UsageError when it cannot run, or exports none.
 */
export async function importConfig(path: string, file: string): Promise<ReadConfig> {
  const module: unknown = await importModule(importUrl(path)).catch((error: unknown) => {
    throw importFailure(file, error)
  })
  if (typeof module !== 'object' || module === null || !('default' in module)) {
    throw new UsageError(`${file}: It exports no configuration`, 'Write `export default defineConfig({…})`')
  }
  return {value: module.default, placeOf: () => null}
}

/** What to say of a configuration that did not run. */
export function importFailure(file: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION' && /\.m?ts$/.test(file)) {
    return new UsageError(`${file}: This version of Node cannot run TypeScript`, 'Name the file .mjs, or use Node 22.18 or later')
  }
  return new UsageError(`${file}: It cannot be run: ${String(error)}`, 'Mend the program, or write the configuration in YAML or JSON')
}
