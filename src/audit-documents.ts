import {auditChange, type ComparedDocument} from './audit/audit-change.ts'
import {auditResult} from './audit/audit-result.ts'
import {trendPoint} from './audit/standing.ts'
import {auditSettings} from './config/audit-settings.ts'
import {absolutePath} from './config/paths.ts'
import {keepMet} from './discover/path-filter.ts'
import {howToCheck} from './how-to-check.ts'
import {lint} from './lint.ts'
import type {Audit, AuditChange} from './model/audit.ts'
import type {CalendarDate} from './model/brand.ts'
import type {DocumentReport} from './model/finding.ts'
import {UsageError} from './model/usage-error.ts'
import {codeOwners} from './owners.ts'
import {type LintOptions, occasionOf, readConfiguration, readRequest} from './read-request.ts'
import {type PastState, type Replay, replay} from './replay/replay.ts'
import {asEarlierAudit, type EarlierAudit, earlierHint} from './report/audit/earlier-audit.ts'
import {monthsBefore, parseDate} from './text/dates.ts'
import {readJson} from './workspace/find-reports.ts'
import {endsOf} from './workspace/git/moments.ts'
import {pastWorkspaces} from './workspace/git/past-workspace.ts'

/** An audit tells of what is, whether or not it was known before. */
export interface AuditOptions extends Omit<LintOptions, 'baseline' | 'shard' | 'newSince' | 'history'> {
  /** Whether handoffs are read from the history of the source’s repository; a number: and how many months of it are replayed. */
  readonly history?: boolean | number
  /** What to tell the changes since: a day as `YYYY-MM-DD`, which is replayed, or the file of an earlier audit’s JSON report. */
  readonly since?: string
}

const mostMonths = 240

/**
 * Say how every document stands, as `tulint audit` does: a lint of all of them, and what it means for those who decide what
 * is translated next.
 *
 * @throws UsageError when the request or the configuration is wrong; its `hint` says what to do.
 */
export async function audit(options: AuditOptions = {}): Promise<Audit> {
  const {history, since, ...others} = options
  const months = typeof history === 'number' ? checkedMonths(history) : null
  if ((months !== null || since !== undefined) && (options.changedSince !== undefined || options.staged === true)) {
    throw new UsageError('Earlier days are compared as a whole, not the documents that changed', 'Leave --changed-since and --staged out')
  }
  const workingDirectory = absolutePath(process.cwd(), options.workingDirectory ?? '.')
  const occasion = occasionOf(others)
  const {today: day} = occasion
  const firsts = monthsBefore(day, months ?? 0)
  const earlier = since === undefined ? null : readEarlier(since, workingDirectory, day)
  const configuration = await readConfiguration(options)
  const settled = {
    ...others,
    ...(history === undefined ? {} : {history: history !== false}),
    config: configuration,
    baseline: false,
    readsUntranslated: true
  } as const
  const reading = await readRequest(settled)
  const {request, rules} = reading
  const pasts = pastWorkspaces(request.workspace, workingDirectory)
  try {
    const {config, directory} = configuration
    const {ownerOf, ...settings} = auditSettings(config, directory, workingDirectory)
    const asked = {...request, rules, ...occasion}
    const result = await lint({...asked, ...howToCheck(settled, reading, asked)})
    const paths = result.documents.map(({path}) => path)
    const owners = await codeOwners(paths, request.workspace, workingDirectory)
    const named = ({path, author}: DocumentReport) => ownerOf(path) ?? owners.of.get(path) ?? author
    const present = auditResult(result, {day, ...settings, ownerOf: named})
    const days = [...new Set([...firsts, ...(typeof earlier === 'string' ? [earlier] : [])])]
    const momentOf = endsOf(days)
    const {states, notes} = days.length === 0 ? nothing : await replay(request, days, result.documents, past => pasts.at(momentOf(past)))
    const shown = [...states.filter(state => firsts.includes(state.day)), {day, documents: result.documents}]
    return {
      ...present,
      trend: months === null ? null : shown.map(state => trendPoint(state.day, state.documents)),
      since: earlier === null ? null : changeSince(earlier, states, result.documents, request.only),
      notes: [...present.notes, ...owners.notes, ...notes]
    }
  } finally {
    pasts.close()
    request.workspace.close()
  }
}

const nothing: Replay = {states: [], notes: []}

function checkedMonths(months: number): number {
  if (Number.isInteger(months) && months >= 1 && months <= mostMonths) return months
  throw new UsageError(`A history of ${months} months cannot be told`, `Name a whole number of months, from 1 to ${mostMonths}`)
}

/** The day that is to be replayed, or the audit that a file holds. */
function readEarlier(since: string, workingDirectory: string, today: CalendarDate): CalendarDate | EarlierAudit {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(since)) return asEarlierAudit(since, readJson(workingDirectory, since, earlierHint))
  const parsed = parseDate(since)
  if (parsed.kind !== 'date') {
    throw new UsageError(`“${since}” is no day${parsed.kind === 'none' ? `: ${parsed.reason}` : ''}`, earlierHint)
  }
  if (parsed.date >= today) throw new UsageError(`“${since}” is not before ${today}, the day of this audit`, 'Name an earlier day')
  return parsed.date
}

function changeSince(
  earlier: CalendarDate | EarlierAudit,
  states: readonly PastState[],
  now: readonly ComparedDocument[],
  only: readonly string[]
): AuditChange {
  const {day, documents} = typeof earlier === 'string' ? stateOn(earlier, states) : earlier
  const then = documents.map(document => ({...document, expected: document.path}))
  return auditChange(day, keepMet(then, only), now)
}

function stateOn(day: CalendarDate, states: readonly PastState[]): PastState {
  const state = states.find(one => one.day === day)
  if (state !== undefined) return state
  throw new UsageError(`Nobody knows how the translations stood on ${day}`, 'Fetch the whole history, or name a later day')
}
