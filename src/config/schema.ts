import {z} from 'zod'
import type {AnyRule, RuleTable} from '../check/rule.ts'
import {documentExtensions, engines} from '../model/settings.ts'
import {globFault} from '../text/glob-fault.ts'
import {canonicalLocale} from '../text/locale.ts'
import type {Catalogue} from './catalogue.ts'

export const severities = ['error', 'warning', 'info', 'off'] as const

const severity = z.enum(severities)
const folder = z.string().min(1)
const glob = z
  .string()
  .min(1)
  .refine(text => globFault(text) === null, {
    error: ({input}) => `The glob “${String(input)}” may take longer than anyone waits. ${globFault(String(input)) ?? ''}`,
    params: {hint: 'Write it simpler, or as several globs'}
  })
const globs = z.array(glob)
const locale = z.string().refine(tag => canonicalLocale(tag) !== null, {
  error: ({input}) => `“${String(input)}” is no BCP 47 tag`,
  params: {hint: 'Write it as in fr-FR or zh-Hans-CN'}
})
const extension = z.string().refine(text => /^\.[^./\\]/.test(text), {
  error: ({input}) => `“${String(input)}” is no extension`,
  params: {hint: 'Write it with its dot, as in .md'}
})
const weight = z.number().min(0).default(1)
const target = z.strictObject({
  root: folder.describe('Folder of one locale’s documents, or a pattern with {locale}'),
  locale: locale.optional().describe('BCP 47 tag; without it `ms.contentlocale` tells, then the folder’s name'),
  source: folder.nullable().optional().describe('Root of the English documents of this target, or ROOT@REVISION; null: none')
})

/** What a configuration file may hold: its types, its checks and the editors' JSON Schema follow from this. */
export function configSchema({rules, presets}: Catalogue) {
  const names = Object.keys(presets)
  const preset = z.enum(names)
  const settings = ruleSettings(rules)
  return z.strictObject({
    $schema: z.string().optional().describe('Where editors find the JSON Schema of this file'),
    extends: z
      .union([preset, z.array(preset)], {error: `A preset is one of ${names.join(', ')}, or a list of these`})
      .default([])
      .describe('Presets whose settings of rules hold where `rules` says nothing; of several the later win'),
    plugins: z
      .array(z.string().min(1))
      .default([])
      .describe('Packages, or files relative to this one, that bring rules and presets of their own: `plugin/rule`, `plugin/preset`'),
    source: folder
      .optional()
      .describe(
        'Root of the English documents, ROOT@REVISION, or a pattern such as docs/{path}.en.md, for every target that names none of its own'
      ),
    targets: z
      .array(z.union([folder, target], {error: 'A target is a folder or {root, locale, source}'}))
      .default([])
      .describe('One folder for each locale, or patterns such as content/{locale} and docs/{path}.{locale}.md'),
    extensions: z
      .array(extension)
      .min(1)
      .default([...documentExtensions])
      .describe('Of documents, with the dot'),
    exclude: globs.default([]).describe('Globs, relative to this file, of sources and targets that are left out'),
    baseline: z.string().min(1).optional().describe('File with findings that are not told again; `tulint --update-baseline` makes it'),
    audit: z
      .strictObject({
        owners: z
          .record(glob, z.string().min(1))
          .default({})
          .describe('Who mends which targets, by glob; the first one counts that matches. Where none does: the `author` of the English'),
        weights: z
          .strictObject({
            machine: weight.describe('Of machine translations'),
            human: weight.describe('Of human ones'),
            unknown: weight.describe('Where nobody knows'),
            paths: z.record(glob, z.number().min(0)).default({}).describe('Of targets, by glob; the first one counts that matches')
          })
          .prefault({})
          .describe('What words to be done count for in the order of `tulint audit`')
      })
      .prefault({})
      .describe('How `tulint audit` says what comes first, and whose it is'),
    history: z.boolean().default(true).describe('Whether handoffs are read from the history of the source’s git repository'),
    engine: z
      .enum(engines)
      .default('fast')
      .describe(
        'Who reads Markdown and HTML: `fast`, a reader of our own, gives exactly what `unified` does, remark-parse and hast-util-from-html, in a small part of the time. To be sure of that, or to tell us where it is not so'
      ),
    handoffKeys: z
      .array(z.string().min(1))
      .default(['ms.sourcegitcommit', 'l10n.sourceCommit', 'default_lang_commit'])
      .describe('Front matter keys that hold the commit of the handoff; the first one counts that a document has'),
    rules: settings.default({}).describe('Severity and options of rules'),
    overrides: z
      .array(
        z.strictObject({
          files: globs.default([]).describe('Globs, relative to this file, of targets; empty: every one'),
          locales: z.array(locale).default([]).describe('BCP 47 tags; empty: every locale'),
          rules: settings
        })
      )
      .default([])
      .describe('Other settings for some documents; later ones win')
  })
}

/** A configuration file's content, checked, with the defaults of what it leaves out. */
export type Config = z.output<ReturnType<typeof configSchema>>

/** A rule's setting in it. */
export type RuleEntry = NonNullable<Config['rules'][string]>

/** What may be said of some rules, by their ids. */
export function ruleSettings(rules: RuleTable) {
  return z.strictObject(Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, ruleEntry(rule).optional()])))
}

function ruleEntry(rule: AnyRule) {
  const options: z.ZodType = rule.options
  return z
    .union([severity, z.tuple([severity, options.optional()])], {
      error: 'A rule is set to error, warning, info or off, or to [severity, {options}]'
    })
    .describe(`Finds ${rule.summary}. Default: ${rule.severity}`)
}
