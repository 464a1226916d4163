import {absolutePath} from '../config/paths.ts'
import type {Catalogue} from '../config/catalogue.ts'
import {toSettings} from '../config/to-settings.ts'
import {fix} from '../fix.ts'
import {lint, type LintRequest} from '../lint.ts'
import type {CalendarDate} from '../model/brand.ts'
import type {Finding, LintResult} from '../model/finding.ts'
import {UsageError} from '../model/usage-error.ts'
import {memoryWorkspace} from '../workspace/memory.ts'
import {rewritePage, writeFinding} from './rewrite-page.ts'
import {type Example, readRulePage} from './rule-page.ts'

/** Sections that every rule's page has, in this order; others may stand between and behind them. */
const parts = ['What it finds', 'Why it matters', 'Wrong', 'Right', 'Options']
const marks = ['facts', 'options']

/** A page of a rule, held to what the rule does. */
export interface CheckedPage {
  /** As it has to be: what follows from the rule is written anew. */
  readonly page: string
  /** What a person has to mend, a sentence each. */
  readonly problems: readonly string[]
}

/** What the page of a rule is held to. */
export interface PageCheck {
  /** Its rules all look at the examples. */
  readonly catalogue: Catalogue
  readonly ruleId: string
  /** The day of the run. */
  readonly today: CalendarDate
}

/**
 * Run the examples of a rule's page, and hold the page to them: *Wrong* ones yield this rule, *Right* ones nothing at all, the
 * same where lines end in CRLF, and what is fixed is found no more.
 */
export async function checkPage(page: string, check: PageCheck): Promise<CheckedPage> {
  const {ruleId, catalogue} = check
  const rule = catalogue.rules[ruleId]
  if (rule === undefined) throw new Error(`There is no rule “${ruleId}”`)
  const {id, sections, examples, problems: misread} = readRulePage(page)
  const problems = [...misread, ...shapeProblems(page, id, sections, examples, ruleId)]
  const findings = new Map<Example, readonly Finding[]>()
  for (const example of examples) {
    const faults: string[] = []
    const found = await tryExample(example, check, faults)
    problems.push(...faults.map(fault => `“${example.title}” ${fault}`))
    if (example.verdict === 'wrong') findings.set(example, found)
  }
  return {page: rewritePage(page, ruleId, rule, findings), problems}
}

function shapeProblems(page: string, id: string, sections: readonly string[], examples: readonly Example[], ruleId: string): string[] {
  const lacking = parts.filter(part => !sections.includes(part))
  const order = sections.filter(section => parts.includes(section))
  return [
    ...(id === ruleId ? [] : [`Its title is “${id}”, not “${ruleId}”`]),
    ...lacking.map(part => `It has no section “${part}”`),
    ...(lacking.length > 0 || order.join() === parts.join() ? [] : [`Its sections do not stand in the order ${parts.join(', ')}`]),
    ...(['wrong', 'right'] as const).filter(one => !examples.some(({verdict}) => verdict === one)).map(one => `It has no ${one} example`),
    ...marks
      .filter(mark => !new RegExp(`<!-- ${mark}: [^>]*-->[^]*<!-- /${mark} -->`).test(page))
      .map(mark => `It has no place for its ${mark}: <!-- ${mark}: filled in by the tests --> and <!-- /${mark} -->`),
    ...examples
      .filter(({verdict, findings}) => (verdict === 'wrong') !== (findings !== null))
      .map(({verdict, title}) => `“${title}” is ${verdict}, and ${verdict === 'wrong' ? 'lacks' : 'has'} a fence “findings”`)
  ]
}

/** What is found in an example; what is wrong with that goes into `faults`. */
async function tryExample(example: Example, check: PageCheck, faults: string[]): Promise<readonly Finding[]> {
  try {
    const {findings, documents, summary} = await lint(requestOf(example, check, '\n'))
    const told = findings.map(writeFinding).join('\n')
    if (example.verdict === 'right' && told !== '') faults.push(`is right, and yields\n${told}`)
    if (example.verdict === 'wrong' && !Object.hasOwn(summary.byRule, check.ruleId))
      faults.push(`is wrong, and “${check.ruleId}” is silent`)
    if (example.verdict === 'right') faults.push(...localeFaults(example, documents))
    const other = (await lint(requestOf(example, check, '\r\n'))).findings
    const crlf = other.map(writeFinding).join('\n')
    if (crlf !== told) faults.push(`yields something else where lines end in CRLF:\n${crlf}`)
    else if (other.some(({fingerprint}, index) => fingerprint !== findings[index]?.fingerprint))
      faults.push(`has other fingerprints where lines end in CRLF: does what is told hold half of a line’s end?`)
    if (example.verdict === 'wrong') {
      for (const lineEnd of ['\n', '\r\n']) faults.push(...(await fixFaults(requestOf(example, check, lineEnd), findings, lineEnd)))
    }
    return findings
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    faults.push(`cannot be run: ${error.message}. ${error.hint}`)
    return []
  }
}

function localeFaults({files}: Example, documents: LintResult['documents']): string[] {
  const found = new Map<string, string>(documents.map(({path, locale}) => [path, locale]))
  return files
    .filter(({path, locale}) => locale !== null && found.get(path) !== locale)
    .map(({path, locale}) => `says that ${path} is ${locale}, but it is ${found.get(path) ?? 'no document'}`)
}

async function fixFaults(request: LintRequest, findings: readonly Finding[], lineEnd: string): Promise<string[]> {
  const fixable = findings.filter(one => one.fix !== null).length
  const {result, documents} = await fix(request)
  const left = result.findings.filter(one => one.fix !== null)
  return [
    ...(left.length === 0 ? [] : [`is fixed, and yields fixes again:\n${left.map(writeFinding).join('\n')}`]),
    ...(documents.length > 0 === fixable > 0 ? [] : ['has a fix that cannot be applied']),
    ...(result.findings.length <= findings.length - fixable ? [] : ['is fixed, and something new is found']),
    ...(documents.every(({after}) => !/[\r\n]/.test(after.replaceAll(lineEnd, ''))) ? [] : ['has a fix that mixes line ends'])
  ]
}

/** What all rules look at in an example, at their defaults but for the options it gives to its own. */
function requestOf({files, options}: Example, {catalogue, ruleId, today}: PageCheck, lineEnd: string): LintRequest {
  const roots = (role: string) => [...new Set(files.filter(file => file.role === role).map(({path}) => path.split('/', 1)[0] ?? ''))]
  const [source] = roots('source')
  const directory = absolutePath('/', '.')
  const settings = toSettings(null, {
    workingDirectory: directory,
    configDirectory: directory,
    commandLine: {
      source,
      targets: roots('target'),
      locales: [],
      only: [],
      rules: options === null ? [] : [`${ruleId}:${catalogue.rules[ruleId]?.severity ?? 'off'}:${JSON.stringify(options)}`]
    },
    catalogue
  })
  return {
    workspace: memoryWorkspace(Object.fromEntries(files.map(({path, text}) => [path, text.replaceAll('\n', lineEnd)]))),
    settings,
    rules: catalogue.rules,
    only: [],
    changedSince: null,
    today,
    version: '0.0.0'
  }
}
