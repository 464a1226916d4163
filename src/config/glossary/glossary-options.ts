import {readFile} from 'node:fs/promises'
import {z} from 'zod'
import {glossary, isGlossary} from '../../check/glossary-option.ts'
import type {AnyRule, RuleTable} from '../../check/rule.ts'
import type {GlossaryEntry} from '../../model/glossary.ts'
import type {RuleSetting, Settings} from '../../model/settings.ts'
import {UsageError} from '../../model/usage-error.ts'
import {absolutePath} from '../paths.ts'
import type {Config} from '../schema.ts'
import {readCsvGlossary} from './read-csv-glossary.ts'
import {readTbxGlossary} from './read-tbx-glossary.ts'

type Glossary = z.output<typeof glossary>

const holder = z.looseObject({glossary})

/**
 * A configuration's rules with their glossaries' files as the working directory names them.
 *
 * @param rebase - Of a file's name as the configuration has it.
 */
export function rebaseGlossaries(entries: Config['rules'], rules: RuleTable, rebase: (file: string) => string): Config['rules'] {
  return Object.fromEntries(
    Object.entries(entries).map(([id, entry]) => [
      id,
      typeof entry === 'object' ? [entry[0], renameGlossaries(rules[id], entry[1], rebase)] : entry
    ])
  )
}

/** A rule's options with the names of its glossaries' files changed. */
function renameGlossaries(rule: AnyRule | undefined, options: unknown, rename: (file: string) => string): unknown {
  return mapGlossary(rule, options, entries => entries.map(entry => (typeof entry === 'string' ? rename(entry) : entry)))
}

/**
 * Put the entries of glossaries in the place of the files' names, in every rule's options.
 *
 * @param workingDirectory - Absolute; files are relative to it.
 * @throws UsageError when a file is not there, or is no glossary.
 */
export async function readGlossaries(settings: Settings, workingDirectory: string, rules: RuleTable): Promise<Settings> {
  const read = new Map<string, readonly GlossaryEntry[]>()
  for (const name of glossaryFiles(settings, rules)) read.set(name, await readGlossary(workingDirectory, name))
  const fill = (ruleSettings: Settings['rules']) =>
    Object.fromEntries(
      Object.entries(ruleSettings).map(([id, {severity, options}]): [string, RuleSetting] => [
        id,
        {
          severity,
          options: mapGlossary(rules[id], options, all => all.flatMap(one => (typeof one === 'string' ? (read.get(one) ?? []) : one)))
        }
      ])
    )
  return {
    ...settings,
    rules: fill(settings.rules),
    overrides: settings.overrides.map(override => ({...override, rules: fill(override.rules)}))
  }
}

/** The files that glossaries are read from, relative to the working directory. */
export function glossaryFiles(settings: Settings, rules: RuleTable): ReadonlySet<string> {
  const names = new Set<string>()
  for (const ruleSettings of [settings.rules, ...settings.overrides.map(override => override.rules)]) {
    for (const [id, {options}] of Object.entries(ruleSettings)) {
      renameGlossaries(rules[id], options, file => {
        names.add(file)
        return file
      })
    }
  }
  return names
}

function mapGlossary(rule: AnyRule | undefined, options: unknown, map: (entries: Glossary) => Glossary): unknown {
  const listed = typeof options === 'object' && options !== null && 'glossary' in options ? options.glossary : null
  if (!Array.isArray(listed) || listed.length === 0) return options // Mostly so: no schema need be made.
  const schema: unknown = rule?.options
  if (!(schema instanceof z.ZodObject) || !isGlossary(schema.shape['glossary'])) return options
  const held = holder.safeParse(options)
  return held.success ? {...held.data, glossary: map(held.data.glossary)} : options
}

async function readGlossary(workingDirectory: string, file: string): Promise<readonly GlossaryEntry[]> {
  const extension = /\.[^./\\]*$/.exec(file)?.[0].toLowerCase() ?? ''
  if (!['.csv', '.tbx', '.xml'].includes(extension)) {
    throw new UsageError(`The glossary “${file}” is in no known format`, 'Name a file that ends in .csv or .tbx')
  }
  const bytes = await readFile(absolutePath(workingDirectory, file)).catch((error: unknown) => {
    throw readFailure(file, error)
  })
  const text = decode(file, bytes)
  return extension === '.csv' ? readCsvGlossary(file, text) : readTbxGlossary(file, text)
}

function decode(file: string, bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new UsageError(`The glossary “${file}” is not UTF-8`, 'Save it as UTF-8, which spreadsheets call “CSV UTF-8”')
  }
}

function readFailure(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return new UsageError(`There is no glossary “${file}”`, 'Name it relative to the configuration')
  return typeof code === 'string'
    ? new UsageError(`The glossary “${file}” cannot be read: ${code}`, 'Check that it is a file and who may read it')
    : error
}
