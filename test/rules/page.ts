import type {Code, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {z} from 'zod'
import type {AnyRule} from '../../src/check/rule.ts'
import type {Finding} from '../../src/model/finding.ts'
import {fill, optionTable} from '../reference.ts'

/** A document of an example, as its fence holds it. */
export interface ExampleFile {
  readonly role: 'source' | 'target'
  /** Of a target, as its fence names it; `null` of a source. */
  readonly locale: string | null
  readonly path: string
  readonly text: string
}

export interface Example {
  /** The words of its `###` heading, or of the section where it is the only one. */
  readonly title: string
  readonly verdict: 'wrong' | 'right'
  readonly files: readonly ExampleFile[]
  /** The rule's options as JSON gave them; `null`: the defaults. */
  readonly options: unknown
  /** Of its fence, from the opening marks to the closing ones, in offsets of the page; `null` where it has none. */
  readonly findings: {readonly start: number; readonly end: number} | null
}

/** A rule's page, read for what a test can hold it to. */
export interface Page {
  readonly id: string
  /** Titles of its `##` sections, in order. */
  readonly sections: readonly string[]
  readonly examples: readonly Example[]
}

/**
 * Read a page's sections and the examples of *Wrong* and *Right*.
 *
 * @throws Error when a fence's info string says nothing that an example has.
 */
export function readPage(text: string): Page {
  const {children}: Root = unified().use(remarkParse).parse(text)
  const sections: string[] = []
  const examples: Example[] = []
  let id = ''
  let title = ''
  let fences: Code[] = []
  const finish = () => {
    const verdict = sections.at(-1)?.toLowerCase()
    if (fences.length > 0 && (verdict === 'wrong' || verdict === 'right')) examples.push(readExample(title, verdict, fences))
    fences = []
  }
  for (const node of children) {
    if (node.type === 'code') fences.push(node)
    if (node.type !== 'heading') continue
    finish()
    title = text.slice(node.position?.start.offset, node.position?.end.offset).replace(/^#+ /, '')
    if (node.depth === 1) id = title
    if (node.depth === 2) sections.push(title)
  }
  finish()
  return {id, sections, examples}
}

/** Write anew what follows from the rule and the run: facts, findings, options. */
export function rewritePage(text: string, rule: AnyRule, findings: ReadonlyMap<Example, readonly Finding[]>): string {
  let written = text
  const fences = [...findings].flatMap(([{findings: range}, lines]) => (range === null ? [] : [{range, lines}]))
  for (const {range, lines} of fences.sort((a, b) => b.range.start - a.range.start)) {
    written = `${written.slice(0, range.start)}${['```findings', ...lines.map(writeFinding), '```'].join('\n')}${written.slice(range.end)}`
  }
  const own = [...findings.values()].flat().filter(({ruleId}) => ruleId === readPage(text).id)
  return fill(fill(written, 'facts', factsOf(rule, own)), 'options', optionsOf(rule))
}

/** One line of a findings fence: `fr-fr/a.md:24:5 error missing-unit  The message`. */
export function writeFinding({path, range, severity, ruleId, message}: Finding): string {
  return `${path}:${range.start.line}:${range.start.column} ${severity} ${ruleId}  ${message}`
}

function readExample(title: string, verdict: Example['verdict'], fences: readonly Code[]): Example {
  const files: ExampleFile[] = []
  let options: unknown = null
  let findings: Example['findings'] = null
  for (const {lang, meta, value, position} of fences) {
    const info = `${lang ?? ''} ${meta ?? ''}`.trim()
    const [, role, , locale, path] = /^markdown (source|target)( (\S+))? (\S+)$/.exec(info) ?? []
    if (role === 'source' && locale === undefined) files.push({role, locale: null, path: path ?? '', text: `${value}\n`})
    else if (role === 'target' && locale !== undefined) files.push({role, locale, path: path ?? '', text: `${value}\n`})
    else if (info === 'json options') options = JSON.parse(value)
    else if (info === 'findings') findings = {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
    else throw new Error(`No example has a fence “${info}”, as stands under “${title}”`)
  }
  return {title, verdict, files, options, findings}
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
  const {properties = {}} = z.toJSONSchema(rule.options, {io: 'input'})
  return Object.keys(properties).length === 0 ? 'None.' : optionTable(properties)
}
