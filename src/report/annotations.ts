import type {DocumentPath} from '../model/brand.ts'
import type {Finding, LintResult, Severity, Span} from '../model/finding.ts'
import {groupBy} from '../model/group-by.ts'
import {severities} from '../model/severities.ts'
import {counted} from './counted.ts'

/** What GitHub shows beside a line. */
export interface Annotation {
  readonly severity: Severity
  readonly ruleId: string
  readonly message: string
  readonly path: DocumentPath
  readonly range: Span
}

export interface Annotations {
  /** In the order in which they should be written. */
  readonly shown: readonly Annotation[]
  /** How many others there are. */
  readonly withheld: number
}

const mostNamed = 8 // Locales or places in one annotation.

/**
 * One annotation for each defect, the worst and newest first, and of each kind only so many as are shown.
 *
 * @param outdated - Of the findings, those that a change of English caused: told where the English changed, as notices.
 * @param most - Of a severity. GitHub shows ten of a step.
 */
export function annotate(
  {findings, documents}: LintResult,
  outdated: readonly Finding[],
  most: (severity: Severity) => number
): Annotations {
  const isOutdated = new Set(outdated)
  const defects = groupBy(
    findings.filter(finding => !isOutdated.has(finding)),
    defectOf
  )
  const sources = new Map(documents.map(({path, sourcePath}) => [path, sourcePath]))
  const all = [...[...defects.values()].toSorted(byRank).map(ofDefect), ...ofEnglish(outdated, path => sources.get(path) ?? null)]
  const shown = severities.flatMap(severity => all.filter(one => one.severity === severity).slice(0, most(severity)))
  return {shown, withheld: all.length - shown.length}
}

/** A change of English is one defect, however many translations it concerns. */
function defectOf({ruleId, changedIn, source, fingerprint}: Finding): string {
  return changedIn === null || source === null ? fingerprint : JSON.stringify([ruleId, source.path, source.range.start.offset])
}

function byRank([a]: readonly Finding[], [b]: readonly Finding[]): number {
  if (a === undefined || b === undefined) return 0
  const [here, there] = [a.changedIn?.date ?? '', b.changedIn?.date ?? '']
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || (here < there ? 1 : here > there ? -1 : 0)
}

function ofDefect(findings: readonly Finding[]): Annotation {
  const [first, ...others] = findings
  if (first === undefined) throw new Error('A group holds at least one finding')
  const places = [...new Set(others.map(({path, range}) => `${path}:${range.start.line}`))]
  const also = others.length === 0 ? '' : ` (also in ${listed(places)})`
  return {...first, message: `${first.message}${also}`}
}

const firstLine: Span = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}

/** One for each line of English that left translations behind; of texts that are gone, at the document’s first line. */
function ofEnglish(outdated: readonly Finding[], sourceOf: (path: DocumentPath) => DocumentPath | null): Annotation[] {
  const placed = outdated.flatMap(finding => {
    const path = finding.source?.path ?? sourceOf(finding.path)
    return path === null ? [] : [{finding, path, range: finding.source?.range ?? firstLine}]
  })
  const groups = groupBy(placed, ({path, range}) => JSON.stringify([path, range.start.line]))
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (first === undefined) return []
    const findings = group.map(({finding}) => finding)
    const translations = new Set(findings.map(({path}) => path)).size
    const locales = listed([...new Set(findings.map(({locale}) => locale))].sort())
    const ruleIds = [...new Set(findings.map(({ruleId}) => ruleId))].sort().join(', ')
    const message = `This change of English leaves ${counted(translations, 'translation')} behind (${locales}): ${ruleIds}`
    return {severity: 'info' as const, ruleId: '', message, path: first.path, range: first.range}
  })
}

function listed(names: readonly string[]): string {
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more` : names.join(', ')
}
