import type {RuleTable} from '../check/rule.ts'
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
export function checkConfig(file: string, {value, placeOf}: ReadConfig, rules: RuleTable): Config {
  const checked = configSchema(rules).safeParse(value ?? {}, {reportInput: true})
  if (checked.success) return checked.data
  throw configError(file, describeIssues(checked.error.issues, rules), placeOf)
}
