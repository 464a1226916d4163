import type {RuleTable} from '../check/rule.ts'
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
  const schema = configSchema({...catalogue, rules: rulesNamed(value, catalogue.rules)})
  const checked = schema.safeParse(withNames(value ?? {}), {reportInput: true, jitless: true}) // One value alone.
  if (checked.success) return checked.data
  throw configError(file, describeIssues(checked.error.issues, catalogue), placeOf)
}

/** Those that a configuration says something of: to make the schema of every rule takes longer than all else of its check. */
function rulesNamed(config: unknown, rules: RuleTable): RuleTable {
  const overrides = propertyOf(config, 'overrides')
  const settings = [config, ...(Array.isArray(overrides) ? overrides : [])].map(part => propertyOf(part, 'rules'))
  return Object.fromEntries(Object.entries(rules).filter(([id]) => settings.some(one => hasOwn(one, id))))
}

function propertyOf(value: unknown, name: string): unknown {
  return hasOwn(value, name) ? Reflect.get(value, name) : undefined
}

function hasOwn(value: unknown, name: string): value is object {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

/** With the names of plugins that stand there as values. */
function withNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('plugins' in value) || !Array.isArray(value.plugins)) return value
  const named: unknown[] = value.plugins
  return {...value, plugins: named.map(one => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one))}
}
