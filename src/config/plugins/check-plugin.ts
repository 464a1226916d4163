import {z} from 'zod'
import {apiVersion, type Plugin} from '../../check/plugin.ts'
import type {AnyRule} from '../../check/rule.ts'
import {severities} from '../schema.ts'
import {Refusal} from './refusal.ts'

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const inKebab = 'Write it in small letters and digits, with hyphens between words'
const maker = 'Make it with `definePlugin` of tulint/rule, and export it by default'

/** What a rule of each kind has to do. */
const deeds: Readonly<Record<AnyRule['point'], readonly string[]>> = {
  inventory: ['check'],
  document: ['check'],
  bitext: ['check'],
  corpus: ['gather', 'check'],
  waivers: ['check']
}

/**
 * Hold that something is a plugin. Nothing is asked of whose `definePlugin` made it, or whose zod its options: a plugin
 * mostly has copies of its own.
 *
 * @param called - As the configuration calls it.
 * @throws Refusal when it is none.
 */
export function checkPlugin(plugin: unknown, called: string): asserts plugin is Plugin {
  if (!isRecord(plugin) || !('apiVersion' in plugin)) throw new Refusal(`${called} is no plugin`, maker)
  const {apiVersion: version, name, rules, presets = {}, docsUrl, pages} = plugin
  if (version !== apiVersion) {
    throw new Refusal(
      `${called} is made for version ${String(version)} of tulint’s plugins; this tulint has version ${apiVersion}`,
      Number(version) > apiVersion ? 'Update tulint' : 'Update the plugin'
    )
  }
  if (typeof name !== 'string' || !kebab.test(name)) throw new Refusal(`${called} has the name “${String(name)}”`, inKebab)
  if (name === 'tulint') throw new Refusal(`${called} has the name “tulint”, which is taken`, 'Give it another name')
  if (!isRecord(rules)) throw new Refusal(`${called} has no rules`, maker)
  for (const [id, rule] of Object.entries(rules)) {
    if (!kebab.test(id)) throw new Refusal(`${called} has a rule “${id}”, which is no id of a rule`, inKebab)
    const fault = faultOf(rule)
    if (fault !== null)
      throw new Refusal(`The rule “${name}/${id}” is none: ${fault}`, 'Make it with a maker of tulint/rule, as `bitextRule`')
  }
  if (!isRecord(presets)) throw new Refusal(`${called} has presets that are no mapping`, maker)
  for (const [id, preset] of Object.entries(presets)) {
    if (!kebab.test(id)) throw new Refusal(`${called} has a preset “${id}”, which is no name of a preset`, inKebab)
    if (!isRecord(preset)) throw new Refusal(`The preset “${name}/${id}” is no mapping`, 'Write rules’ settings by their ids')
  }
  if (docsUrl !== undefined && (typeof docsUrl !== 'string' || !URL.canParse(docsUrl))) {
    throw new Refusal(`${called} has a docsUrl that is no URL`, 'Write it as in https://example.com/rules/{rule}.md')
  }
  if (pages !== undefined && !/^file:.*\/$/.test(hrefOf(pages) ?? '')) {
    throw new Refusal(`${called} has pages in no folder`, "Write new URL('./rules/', import.meta.url)")
  }
}

/** What a rule lacks that each has; `null`: nothing. */
function faultOf(rule: unknown): string | null {
  if (!isRecord(rule)) return 'it is no object'
  const {point, summary, severity, needsSource, options} = rule
  if (typeof point !== 'string' || !Object.hasOwn(deeds, point)) return 'no maker made it'
  const lacking = Object.entries(deeds)
    .find(([kind]) => kind === point)?.[1]
    .find(deed => typeof rule[deed] !== 'function')
  if (lacking !== undefined) return `it has no function “${lacking}”`
  if (typeof summary !== 'string' || summary === '') return 'it has no summary'
  if (!severities.some(one => one === severity)) return `its severity is none of ${severities.join(', ')}`
  if (typeof needsSource !== 'boolean') return 'it does not say whether it needsSource'
  // Of zod 4, `instanceof` asks for traits: it knows the schemas of other copies too.
  if (!(options instanceof z.ZodObject)) return 'its options are no object schema of zod 4, the `z` of tulint/rule'
  try {
    return options.safeParse({}).success ? null : 'not all of its options have a default'
  } catch (error) {
    return `its options cannot be checked: ${String(error)}` // One that waits, or throws.
  }
}

/** As text; `null` where it is no URL. */
function hrefOf(url: unknown): string | null {
  return typeof url === 'string' ? url : isRecord(url) && typeof url['href'] === 'string' ? url['href'] : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
