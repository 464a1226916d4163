/** The tester of plugins, `tulint/testing`: rules held to the examples of their pages, as tulint’s own are. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import writeFileAtomic from 'write-file-atomic'
import type {Plugin} from './check/plugin.ts'
import {type Catalogue, ownCatalogue} from './config/catalogue.ts'
import {addPlugins, withPlugin} from './config/plugins/add-plugins.ts'
import type {CalendarDate} from './model/brand.ts'
import {type CheckedPage, checkPage} from './pages/check-page.ts'
import {parseDate} from './text/dates.ts'

export type {CheckedPage} from './pages/check-page.ts'

export interface RulePage {
  readonly plugin: Plugin
  /** With or without the plugin’s name: `acme/disclaimer`, `disclaimer`. */
  readonly ruleId: string
  /** As it stands in the file. */
  readonly page: string
  /** The day of the run as `YYYY-MM-DD`, for rules about dates. Default: the same in every run. */
  readonly today?: string
}

/**
 * Run the examples of a rule's page and hold the page to them. Only the plugin's own rules look at an example, so that a page
 * stays as it is when tulint learns something new.
 *
 * @throws UsageError when the plugin is none that tulint can use; Error when it has no such rule.
 */
export async function checkRulePage({plugin, ruleId, page, today = '2026-01-31'}: RulePage): Promise<CheckedPage> {
  await addPlugins(ownCatalogue, {value: {plugins: [plugin]}, placeOf: () => null}, 'the plugin', '.')
  const id = ruleId.includes('/') ? ruleId : `${plugin.name}/${ruleId}`
  return checkPage(page, {catalogue: withPlugin(nothing, plugin), ruleId: id, today: readDay(today)})
}

const nothing: Catalogue = {rules: {}, presets: {}}

export interface RulePagesTest {
  readonly plugin: Plugin
  /** Declares a test: that of vitest, jest or node:test. */
  readonly test: (name: string, run: () => Promise<void>) => unknown
  /** Folder of the pages, `rule-id.md` each. Default: the plugin’s `pages`. */
  readonly pages?: URL | string
  /** Whether what follows from a rule is written into its page, rather than held to it. Default: what TULINT_UPDATE_PAGES says. */
  readonly update?: boolean
}

/** Declare a test for each rule of a plugin, which holds its page to it, and one for pages that no rule has. */
export function testRulePages({plugin, test, pages = plugin.pages, update = wantsUpdate()}: RulePagesTest): void {
  if (pages === undefined) throw new Error(`The plugin “${plugin.name}” names no pages: give testRulePages the folder`)
  const folder = new URL(pages)
  const names = Object.keys(plugin.rules)
  for (const name of names) {
    test(`${plugin.name}/${name}`, async () => {
      const file = new URL(`${name}.md`, folder)
      if (!existsSync(file)) throw new Error(`There is no page ${fileURLToPath(file)}: write it; docs/plugins.md of tulint shows its form`)
      const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n') // As git may have checked it out.
      const {page, problems} = await checkRulePage({plugin, ruleId: name, page: text})
      if (update && page !== text) await writeFileAtomic(fileURLToPath(file), page)
      const stale =
        update || page === text ? [] : ['It is not as the rule is: run again with TULINT_UPDATE_PAGES=1, and look at what changed']
      const told = [...problems, ...stale]
      if (told.length > 0) throw new Error(`${name}.md:\n${told.map(problem => `- ${problem}`).join('\n')}`)
    })
  }
  test(`${plugin.name}: every page has a rule`, async () => {
    const strays = readdirSync(folder).filter(file => file.endsWith('.md') && !names.includes(file.slice(0, -'.md'.length)))
    if (strays.length > 0) throw new Error(`No rule has the page ${strays.join(', ')}`)
  })
}

function wantsUpdate(): boolean {
  return !['', '0', 'false'].includes(process.env['TULINT_UPDATE_PAGES'] ?? '')
}

function readDay(text: string): CalendarDate {
  const parsed = parseDate(text)
  if (parsed.kind !== 'date') throw new Error(`“${text}” is no day: write it as YYYY-MM-DD`)
  return parsed.date
}
