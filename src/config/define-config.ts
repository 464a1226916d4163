import type {z} from 'zod'
import type {rules} from '../../rules/index.ts'
import type {SeveritySetting} from '../model/finding.ts'
import type {configSchema} from './schema.ts'

type Written = z.input<ReturnType<typeof configSchema>>
type Rules = typeof rules

/** What a configuration says of the rules: a severity, or one with options. */
export type UserRules = {
  readonly [Id in keyof Rules]?: SeveritySetting | readonly [SeveritySetting, z.input<Rules[Id]['options']>?]
}

/** A configuration as its author writes it, with the types of every rule's options. */
export interface UserConfig extends Omit<Written, 'rules' | 'overrides'> {
  readonly rules?: UserRules
  readonly overrides?: readonly {
    readonly files?: readonly string[]
    readonly locales?: readonly string[]
    readonly rules: UserRules
  }[]
}

/** Gives back what it is given: lets an editor check and complete a configuration in TypeScript or JavaScript. */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}
