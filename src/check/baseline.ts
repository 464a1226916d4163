import type {Baseline, BaselineEntry} from '../model/baseline.ts'
import type {CalendarDate} from '../model/brand.ts'
import type {DocumentReport, LintResult} from '../model/finding.ts'
import type {RuleSetting} from '../model/settings.ts'
import {compare} from './findings.ts'
import {hasSpoken} from './has-spoken.ts'
import type {RuleTable} from './rule.ts'
import {withoutKnown} from './summary.ts'

const mostNamed = 3

/** What a run could tell. */
export interface BaselineRun {
  readonly rules: RuleTable
  readonly settings: Readonly<Record<string, RuleSetting>>
  /** Whether no document was left out. */
  readonly isWhole: boolean
}

/** A result without the findings that a baseline holds, which count as suppressed; a note tells what it holds for nothing. */
export function withBaseline(result: LintResult, {entries}: Baseline, run: BaselineRun): LintResult {
  const known = new Set(entries.map(({fingerprint}) => fingerprint))
  const found = new Set(result.findings.map(({fingerprint}) => fingerprint))
  const findings = result.findings.filter(({fingerprint}) => !known.has(fingerprint))
  const isSettled = settledBy(result, run)
  const gone = entries.filter(entry => !found.has(entry.fingerprint) && isSettled(entry))
  const told = withoutKnown(result, findings)
  return {...told, summary: {...told.summary, notes: [...told.summary.notes, ...noteOn(gone)]}}
}

/** Whether a run would have found what an entry holds, if it were still there. */
function settledBy({documents}: LintResult, {rules, settings, isWhole}: BaselineRun): (entry: BaselineEntry) => boolean {
  const byPath = new Map<string, DocumentReport>(documents.map(document => [document.path, document]))
  return ({path, ruleId}) => {
    const document = byPath.get(path)
    if (document === undefined) return isWhole // The document is gone, and what was found in it.
    if (document.status === 'unreadable') return false
    return hasSpoken(ruleId, rules, {settings, hasSource: document.sourcePath !== null, isWhole})
  }
}

function noteOn(gone: readonly BaselineEntry[]): string[] {
  if (gone.length === 0) return []
  const named = gone.slice(0, mostNamed).map(({path, ruleId}) => `${ruleId} in ${path}`)
  const more = gone.length > named.length ? ` and ${gone.length - named.length} more` : ''
  const [what, them] = gone.length === 1 ? ['1 entry of the baseline is', 'it'] : [`${gone.length} entries of the baseline are`, 'them']
  return [`${what} found no more (${named.join(', ')}${more}): run with --update-baseline to take ${them} out.`]
}

/** The baseline that holds all that a run found: what an old one says of it stays, what the run would have found again goes. */
export function renewBaseline(old: Baseline | null, result: LintResult, today: CalendarDate, run: BaselineRun): Baseline {
  const known = new Map(old?.entries.map(entry => [entry.fingerprint, entry]))
  const found = new Set(result.findings.map(({fingerprint}) => fingerprint))
  const isSettled = settledBy(result, run)
  const entries = [
    ...result.findings.map(
      ({fingerprint, ruleId, path}): BaselineEntry => known.get(fingerprint) ?? {fingerprint, ruleId, path, since: today, reason: ''}
    ),
    ...(old?.entries.filter(entry => !found.has(entry.fingerprint) && !isSettled(entry)) ?? [])
  ]
  return {
    version: 1,
    entries: entries.sort((a, b) => compare(a.path, b.path) || compare(a.ruleId, b.ruleId) || compare(a.fingerprint, b.fingerprint))
  }
}

/** As a file: an entry on each line, so that two branches that changed it can be merged. */
export function writeBaseline({version, entries}: Baseline): string {
  const lines = entries.map(entry => `    ${JSON.stringify(entry)}`)
  return `{\n  "version": ${version},\n  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}
