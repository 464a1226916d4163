import {rules} from '../../rules/index.ts'
import {checkRuleId} from '../config/rule-flags.ts'
import {palette} from '../report/palette.ts'
import {padEnd} from '../report/wrap.ts'
import {wantsColor} from './color.ts'
import {readPage} from './report-context.ts'
import {renderPage} from './rule-page.ts'
import type {ExitStatus, Terminal} from './terminal.ts'

/**
 * Print a rule's page.
 *
 * @throws UsageError when there is no such rule.
 */
export function explain(id: string, color: boolean | undefined, terminal: Terminal): ExitStatus {
  checkRuleId(id, rules)
  const paint = palette(wantsColor(color, terminal, true))
  terminal.write(renderPage(readPage(id), paint))
  return 0
}

/** Print every rule with its severity and what it finds. */
export function listRules(color: boolean | undefined, terminal: Terminal): ExitStatus {
  const paint = palette(wantsColor(color, terminal, true))
  const width = Math.max(...Object.keys(rules).map(id => id.length))
  for (const [id, {severity, summary}] of Object.entries(rules)) {
    const name = severity === 'off' ? padEnd(severity, 7) : paint.severity[severity](padEnd(severity, 7))
    terminal.write(`${padEnd(id, width)}  ${name}  ${summary}\n`)
  }
  return 0
}
