import type {Baseline, BaselineEntry} from '../model/baseline.ts'
import type {CalendarDate} from '../model/brand.ts'
import type {Finding, LintResult} from '../model/finding.ts'
import {compare} from './findings.ts'
import {countFindings} from './summary.ts'

const mostNamed = 3

/** A result without the findings that a baseline holds, which count as suppressed; a note tells what it holds for nothing. */
export function withBaseline(result: LintResult, {entries}: Baseline): LintResult {
  const known = new Set(entries.map(({fingerprint}) => fingerprint))
  const found = new Set(result.findings.map(({fingerprint}) => fingerprint))
  const findings = result.findings.filter(({fingerprint}) => !known.has(fingerprint))
  const paths = new Set<string>(result.documents.map(({path}) => path))
  // Of documents that this run did not look at, nobody knows.
  const gone = entries.filter(({fingerprint, path}) => !found.has(fingerprint) && paths.has(path))
  const {summary} = result
  return {
    ...result,
    findings,
    summary: {
      ...summary,
      ...countFindings(findings),
      suppressed: summary.suppressed + result.findings.length - findings.length,
      notes: [...summary.notes, ...noteOn(gone)]
    }
  }
}

function noteOn(gone: readonly BaselineEntry[]): string[] {
  if (gone.length === 0) return []
  const named = gone.slice(0, mostNamed).map(({path, ruleId}) => `${ruleId} in ${path}`)
  const more = gone.length > named.length ? ` and ${gone.length - named.length} more` : ''
  const [what, them] = gone.length === 1 ? ['1 entry of the baseline is', 'it'] : [`${gone.length} entries of the baseline are`, 'them']
  return [`${what} found no more (${named.join(', ')}${more}): run with --update-baseline to take ${them} out.`]
}

/**
 * The baseline that holds exactly these findings: what an old one said of them stays, its other entries go.
 *
 * @param isSeen - Whether a run looked at a document; entries on others stay.
 */
export function renewBaseline(
  old: Baseline | null,
  findings: readonly Finding[],
  today: CalendarDate,
  isSeen: (entry: BaselineEntry) => boolean
): Baseline {
  const known = new Map(old?.entries.map(entry => [entry.fingerprint, entry]))
  const entries = [
    ...findings.map(
      ({fingerprint, ruleId, path}): BaselineEntry => known.get(fingerprint) ?? {fingerprint, ruleId, path, since: today, reason: ''}
    ),
    ...(old?.entries.filter(entry => !isSeen(entry)) ?? [])
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
