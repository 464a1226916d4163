import type {AnyRule, Preset} from './rule.ts'

/** Of what a plugin and tulint know of each other; raised when a rule of old could not run any more. */
export const apiVersion = 1

/** Rules of another hand, made by `definePlugin`; a configuration lists it under `plugins`. */
export interface Plugin<
  Name extends string = string,
  Rules extends Readonly<Record<string, AnyRule>> = Readonly<Record<string, AnyRule>>,
  Presets extends string = string
> {
  /** Of the maker that made it. */
  readonly apiVersion: number
  /** In small letters, digits and hyphens: its rules are `name/rule-id`, its presets `name/preset`. */
  readonly name: Name
  /** By their ids without the plugin’s name, which are in small letters, digits and hyphens too. */
  readonly rules: Rules
  /** Settings by full rule ids, `name/rule-id` or tulint’s own, which a configuration’s `extends` names. */
  readonly presets?: Readonly<Record<Presets, Preset>>
  /** Where a rule’s page is on the web, with `{rule}` in the place of its id: findings link to it. */
  readonly docsUrl?: string
  /** Folder of the rules’ pages, `rule-id.md` each, as a `file:` URL that ends in `/`: for `tulint explain` and SARIF. */
  readonly pages?: URL | string
}

/** Make a plugin: what its module exports by default. */
export function definePlugin<
  const Name extends string,
  const Rules extends Readonly<Record<string, AnyRule>>,
  const Presets extends string = never
>(plugin: Omit<Plugin<Name, Rules, Presets>, 'apiVersion'>): Plugin<Name, Rules, Presets> {
  return {apiVersion, ...plugin}
}
