import {z} from 'zod'
import type {AnyRule} from '../check/rule.ts'
import type {Finding} from '../model/finding.ts'
import {fill, optionTable} from './reference.ts'
import type {Example} from './rule-page.ts'

/**
 * Write anew what follows from a rule and its run: facts, findings, options.
 *
 * @param findings - Of the page's wrong examples.
 */
export function rewritePage(page: string, id: string, rule: AnyRule, findings: ReadonlyMap<Example, readonly Finding[]>): string {
  let written = page
  const fences = [...findings].flatMap(([{findings: range}, lines]) => (range === null ? [] : [{range, lines}]))
  for (const {range, lines} of fences.sort((a, b) => b.range.start - a.range.start)) {
    written = `${written.slice(0, range.start)}${['```findings', ...lines.map(writeFinding), '```'].join('\n')}${written.slice(range.end)}`
  }
  const own = [...findings.values()].flat().filter(({ruleId}) => ruleId === id)
  return fill(fill(written, 'facts', factsOf(rule, own)), 'options', optionsOf(rule))
}

/** One line of a findings fence: `fr-fr/a.md:24:5 error missing-unit  The message`. */
export function writeFinding({path, range, severity, ruleId, message}: Finding): string {
  return `${path}:${range.start.line}:${range.start.column} ${severity} ${ruleId}  ${message}`
}

/** What can be said of a rule that has no page. */
export function pageOf(id: string, rule: AnyRule): string {
  return `# ${id}\n\n${factsOf(rule, [])}\n\n## What it finds\n\nIt finds ${rule.summary}.\n\n## Options\n\n${optionsOf(rule)}\n`
}

function factsOf({severity, needsSource}: AnyRule, findings: readonly Finding[]): string {
  const fixed = findings.some(({fix}) => fix !== null)
  const suggests = findings.some(({suggestions}) => suggestions.length > 0)
  return [
    `- Severity: ${severity}`,
    `- Needs English: ${needsSource ? 'yes' : 'no'}`,
    ...(fixed ? ['- Fixes: `--fix` mends what is certain'] : []),
    ...(suggests ? ['- Suggests what may mend it'] : [])
  ].join('\n')
}

function optionsOf(rule: AnyRule): string {
  const {properties = {}} = z.toJSONSchema(rule.options, {io: 'input', unrepresentable: 'any'})
  return Object.keys(properties).length === 0 ? 'None.' : optionTable(properties)
}
