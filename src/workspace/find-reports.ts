import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import glob from 'fast-glob'
import {UsageError} from '../model/usage-error.ts'
import {isFolder} from './git/repository.ts'

/** A JSON file and what it holds. */
export interface NamedReport {
  /** As it was named or found. */
  readonly name: string
  readonly report: unknown
}

/**
 * Read reports.
 *
 * @param places - Files, folders of which every `.json` file is meant, and globs, relative to the working directory.
 * @throws UsageError when one meets nothing, cannot be read or is no JSON.
 */
export async function readReports(workingDirectory: string, places: readonly string[]): Promise<NamedReport[]> {
  const files = new Set<string>()
  for (const place of places) {
    const found = await filesAt(workingDirectory, place)
    if (found.length === 0) throw new UsageError(`“${place}” meets no report`, 'Name files, folders of .json files, or globs')
    for (const file of found.sort()) files.add(file)
  }
  return [...files].map(name => ({name, report: readJson(workingDirectory, name, 'Name what tulint --shard I/N --format json wrote')}))
}

async function filesAt(workingDirectory: string, place: string): Promise<string[]> {
  if (isFolder(resolve(workingDirectory, place))) {
    const folder = place.replace(/[\\/]+$/, '')
    return (await glob('**/*.json', {cwd: resolve(workingDirectory, place), dot: true})).map(file => `${folder}/${file}`)
  }
  return glob.isDynamicPattern(place) ? glob(place, {cwd: workingDirectory, dot: true}) : [place]
}

/**
 * What a JSON file holds.
 *
 * @param hint - Says what should have been named.
 * @throws UsageError when it cannot be read or is no JSON.
 */
export function readJson(workingDirectory: string, file: string, hint: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(workingDirectory, file), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STRING_TOO_LONG') {
      throw new UsageError(`“${file}” is longer than what Node can read as one text`, 'Part the run into more, smaller ones')
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(error instanceof SyntaxError ? `“${file}” is no JSON: ${reason}` : `“${file}” cannot be read: ${reason}`, hint)
  }
}
