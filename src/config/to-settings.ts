import type {Locale} from '../model/brand.ts'
import {consensusPlace, localeMark, type Settings, type TargetSettings} from '../model/settings.ts'
import {UsageError} from '../model/usage-error.ts'
import {canonicalLocale} from '../text/locale.ts'
import type {Catalogue} from './catalogue.ts'
import {emptyConfig} from './empty-config.ts'
import {rebaseGlossaries} from './glossary/glossary-options.ts'
import {absolutePath, folderName, relativePath} from './paths.ts'
import {rebaseGlob} from './rebase-glob.ts'
import {readOnlyFlags, readRuleFlags} from './rule-flags.ts'
import {settleOverride, settleRules} from './rule-settings.ts'
import type {Config} from './schema.ts'
import {extensionOf, type Place, splitPlace} from './split-place.ts'

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
  readonly catalogue: Catalogue
}

/**
 * Settle a run: the command line before the configuration before the defaults.
 *
 * @throws UsageError when they name no target, or what is not there.
 */
export function toSettings(config: Config | null, request: SettingsRequest): Settings {
  const {workingDirectory, configDirectory, commandLine, catalogue} = request
  const {rules} = catalogue
  const stated = config ?? emptyConfig()
  const flags = readRuleFlags(commandLine.rules, catalogue)
  const only = readOnlyFlags(commandLine.only, catalogue)
  const rebaseFile = (file: string) => relativePath(workingDirectory, absolutePath(configDirectory, file))
  const ofConfig = {...stated, rules: rebaseGlossaries(stated.rules, rules, rebaseFile)}
  const settled = settleRules(ofConfig, flags, only, catalogue)
  const rebase = (globs: readonly string[]) => globs.flatMap(glob => rebaseGlob(glob, configDirectory, workingDirectory))
  const settings = {
    targets: settleTargets(stated, request),
    extensions: stated.extensions,
    exclude: rebase(stated.exclude),
    engine: stated.engine,
    history: commandLine.history ?? stated.history,
    handoffKeys: stated.handoffKeys,
    rules: settled,
    overrides: stated.overrides.map(({files, locales, rules: entries}) => ({
      files: rebase(files),
      locales,
      rules: settleOverride(rebaseGlossaries(entries, rules, rebaseFile), flags, only, settled)
    }))
  }
  checkTargets(settings.targets)
  return settings
}

function settleTargets(config: Config, {workingDirectory, configDirectory, commandLine}: SettingsRequest): readonly TargetSettings[] {
  const {source, targets, locales} = commandLine
  const placeIn =
    (directory: string) =>
    (written: string): NamedPlace => {
      if (written === 'consensus') return {folder: consensusPlace, ending: undefined}
      const {folder, ending} = splitPlace(written)
      const root = relativePath(workingDirectory, absolutePath(directory, folder))
      return {folder: root, ending, ...(/^[./]+$/.test(root) ? {name: folderName(absolutePath(directory, folder))} : {})}
    }
  const [here, fromConfig] = [placeIn(workingDirectory), placeIn(configDirectory)]
  const given = source === undefined ? null : here(source)
  const shared = given ?? (config.source === undefined ? null : fromConfig(config.source))
  if (locales.length > 0 && locales.length !== targets.length) {
    throw new UsageError(
      `There are ${locales.length} --locale for ${targets.length} --target`,
      'Give each --target its --locale, in the same order, or leave all out'
    )
  }
  if (targets.length > 0) return targets.map((target, index) => settleTarget(here(target), shared, readLocale(locales[index])))
  return config.targets.map(target => {
    if (typeof target === 'string') return settleTarget(fromConfig(target), shared, null)
    const own = target.source === undefined ? shared : target.source === null ? null : fromConfig(target.source)
    return settleTarget(fromConfig(target.root), given ?? own, readLocale(target.locale))
  })
}

interface NamedPlace extends Place {
  readonly name?: string
}

/** Where one side tells how its documents end, the other's end in the same extension. */
function settleTarget(target: NamedPlace, source: Place | null, locale: Locale | null): TargetSettings {
  const ending = target.ending ?? (source?.ending === undefined ? undefined : extensionOf(source.ending))
  const sourceEnding = source === null ? undefined : (source.ending ?? (ending === undefined ? undefined : extensionOf(ending)))
  return {root: target.folder, name: target.name, ending, source: source?.folder ?? null, sourceEnding, locale}
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
      'Name the translated documents with --target DIR or in tulint.config.yaml, which tulint init writes'
    )
  }
  const names = new Set<string>()
  for (const target of targets) {
    const {root, ending, source, sourceEnding} = target
    const name = nameOf(root, ending)
    if (root === source && ending === sourceEnding) {
      throw new UsageError(`“${name}” is both source and target`, 'Name the English documents with --source DIR')
    }
    if (names.has(name)) throw new UsageError(`“${name}” is a target twice`, 'Name each folder once')
    names.add(name)
    checkMarks(target)
  }
}

function checkMarks({root, ending, source, sourceEnding, locale}: TargetSettings): void {
  if (locale !== null && nameOf(root, ending).includes(localeMark)) {
    throw new UsageError(
      `“${nameOf(root, ending)}” cannot have the one locale ${locale}: ${localeMark} stands for many`,
      'Leave the locale out, or name that locale’s documents alone'
    )
  }
  const english = source === null ? '' : nameOf(source, sourceEnding)
  if (english.includes(localeMark)) {
    throw new UsageError(`The source “${english}” holds ${localeMark}, which only targets may`, 'Name the folder of the English documents')
  }
}

/** As it can be written in a configuration. */
function nameOf(root: string, ending: string | undefined): string {
  return ending === undefined ? root : `${root}/{path}${ending}`
}
