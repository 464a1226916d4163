import {inTurn} from './bitexts/in-turn.ts'
import {type BitextRequest, type Bitexts, openBitexts} from './bitexts/read-bitexts.ts'
import {reportPair} from './check-pair.ts'
import type {DiscoveredPair} from './discover/discovered-pair.ts'
import {keepMet} from './discover/path-filter.ts'
import {targetsWithDocuments} from './discover/targets-with-documents.ts'
import type {CalendarDate, DocumentPath} from './model/brand.ts'
import type {DocumentReport} from './model/finding.ts'
import {consensusPlace, type TargetSettings} from './model/settings.ts'
import {fingerprint} from './text/fingerprint.ts'
import type {History} from './workspace/history.ts'
import type {PastWorkspace} from './workspace/git/past-workspace.ts'
import {type Files, UnreadableFile} from './workspace/workspace.ts'

/** How every document stood at the end of a day. */
export interface PastState {
  readonly day: CalendarDate
  /** In no order. */
  readonly documents: readonly DocumentReport[]
}

export interface Replay {
  /** The oldest first; without the days of which nothing is known. */
  readonly states: readonly PastState[]
  readonly notes: readonly string[]
}

/**
 * Tell how documents stood at the ends of days. What does not differ from one day to the next is looked at once.
 *
 * @param today - How they stand: what did not change since is taken from there.
 * @param pastAt - The workspace as it was.
 * @throws UsageError when the request names what is not there.
 */
export async function replay(
  request: BitextRequest,
  days: readonly CalendarDate[],
  today: readonly DocumentReport[],
  pastAt: (day: CalendarDate) => PastWorkspace
): Promise<Replay> {
  const everything = {...request, only: [], changedSince: null, readsUntranslated: true, onProgress: undefined}
  const present = await openBitexts(everything)
  const pairs = await present.discover()
  const roots = [...new Set(pairs.map(({root}) => root))]
  const known = new Map<string, DocumentReport>()
  const nameOf = pairNames()
  const reports = new Map(today.map(document => [document.path, document]))
  for (const pair of pairs) {
    const report = reports.get(pair.expected)
    if (report !== undefined) known.set(await nameOf(pair, request.workspace, present), report)
  }
  const notes = new Map<string, string>()
  const states: PastState[] = []
  for (const day of days.toSorted()) {
    const documents = await stateOn(day)
    if (documents !== null) states.push({day, documents})
  }
  return {states, notes: [...notes.values()]}

  async function stateOn(day: CalendarDate): Promise<readonly DocumentReport[] | null> {
    const workspace = pastAt(day)
    const {settings} = request
    const withEnglish: TargetSettings[] = []
    for (const target of settings.targets) if (await isEnglishKnown(target.source, day, workspace)) withEnglish.push(target)
    const targets = await targetsWithDocuments(workspace, {...settings, targets: withEnglish})
    if (targets.length === 0) return null
    // A translation may have begun later: its words mean the same then as today.
    const {readLexicon} = present
    const bitexts = await openBitexts({...everything, workspace, settings: {...settings, targets}, readLexicon})
    const isOfToday = await rootsOfToday(day, workspace)
    const documents: DocumentReport[] = []
    for (const pair of inTurn(keepMet(await bitexts.discover(), request.only), request.onProgress)) {
      const name = await nameOf(pair, workspace, bitexts)
      const report = known.get(name) ?? reportPair(await bitexts.read(pair))
      known.set(name, report)
      if (pair.target === null || !isOfToday.has(pair.root) || isHandedOff(report, day)) documents.push(report)
    }
    return documents
  }

  async function isEnglishKnown(place: string | null, day: CalendarDate, workspace: PastWorkspace): Promise<boolean> {
    if (place === null || place === consensusPlace) return true
    const view = await workspace.viewOf(place)
    if (view === 'cut') notes.set(place, cutNote(place, day))
    if (view === 'absent') notes.set(place, `There was no “${place}” on ${day}, so the trend begins later`)
    if (view === 'today')
      notes.set(place, `The English “${place}” lies in no repository, so nobody knows how its translations stood earlier`)
    return view === 'then'
  }

  /** The roots that lie in no repository. */
  async function rootsOfToday(day: CalendarDate, workspace: PastWorkspace): Promise<ReadonlySet<string>> {
    const found = new Set<string>()
    for (const root of roots) {
      const view = await workspace.viewOf(root)
      if (view === 'cut') notes.set(root, cutNote(root, day))
      if (view === 'today') found.add(root)
    }
    if (found.size > 0) {
      const names = [...found].map(root => `“${root}”`).join(', ')
      notes.set(
        '',
        `Of translations that lie in no repository (${names}) nobody knows how they stood: they count as they are, each from the day of its handoff on`
      )
    }
    return found
  }
}

function isHandedOff({dates: {handoff}}: DocumentReport, day: CalendarDate): boolean {
  return handoff !== null && handoff <= day
}

function cutNote(place: string, day: CalendarDate): string {
  return `The clone of “${place}” is shallow and does not reach back to ${day}: run git fetch --unshallow there (in a workflow, fetch-depth: 0)`
}

/** Names what the words of a pair depend on: target, English, and what happened to the English before. */
function pairNames() {
  const texts = new Map<string, Promise<string>>()
  return async (pair: DiscoveredPair, workspace: Files, {sources}: Bitexts): Promise<string> => {
    const {expected, target, source, sourcePlace, expectedSource, gone} = pair
    const english = sources.get(sourcePlace ?? '')
    const traced = gone === null ? expectedSource : (source ?? expectedSource)
    return JSON.stringify([
      expected,
      target === null ? null : await nameOf(workspace, target),
      sourcePlace,
      source,
      source === null ? null : await nameOf(english ?? workspace, source),
      traced,
      traced === null || target === null ? null : await lastChange(english?.history ?? null, traced)
    ])
  }

  async function nameOf(files: Files, path: DocumentPath): Promise<string> {
    const version = await files.version(path)
    if (version === null) return textName(files, path)
    const name = texts.get(version) ?? textName(files, path)
    texts.set(version, name)
    return name
  }
}

async function textName(files: Files, path: DocumentPath): Promise<string> {
  return (await answered(async () => fingerprint([await files.read(path)]))) ?? ''
}

/** The same while nothing happens to a file: what happened later stands before it. */
async function lastChange(history: History | null, path: DocumentPath): Promise<string | null> {
  const changes = history === null ? [] : ((await answered(() => history.changes(path))) ?? [])
  return `${changes.length} ${changes[0]?.commit.hash}`
}

/** `null` of what cannot be read: that is told of today’s documents, where it is so. */
async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}
