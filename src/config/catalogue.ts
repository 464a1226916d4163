import {rules} from '../../rules/index.ts'
import {presets} from '../../rules/presets.ts'
import type {Preset, RuleTable} from '../check/rule.ts'

/** Every rule and preset that a configuration may name: tulint’s own, and those of its plugins as `plugin/name`. */
export interface Catalogue {
  readonly rules: RuleTable
  readonly presets: Readonly<Record<string, Preset>>
}

/** What ships with tulint. */
export const ownCatalogue: Catalogue = {rules, presets}
