import type {Catalogue} from './catalogue.ts'
import {configError} from './config-problem.ts'
import {describeIssues} from './describe-issues.ts'
import type {ReadConfig} from './read-config-text.ts'
import {type Config, configSchema} from './schema.ts'

/**
 * Check what a file says and fill up what it leaves out.
 *
 * @param file - As messages name it.
 * @throws UsageError that names all faults, each with its place.
 */
export function checkConfig(file: string, {value, placeOf}: ReadConfig, catalogue: Catalogue): Config {
  const checked = configSchema(catalogue).safeParse(withNames(value ?? {}), {reportInput: true})
  if (checked.success) return checked.data
  throw configError(file, describeIssues(checked.error.issues, catalogue), placeOf)
}

/** With the names of plugins that stand there as values. */
function withNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('plugins' in value) || !Array.isArray(value.plugins)) return value
  const named: unknown[] = value.plugins
  return {...value, plugins: named.map(one => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one))}
}
