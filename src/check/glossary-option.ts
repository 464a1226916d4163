import {z} from 'zod'
import {termStatuses} from '../model/glossary.ts'
import {canonicalLocale} from '../text/locale.ts'

const locale = z
  .string()
  .refine(tag => canonicalLocale(tag) !== null, {
    error: ({input}) => `“${String(input)}” is no BCP 47 tag`,
    params: {hint: 'Write it as in fr-FR or zh-Hans-CN'}
  })
  .nullable()
  .default(null)
const entry = z.strictObject({
  source: z.string().min(1),
  target: z.string().min(1),
  locale,
  status: z.enum(termStatuses).default('preferred')
})

// A plugin's `tulint/rule` may be another copy of this module, with a `glossary` of its own.
const mark = Symbol.for('tulint.glossary')

/**
 * The option of rules that know a glossary. Who reads the configuration puts the entries in the place of the files'
 * names: a rule sees entries.
 */
export const glossary = marked(
  z
    .array(z.union([z.string().min(1), entry], {error: 'An entry of a glossary is a file or {source, target, locale, status}'}))
    .default([])
    .describe(
      'Entries `{source, target, locale, status}`, or names of CSV and TBX files that hold them, relative to the configuration. Without `locale`, an entry holds for all; `status` is `preferred`, `admitted` or `forbidden`.'
    )
)

function marked<Schema extends z.ZodType>(schema: Schema): Schema {
  return Object.assign(schema, {[mark]: true})
}

/** Whether a rule’s option is this one, or that of another copy of tulint. */
export function isGlossary(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && mark in schema
}
