import {z} from 'zod'
import {documentRule, inventoryRule, type RuleTable} from '../../src/check/rule.ts'

/** Two rules that find nothing: one with options, one without. */
export const smallRules: RuleTable = {
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
