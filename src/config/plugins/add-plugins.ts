import type {Plugin} from '../../check/plugin.ts'
import type {KnownRule} from '../../check/rule.ts'
import type {Catalogue} from '../catalogue.ts'
import {type ConfigProblem, configError, writePath} from '../config-problem.ts'
import {describeIssues} from '../describe-issues.ts'
import type {ReadConfig} from '../read-config-text.ts'
import {ruleSettings} from '../schema.ts'
import {checkPlugin} from './check-plugin.ts'
import {loadPlugin} from './load-plugin.ts'
import {Refusal} from './refusal.ts'

/**
 * A catalogue with the rules and presets of the plugins that a configuration lists.
 *
 * @param file - As messages name it.
 * @param folder - Absolute: of the configuration.
 * @throws UsageError that names all plugins that cannot be used, each with its place.
 */
export async function addPlugins(own: Catalogue, {value, placeOf}: ReadConfig, file: string, folder: string): Promise<Catalogue> {
  const plugins = new Map<string, {readonly plugin: Plugin; readonly index: number}>()
  const problems: ConfigProblem[] = []
  const refuse = (index: number, message: string, hint: string | null) =>
    problems.push({path: ['plugins', index], at: 'value', message, hint})
  for (const [index, entry] of listed(value).entries()) {
    if (entry === '' || (typeof entry !== 'string' && typeof entry !== 'object')) continue
    try {
      const plugin = await readPlugin(entry, folder)
      const other = plugins.get(plugin.name)
      if (other === undefined) plugins.set(plugin.name, {plugin, index})
      else
        refuse(
          index,
          `There is a plugin “${plugin.name}” already, plugins[${other.index}]`,
          'Name each plugin once; two of one name cannot be told apart'
        )
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refuse(index, error.message, error.hint)
    }
  }
  const catalogue = [...plugins.values()].reduce((all, {plugin}) => withPlugin(all, plugin), own)
  for (const {plugin, index} of plugins.values()) {
    for (const {message, hint} of presetProblems(plugin, catalogue)) refuse(index, message, hint)
  }
  if (problems.length > 0) throw configError(file, problems, placeOf)
  return catalogue
}

/** What `plugins` lists; of what else stands there the check of the whole tells. */
function listed(value: unknown): readonly unknown[] {
  const plugins = typeof value === 'object' && value !== null && 'plugins' in value ? value.plugins : []
  return Array.isArray(plugins) ? plugins : []
}

async function readPlugin(entry: unknown, folder: string): Promise<Plugin> {
  const plugin = typeof entry === 'string' ? await loadPlugin(entry, folder) : entry
  checkPlugin(plugin, typeof entry === 'string' ? `“${entry}”` : 'It')
  return plugin
}

/** A catalogue with a plugin's rules and presets under its name. */
export function withPlugin({rules, presets}: Catalogue, {name, rules: own, presets: set = {}, docsUrl, pages}: Plugin): Catalogue {
  const known = Object.entries(own).map(([id, rule]): [string, KnownRule] => {
    const origin = {
      plugin: name,
      docsUrl: docsUrl?.replaceAll('{rule}', id) ?? null,
      page: pages === undefined ? null : new URL(`${id}.md`, pages).href
    }
    return [`${name}/${id}`, {...rule, origin}]
  })
  return {
    rules: {...rules, ...Object.fromEntries(known)},
    presets: {...presets, ...Object.fromEntries(Object.entries(set).map(([id, preset]) => [`${name}/${id}`, preset]))}
  }
}

/** What a configuration could not hold either. */
function presetProblems({name, presets = {}}: Plugin, catalogue: Catalogue): Pick<ConfigProblem, 'message' | 'hint'>[] {
  const schema = ruleSettings(catalogue.rules)
  return Object.entries(presets).flatMap(([id, preset]) => {
    const checked = schema.safeParse(preset, {reportInput: true})
    const issues = checked.success ? [] : describeIssues(checked.error.issues, catalogue, ['rules'])
    return issues.map(({path, message, hint}) => ({
      message: `The preset “${name}/${id}” sets ${writePath(path.slice(1))}: ${message}`,
      hint
    }))
  })
}
