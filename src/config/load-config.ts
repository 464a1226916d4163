import {type Loaders, lilconfig} from 'lilconfig'
import {UsageError} from '../model/usage-error.ts'
import type {Catalogue} from './catalogue.ts'
import {checkConfig} from './check-config.ts'
import {importConfig} from './import-config.ts'
import {absolutePath, folderOf, relativePath} from './paths.ts'
import {addPlugins} from './plugins/add-plugins.ts'
import {type ReadConfig, readConfigText} from './read-config-text.ts'
import type {Config} from './schema.ts'

/** A configuration and the absolute path of the file that it stands in. */
export interface LoadedConfig {
  readonly file: string
  readonly config: Config
  /** With the plugins that it lists. */
  readonly catalogue: Catalogue
}

export interface LoadConfigRequest {
  readonly workingDirectory: string
  /** As named on the command line; `null`: the nearest upward, or none. */
  readonly file: string | null
  /** Without plugins. */
  readonly catalogue: Catalogue
}

const searchPlaces = [
  ...['ts', 'mts', 'js', 'mjs', 'json', 'jsonc', 'yaml', 'yml'].map(extension => `tulint.config.${extension}`),
  '.tulintrc',
  ...['json', 'jsonc', 'yaml', 'yml', 'js', 'mjs'].map(extension => `.tulintrc.${extension}`),
  'package.json'
]

/**
 * Find, read and check a configuration.
 *
 * @throws UsageError that names all its faults, each with its place.
 */
export async function loadConfig({workingDirectory, file, catalogue: own}: LoadConfigRequest): Promise<LoadedConfig | null> {
  const nameOf = (path: string) => relativePath(workingDirectory, path)
  const reads = new Map<string, ReadConfig>()
  const finder = lilconfig('tulint', {searchPlaces, loaders: loaders(reads, nameOf), cache: false, ignoreEmptySearchPlaces: false})
  const found = await (file === null ? finder.search(workingDirectory) : finder.load(absolutePath(workingDirectory, file))).catch(
    (error: unknown) => {
      throw readFailure(file, error)
    }
  )
  if (found === null) return null
  const read = reads.get(found.filepath)
  if (read === undefined && found.isEmpty !== true) {
    throw new UsageError(`There is no “tulint” in ${nameOf(found.filepath)}`, 'Add it, or name another file with --config')
  }
  const name = nameOf(found.filepath)
  const catalogue = await addPlugins(own, read ?? empty, name, folderOf(found.filepath))
  return {file: found.filepath, config: checkConfig(name, read ?? empty, catalogue), catalogue}
}

/**
 * The configuration that stands in a folder itself, whether or not it can be read.
 *
 * @param folder - Absolute.
 * @returns Its absolute path; `null` where there is none.
 */
export async function findConfigIn(folder: string): Promise<string | null> {
  const known = Object.fromEntries(Object.keys(loaders(new Map(), String)).map(form => [form, isThere]))
  const finder = lilconfig('tulint', {searchPlaces, loaders: known, cache: false, stopDir: folder, ignoreEmptySearchPlaces: false})
  return (await finder.search(folder))?.filepath ?? null
}

function isManifest(path: string): boolean {
  return /(?:^|[\\/])package\.json$/.test(path)
}

/** What lilconfig takes for a configuration; of a package.json only what has one. */
function isThere(path: string, content: string): object {
  try {
    if (!isManifest(path) || readConfigText(path, content, 'json', 'tulint').value !== undefined) return {tulint: true}
    return {}
  } catch (error) {
    if (error instanceof UsageError) return {} // Another tool's file: its faults are not for us to tell.
    throw error
  }
}

const empty: ReadConfig = {value: {}, placeOf: () => null}

/** Loaders that keep what they read in `reads`; what they return only tells that there is something. */
function loaders(reads: Map<string, ReadConfig>, nameOf: (path: string) => string): Loaders {
  const text = (form: (content: string) => 'yaml' | 'json') => (path: string, content: string) => {
    reads.set(path, readConfigText(nameOf(path), content, form(content)))
    return true
  }
  const program = async (path: string) => {
    reads.set(path, await importConfig(path, nameOf(path)))
    return true
  }
  const [json, yaml] = [text(() => 'json'), text(() => 'yaml')]
  return {
    '.json': (path, content) => {
      if (!isManifest(path)) return json(path, content)
      // Another tool's file: its faults are not for us to tell.
      if (!content.includes('"tulint"')) return {}
      const read = readConfigText(nameOf(path), content, 'json', 'tulint')
      if (read.value === undefined) return {}
      reads.set(path, read)
      return {tulint: true}
    },
    '.jsonc': json,
    '.yaml': yaml,
    '.yml': yaml,
    noExt: text(content => (/^\s*(?:\{|\/[/*])/.test(content) ? 'json' : 'yaml')),
    '.js': program,
    '.mjs': program,
    '.ts': program,
    '.mts': program,
    '.cjs': program
  }
}

/** What to say of a file that could not be read at all. */
function readFailure(file: string | null, error: unknown): unknown {
  if (error instanceof UsageError || !(error instanceof Error)) return error
  const name = file ?? 'a configuration file'
  if (error.message.startsWith('No loader specified')) {
    return new UsageError(`“${name}” has no extension of a configuration`, 'Name it .yaml, .json, .jsonc, .mjs, .js or .ts')
  }
  const code = 'code' in error ? error.code : null
  if (code === 'ENOENT') return new UsageError(`There is no file “${name}”`, 'Name it relative to the working directory')
  return typeof code === 'string'
    ? new UsageError(`“${name}” cannot be read: ${code}`, 'Check that it is a file and who may read it')
    : error
}
