import {rules} from '../rules/index.ts'
import type {CalendarDate} from '../src/model/brand.ts'
import type {Settings} from '../src/model/settings.ts'

/** The day on which all tests run. */
export const today = '2026-11-21' as CalendarDate

/** Every rule as it ships, for these target roots. */
export function defaultSettings(roots: readonly string[], source: string | null): Settings {
  return {
    targets: roots.map(root => ({root, source, locale: null})),
    extensions: ['.md'],
    exclude: [],
    history: true,
    handoffKeys: ['ms.sourcegitcommit'],
    rules: Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, {severity: rule.severity, options: null}])),
    overrides: []
  }
}
