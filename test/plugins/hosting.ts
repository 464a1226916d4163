import {cpSync, mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {makeFolder} from '../cli/running.ts'

export const repository = fileURLToPath(new URL('../../', import.meta.url))
export const examplePlugin = new URL('../../docs/example-plugin/', import.meta.url)

/**
 * A new folder with these files, in which the example plugin and tulint are installed. Its tulint is the built one: to the
 * plugin another copy than the one that runs the test.
 */
export function makeHost(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder(files)
  mkdirSync(join(folder, 'node_modules'), {recursive: true})
  cpSync(examplePlugin, join(folder, 'node_modules/tulint-plugin-acme'), {recursive: true})
  symlinkSync(repository, join(folder, 'node_modules/tulint'), 'junction')
  return folder
}

/** A module that exports a plugin by default. */
export function pluginModule(body: string): string {
  return `import {bitextRule, corpusRule, definePlugin, documentRule, inventoryRule, z} from 'tulint/rule'\n${body}\n`
}

/** A plugin `house` of one rule `fault`, which does this for each document. */
export function faultyPlugin(check: string): string {
  const facts = "summary: 'a fault', severity: 'warning', needsSource: false, options: z.strictObject({})"
  return pluginModule(`export default definePlugin({name: 'house', rules: {fault: bitextRule({${facts}, ${check}})}})`)
}
