import {type Loaders, lilconfig} from 'lilconfig'
import type {RuleTable} from '../check/rule.ts'
import {UsageError} from '../model/usage-error.ts'
import {checkConfig} from './check-config.ts'
import {importConfig} from './import-config.ts'
import {absolutePath, relativePath} from './paths.ts'
import {type ReadConfig, readConfigText} from './read-config-text.ts'
import type {Config} from './schema.ts'

/** A configuration and the absolute path of the file that it stands in. */
export interface LoadedConfig {
  readonly file: string
  readonly config: Config
}

export interface LoadConfigRequest {
  readonly workingDirectory: string
  /** As named on the command line; `null`: the nearest upward, or none. */
  readonly file: string | null
  readonly rules: RuleTable
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
export async function loadConfig({workingDirectory, file, rules}: LoadConfigRequest): Promise<LoadedConfig | null> {
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
  return {file: found.filepath, config: checkConfig(nameOf(found.filepath), read ?? empty, rules)}
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
      if (!/(?:^|[\\/])package\.json$/.test(path)) return json(path, content)
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
