import type {RuleTable} from '../check/rule.ts'
import type {Locale} from '../model/brand.ts'
import type {Settings, TargetSettings} from '../model/settings.ts'
import {UsageError} from '../model/usage-error.ts'
import {canonicalLocale} from '../text/locale.ts'
import {absolutePath, relativePath} from './paths.ts'
import {rebaseGlob} from './rebase-glob.ts'
import {readOnlyFlags, readRuleFlags} from './rule-flags.ts'
import {settleOverride, settleRules} from './rule-settings.ts'
import {type Config, configSchema} from './schema.ts'

/** What of a command line makes settings; folders relative to the working directory. */
export interface CommandLine {
  readonly source?: string | undefined
  readonly targets: readonly string[]
  /** BCP 47 tags of `targets`, in their order, or none. */
  readonly locales: readonly string[]
  /** `ID:SEVERITY` or `ID:SEVERITY:JSON`. */
  readonly rules: readonly string[]
  /** Ids of the only rules to run, also with commas between them; empty: every rule. */
  readonly only: readonly string[]
  /** Whether handoffs are wanted; without it, as the configuration says. */
  readonly history?: boolean | undefined
}

export interface SettingsRequest {
  /** Absolute. */
  readonly workingDirectory: string
  /** Absolute: of the folder that the configuration's file lies in. Without a configuration nobody asks. */
  readonly configDirectory: string
  readonly commandLine: CommandLine
  readonly rules: RuleTable
}

/**
 * Settle a run: the command line before the configuration before the defaults.
 *
 * @throws UsageError when they name no target, or what is not there.
 */
export function toSettings(config: Config | null, request: SettingsRequest): Settings {
  const {workingDirectory, configDirectory, commandLine, rules} = request
  const stated = config ?? configSchema(rules).parse({})
  const flags = readRuleFlags(commandLine.rules, rules)
  const only = readOnlyFlags(commandLine.only, rules)
  const settled = settleRules(stated, flags, only, rules)
  const rebase = (globs: readonly string[]) => globs.flatMap(glob => rebaseGlob(glob, configDirectory, workingDirectory))
  const settings = {
    targets: settleTargets(stated, request),
    extensions: stated.extensions,
    exclude: rebase(stated.exclude),
    history: commandLine.history ?? stated.history,
    handoffKeys: stated.handoffKeys,
    rules: settled,
    overrides: stated.overrides.map(({files, locales, rules: entries}) => ({
      files: rebase(files),
      locales,
      rules: settleOverride(entries, flags, only, settled)
    }))
  }
  checkTargets(settings.targets)
  return settings
}

function settleTargets(config: Config, {workingDirectory, configDirectory, commandLine}: SettingsRequest): readonly TargetSettings[] {
  const {source, targets, locales} = commandLine
  const fromConfig = (folder: string) => relativePath(workingDirectory, absolutePath(configDirectory, folder))
  const given = source === undefined ? null : relativePath(workingDirectory, source)
  const shared = given ?? (config.source === undefined ? null : fromConfig(config.source))
  if (locales.length > 0 && locales.length !== targets.length) {
    throw new UsageError(
      `There are ${locales.length} --locale for ${targets.length} --target`,
      'Give each --target its --locale, in the same order, or leave all out'
    )
  }
  if (targets.length > 0) {
    return targets.map((root, index) => ({
      root: relativePath(workingDirectory, root),
      source: shared,
      locale: readLocale(locales[index])
    }))
  }
  return config.targets.map(target => {
    if (typeof target === 'string') return {root: fromConfig(target), source: shared, locale: null}
    const own = target.source === undefined ? shared : target.source === null ? null : fromConfig(target.source)
    return {root: fromConfig(target.root), source: given ?? own, locale: readLocale(target.locale)}
  })
}

function readLocale(tag: string | undefined): Locale | null {
  if (tag === undefined) return null
  const locale = canonicalLocale(tag)
  if (locale === null) throw new UsageError(`“${tag}” is no BCP 47 tag`, 'Write it as in fr-FR or zh-Hans-CN')
  return locale
}

function checkTargets(targets: readonly TargetSettings[]): void {
  if (targets.length === 0) {
    throw new UsageError(
      'There is nothing to check: no targets are named',
      'Name the translated documents with --target DIR or in tulint.config.yaml'
    )
  }
  const roots = new Set<string>()
  for (const {root, source} of targets) {
    if (root === source) throw new UsageError(`“${root}” is both source and target`, 'Name the English documents with --source DIR')
    if (roots.has(root)) throw new UsageError(`“${root}” is a target twice`, 'Name each folder once')
    roots.add(root)
  }
}
