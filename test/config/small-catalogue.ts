import {z} from 'zod'
import {documentRule, inventoryRule} from '../../src/check/rule.ts'
import type {Catalogue} from '../../src/config/catalogue.ts'

const rules: Catalogue['rules'] = {
  'stale-date': documentRule({
    summary: 'a date that is too old',
    severity: 'warning',
    needsSource: false,
    options: z.strictObject({
      keys: z.array(z.string()).default(['ms.date']).describe('Keys that hold a date'),
      maximumAge: z.int().positive().nullable().default(null).describe('Days'),
      mode: z.enum(['strict', 'lenient']).default('strict')
    }),
    *check() {}
  }),
  'missing-unit': inventoryRule({
    summary: 'English without a translation',
    severity: 'error',
    needsSource: true,
    options: z.strictObject({}),
    *check() {}
  })
}

/** Two rules that find nothing, one with options, one without; and a preset. */
export const smallCatalogue: Catalogue = {rules, presets: {strict: {'stale-date': 'error'}}}
