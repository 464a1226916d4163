import {ownCatalogue} from '../config/catalogue.ts'
import {checkRuleId} from '../config/rule-flags.ts'
import {readConfiguration} from '../index.ts'
import {palette} from '../report/palette.ts'
import {visible} from '../report/visible.ts'
import {padEnd} from '../report/wrap.ts'
import {wantsColor} from './color.ts'
import {readPage} from './report-context.ts'
import {renderPage} from './rule-page.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

export interface ExplainOptions {
  readonly config?: string
  readonly color?: boolean
}

/**
 * Print a rule's page.
 *
 * @throws UsageError when there is no such rule, or the configuration is wrong that may know it.
 */
export async function explain(id: string, options: ExplainOptions, terminal: Terminal): Promise<ExitStatus> {
  const catalogue = Object.hasOwn(ownCatalogue.rules, id) ? ownCatalogue : await catalogueOf(options, terminal)
  checkRuleId(id, catalogue)
  const paint = palette(wantsColor(options.color, terminal, true))
  terminal.write(renderPage(readPage(id, catalogue.rules), paint))
  return 0
}

/** Print every rule with its severity and what it finds. */
export async function listRules(options: ExplainOptions, terminal: Terminal): Promise<ExitStatus> {
  const {rules} = await catalogueOf(options, terminal)
  const paint = palette(wantsColor(options.color, terminal, true))
  const width = Math.max(...Object.keys(rules).map(id => id.length))
  for (const [id, {severity, summary}] of Object.entries(rules)) {
    const name = severity === 'off' ? padEnd(severity, 7) : paint.severity[severity](padEnd(severity, 7))
    terminal.write(`${padEnd(id, width)}  ${name}  ${visible(summary)}\n`)
  }
  return 0
}

async function catalogueOf({config}: ExplainOptions, {workingDirectory}: Terminal) {
  return (await readConfiguration({workingDirectory, ...(config === undefined ? {} : {config})})).catalogue
}
