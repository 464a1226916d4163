import {rm, writeFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {findConfigIn} from '../config/load-config.ts'
import {relativePath} from '../config/paths.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import {groupBy} from '../model/group-by.ts'
import {UsageError} from '../model/usage-error.ts'
import {visible} from '../report/visible.ts'
import {type RecognisedLayout, recogniseLayout} from './init/recognise-layout.ts'
import {writeConfig} from './init/write-config.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

export interface InitOptions {
  readonly dryRun?: true
}

const file = 'tulint.config.yaml'

/** Roots of English documents that the summary names. */
const shown = 5

const nothingFound = `tulint looked for:
  content/en and content/fr (also en-us and fr-fr, in any folder)
  docs and docs/fr
  docs/page.md (or page.en.md) and docs/page.fr.md
  i18n/fr/docusaurus-plugin-content-docs/current
  repositories side by side: ../docs and ../docs.fr-fr, ../content and ../translated-content
Go to the folder that holds both, or write ${file} yourself:
  source: path/to/english
  targets: ['path/to/{locale}']`

/**
 * Recognise how translations are laid out in a folder, write the configuration that fits, and say what it pairs.
 *
 * @throws UsageError where there is a configuration already, nothing is recognised, or it cannot be written.
 */
export async function init({dryRun}: InitOptions, terminal: Terminal): Promise<ExitStatus> {
  const existing = dryRun === true ? null : await findConfigIn(terminal.workingDirectory)
  if (existing !== null) throw alreadyThere(relativePath(terminal.workingDirectory, existing))
  const layout = await recogniseLayout(terminal.workingDirectory)
  if (layout === null) throw new UsageError('No translations beside their English were found here', nothingFound)
  const config = writeConfig(layout)
  if (dryRun === true) {
    terminal.complain(describe(layout))
    terminal.write(config)
    return 0
  }
  await writeNew(resolve(terminal.workingDirectory, file), config)
  terminal.write(`${describe(layout)}Wrote ${file}. Next: tulint\n`)
  return 0
}

/** A line for the layout, and one for each locale. */
function describe({name, targets, pairs}: RecognisedLayout): string {
  const english = [...new Set(targets.map(({source}) => `“${visible(source)}”`))]
  const more = english.length > shown ? ` and ${english.length - shown} more` : ''
  const locales = [...groupBy(pairs, ({locale, folderLocale}) => locale ?? folderLocale ?? 'und')].sort(([a], [b]) => (a < b ? -1 : 1))
  const width = Math.max(...locales.map(([locale]) => locale.length))
  const lines = locales.map(([locale, own]) => `  ${locale.padEnd(width)}  ${count(own)}\n`)
  return `Found ${name}, English in ${english.slice(0, shown).join(', ')}${more}\n${lines.join('')}`
}

function count(pairs: readonly DiscoveredPair[]): string {
  const documents = pairs.filter(({target}) => target !== null)
  const paired = documents.filter(({source}) => source !== null)
  const noun = documents.length === 1 ? 'document' : 'documents'
  return `${documents.length} ${noun}, ${paired.length} paired; ${pairs.length - documents.length} of the English not translated`
}

/** Never in the place of what is there, not even of a link to nowhere. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, {flag: 'wx'})
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    if (code === 'EEXIST') throw alreadyThere(file)
    await rm(path, {force: true}) // A half of it, on a full disk.
    throw new UsageError(`${file} cannot be written: ${code}`, 'Print it with --dry-run, and save it where it may be written')
  }
}

function alreadyThere(name: string): UsageError {
  return new UsageError(
    `There is a configuration already: ${name}`,
    'Print the one that fits with tulint init --dry-run, or remove it first'
  )
}
