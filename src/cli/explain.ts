import {readFileSync} from 'node:fs'
import {rules} from '../../rules/index.ts'
import {checkRuleId} from '../config/rule-flags.ts'
import {palette} from '../report/palette.ts'
import {padEnd} from '../report/wrap.ts'
import {wantsColor} from './color.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

/**
 * Print a rule's page.
 *
 * @throws UsageError when there is no such rule.
 */
export function explain(id: string, terminal: Terminal): ExitStatus {
  checkRuleId(id, rules)
  const paint = palette(wantsColor(undefined, terminal, true))
  const page = readFileSync(new URL(`../../rules/${id}.md`, import.meta.url), 'utf8')
  const text = page
    .replace(/<!--[^]*?-->\n?/g, '') // Marks for the tests that fill the page in.
    .replace(/^#+ (.*)$/gm, (_, heading: string) => paint.path(heading))
    .replace(/\n{3,}/g, '\n\n')
  terminal.write(`${text.trim()}\n`)
  return 0
}

export function listRules(terminal: Terminal): ExitStatus {
  const paint = palette(wantsColor(undefined, terminal, true))
  const width = Math.max(...Object.keys(rules).map(id => id.length))
  for (const [id, {severity, summary}] of Object.entries(rules)) {
    const name = severity === 'off' ? padEnd(severity, 7) : paint.severity[severity](padEnd(severity, 7))
    terminal.write(`${padEnd(id, width)}  ${name}  ${summary}\n`)
  }
  return 0
}
