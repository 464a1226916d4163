import {inTurn} from '../bitexts/in-turn.ts'
import {type BitextRequest, type Bitexts, openBitexts} from '../bitexts/read-bitexts.ts'
import {reportPair} from '../check-pair.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import {keepMet} from '../discover/path-filter.ts'
import {targetsWithDocuments} from '../discover/targets-with-documents.ts'
import type {CalendarDate} from '../model/brand.ts'
import type {DocumentReport} from '../model/finding.ts'
import {parseOnce} from '../parse/parse-once.ts'
import {parserOf} from '../parse/parser-of.ts'
import type {PastWorkspace} from '../workspace/git/past-workspace.ts'
import {pairNames} from './pair-names.ts'
import {pastViews} from './views.ts'

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

/** A pair as it stood on one day or many. */
interface Standing {
  report: DocumentReport | null
}

/** What is to be read. */
interface Unread {
  readonly standing: Standing
  readonly pair: DiscoveredPair
  readonly expected: DiscoveredPair['expected']
  readonly bitexts: Bitexts
}

interface Day {
  readonly day: CalendarDate
  readonly standings: readonly Standing[]
  /** Those that count if they were handed off by then. */
  readonly loose: ReadonlySet<Standing>
}

const mostParsed = 64 // Documents: what one source was on all days, its targets and their handoffs.

/**
 * Tell how documents stood at the ends of days. What does not differ from one day to the next is looked at once, and what
 * differs is read side by side, so that each version of a document is parsed once.
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
  const {settings, only, onProgress} = request
  const everything = {
    ...request,
    only: [],
    changedSince: null,
    readsUntranslated: true,
    parse: parseOnce(parserOf(settings.engine), mostParsed)
  }
  const present = await openBitexts(everything)
  const known = new Map<string, Standing>()
  const unread: Unread[] = []
  const nameOf = pairNames()
  const roots = await rememberPresent()
  const views = pastViews()
  const found: Day[] = []
  for (const day of days.toSorted()) found.push(...(await look(day)))
  // Those of one source one after the other, of each the oldest first.
  unread.sort((a, b) => compare(a.pair.subject, b.pair.subject) || compare(a.expected, b.expected))
  for (const {standing, pair, bitexts} of inTurn(unread, onProgress)) standing.report = reportPair(await bitexts.read(pair))
  return {states: found.map(stateOf), notes: views.notes()}

  /** @returns The roots of all translations. */
  async function rememberPresent(): Promise<readonly string[]> {
    const reports = new Map(today.map(document => [document.path, document]))
    const pairs = await present.discover()
    for (const pair of pairs) {
      const report = reports.get(pair.expected)
      if (report !== undefined) known.set(await nameOf(pair, request.workspace, present), {report})
    }
    return [...new Set(pairs.map(({root}) => root))]
  }

  async function look(day: CalendarDate): Promise<Day[]> {
    const workspace = pastAt(day)
    const withEnglish = await views.withEnglish(settings.targets, day, workspace)
    if (withEnglish.length === 0) return []
    const targets = await targetsWithDocuments(workspace, {...settings, targets: withEnglish})
    const ofToday = await views.ofToday(roots, day, workspace)
    if (targets.length === 0) return []
    // A translation may have begun later: its words mean the same then as today.
    const {readLexicon} = present
    const bitexts = await openBitexts({...everything, workspace, settings: {...settings, targets}, readLexicon})
    const standings: Standing[] = []
    const loose = new Set<Standing>()
    for (const pair of keepMet(await bitexts.discover(), only)) {
      const name = await nameOf(pair, workspace, bitexts)
      const standing = known.get(name) ?? {report: null}
      if (!known.has(name)) unread.push({standing, pair, expected: pair.expected, bitexts})
      known.set(name, standing)
      standings.push(standing)
      if (pair.target !== null && ofToday.has(pair.root)) loose.add(standing)
    }
    return [{day, standings, loose}]
  }
}

function stateOf({day, standings, loose}: Day): PastState {
  const documents = standings.flatMap(standing => {
    const {report} = standing
    if (report === null) return []
    const {handoff} = report.dates
    return loose.has(standing) && (handoff === null || handoff > day) ? [] : report
  })
  return {day, documents}
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
