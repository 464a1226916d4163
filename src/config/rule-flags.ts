import {z} from 'zod'
import type {SeveritySetting} from '../model/finding.ts'
import {UsageError} from '../model/usage-error.ts'
import type {Catalogue} from './catalogue.ts'
import {describeIssues} from './describe-issues.ts'
import {configError} from './config-problem.ts'
import {didYouMean, pluginHint} from './nearest.ts'
import {severities} from './schema.ts'

/** What `--rule` says of one rule. */
export interface RuleFlag {
  readonly severity: SeveritySetting
  /** Checked and filled up; `null` where the flag names none. */
  readonly options: unknown
}

/**
 * Read the values of `--rule`; of two for one rule the later wins.
 *
 * @param flags - `ID:SEVERITY` or `ID:SEVERITY:JSON`.
 * @throws UsageError at the first that cannot be followed.
 */
export function readRuleFlags(flags: readonly string[], catalogue: Catalogue): ReadonlyMap<string, RuleFlag> {
  return new Map(
    flags.map(flag => {
      const [, id, severity, json] = /^([^:]*):([^:]*)(?::(.*))?$/s.exec(flag) ?? []
      if (id === undefined || severity === undefined) {
        throw new UsageError(`--rule “${flag}” names no severity`, 'Write ID:SEVERITY or ID:SEVERITY:JSON')
      }
      checkRuleId(id, catalogue)
      const known = severities.find(one => one === severity)
      if (known === undefined) {
        const choices = severities.join(', ')
        throw new UsageError(
          `--rule “${flag}”: “${severity}” is none of ${choices}`,
          didYouMean(severity, severities) ?? `Write one of ${choices}`
        )
      }
      return [id, {severity: known, options: json === undefined ? null : readOptions(flag, id, json, catalogue)}]
    })
  )
}

/**
 * Read the values of `--only`: ids, or lists of them with commas between.
 *
 * @throws UsageError when there is no such rule.
 */
export function readOnlyFlags(flags: readonly string[], catalogue: Catalogue): readonly string[] {
  const ids = flags
    .flatMap(flag => flag.split(','))
    .map(id => id.trim())
    .filter(id => id !== '')
  for (const id of ids) checkRuleId(id, catalogue)
  return ids
}

/** @throws UsageError when a catalogue has no such rule. */
export function checkRuleId(id: string, {rules}: Catalogue): void {
  if (Object.hasOwn(rules, id)) return
  const ids = Object.keys(rules)
  throw new UsageError(`There is no rule “${id}”`, pluginHint(id, ids) ?? didYouMean(id, ids) ?? `The rules are ${ids.join(', ')}`)
}

function readOptions(flag: string, id: string, json: string, catalogue: Catalogue): unknown {
  const schema: z.ZodType = catalogue.rules[id]?.options ?? z.never()
  const checked = schema.safeParse(parseJson(flag, json), {reportInput: true})
  if (checked.success) return checked.data
  const place = ['rules', id, 1] // By which the option's keys are known.
  const problems = describeIssues(checked.error.issues, catalogue, place).map(({path, at, message, hint}) => ({
    path: path.slice(place.length),
    at,
    message,
    hint
  }))
  throw configError(`--rule ${id}`, problems, () => null)
}

function parseJson(flag: string, json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UsageError(`--rule “${flag}”: “${json}” is no JSON`, 'Quote it for the shell, as in \'stale-date:error:{"maximumAge":365}\'')
  }
}
