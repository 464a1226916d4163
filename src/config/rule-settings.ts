import {defaultOptions} from '../check/default-options.ts'
import type {AnyRule, Preset} from '../check/rule.ts'
import type {Override, RuleSetting} from '../model/settings.ts'
import type {Catalogue} from './catalogue.ts'
import type {RuleFlag} from './rule-flags.ts'
import type {Config, RuleEntry} from './schema.ts'

type RuleSettings = Readonly<Record<string, RuleSetting>>

/** The setting of every rule of the table: by the command line, else by the configuration, its presets, the rule itself. */
export function settleRules(
  config: Config,
  flags: ReadonlyMap<string, RuleFlag>,
  only: readonly string[],
  {rules, presets}: Catalogue
): RuleSettings {
  return Object.fromEntries(
    Object.entries(rules).map(([id, rule]) => {
      const {severity, options} = applyFlag(settleEntry(id, rule, config, presets), flags.get(id))
      if (only.length === 0) return [id, {severity, options}]
      if (!only.includes(id)) return [id, {severity: 'off', options}]
      // Who asks for a rule wants to see it run.
      const asked = severity !== 'off' ? severity : rule.severity !== 'off' ? rule.severity : 'warning'
      return [id, {severity: asked, options}]
    })
  )
}

/**
 * The rules that an override of the configuration still sets: not those that the command line sets, or leaves out.
 * A bare severity leaves the options that hold everywhere.
 */
export function settleOverride(
  entries: Config['rules'],
  flags: ReadonlyMap<string, RuleFlag>,
  only: readonly string[],
  settled: RuleSettings
): Override['rules'] {
  const kept: [string, RuleSetting][] = []
  for (const [id, entry] of Object.entries(entries)) {
    const everywhere = settled[id]
    if (entry === undefined || everywhere === undefined || flags.has(id)) continue
    if (only.length > 0 && !only.includes(id)) continue
    kept.push([id, settingOf(entry, everywhere.options)])
  }
  return Object.fromEntries(kept)
}

/** What a rule says of itself, then presets, then the configuration's own entry. */
function settleEntry(id: string, rule: AnyRule, config: Config, presets: Catalogue['presets']): RuleSetting {
  const entries = [...[config.extends].flat().map(name => presetEntry(presets[name]?.[id], rule)), config.rules[id]]
  return entries.reduce<RuleSetting>((setting, entry) => (entry === undefined ? setting : settingOf(entry, setting.options)), {
    severity: rule.severity,
    options: defaultOptions(rule)
  })
}

/** With the defaults of the options that a preset leaves out. */
function presetEntry(entry: Preset[string] | undefined, rule: AnyRule): RuleEntry | undefined {
  return entry === undefined || typeof entry === 'string' ? entry : [entry[0], rule.options.parse(entry[1])]
}

/** A bare severity leaves the options of what it overrules. */
function settingOf(entry: RuleEntry, options: unknown): RuleSetting {
  if (typeof entry === 'string') return {severity: entry, options}
  const [severity, own] = entry
  return {severity, options: own ?? options}
}

function applyFlag(setting: RuleSetting, flag: RuleFlag | undefined): RuleSetting {
  return flag === undefined ? setting : {severity: flag.severity, options: flag.options ?? setting.options}
}
