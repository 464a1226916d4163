import type {z} from 'zod'
import type {rules} from '../../rules/index.ts'
import type {presetNames} from '../../rules/presets.ts'
import type {Plugin} from '../check/plugin.ts'
import type {SeveritySetting} from '../model/finding.ts'
import type {configSchema} from './schema.ts'

type Written = z.input<ReturnType<typeof configSchema>>

/** What `plugins` may list: a package’s or a file’s name, or in a program the plugin itself. */
type PluginEntry = string | Plugin
type Plugins = readonly PluginEntry[]

type Setting<Options> = SeveritySetting | readonly [SeveritySetting, Options?]

type SettingsOf<Rules, Prefix extends string = ''> = {
  readonly [Id in keyof Rules & string as `${Prefix}${Id}`]?: Rules[Id] extends {readonly options: infer Schema extends z.ZodType}
    ? Setting<z.input<Schema>>
    : never
}

/** Of a plugin that is listed by its name the compiler knows nothing. */
type ByName<Listed extends Plugins, Known> = Extract<Listed[number], string> extends never ? unknown : Known

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never

type PluginRules<One> = One extends Plugin<infer Name, infer Rules> ? SettingsOf<Rules, `${Name}/`> : never

type PluginPreset<One> = One extends Plugin<infer Name, infer _, infer Preset> ? `${Name}/${Preset}` : `${string}/${string}`

type PresetName<Listed extends Plugins> = (typeof presetNames)[number] | PluginPreset<Listed[number]>

/** What a configuration says of tulint’s rules and of those of its plugins: a severity, or one with options. */
export type UserRules<Listed extends Plugins = Plugins> = SettingsOf<typeof rules> &
  Intersection<PluginRules<Listed[number]>> &
  ByName<Listed, {readonly [Id in `${string}/${string}`]?: Setting<Readonly<Record<string, unknown>>>}>

/** A configuration as its author writes it, with the types of every rule's options. */
export interface UserConfig<Listed extends Plugins = Plugins> extends Omit<Written, 'plugins' | 'extends' | 'rules' | 'overrides'> {
  readonly plugins?: Listed
  readonly extends?: PresetName<Listed> | readonly PresetName<Listed>[]
  readonly rules?: UserRules<Listed>
  readonly overrides?: readonly {
    readonly files?: readonly string[]
    readonly locales?: readonly string[]
    readonly rules: UserRules<Listed>
  }[]
}

/**
 * Gives back what it is given: lets an editor check and complete a configuration in TypeScript or JavaScript. Of plugins
 * that stand in its list themselves it knows the rules, their options and the presets.
 */
export function defineConfig<const Listed extends Plugins = readonly []>(config: UserConfig<Listed>): UserConfig<Listed> {
  return config
}
