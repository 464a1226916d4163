import {type BitextRequest, openBitexts} from './bitexts/read-bitexts.ts'
import {citable} from './check/cited.ts'
import {circumstancesOn} from './check/circumstances.ts'
import {placeOf, toFinding} from './check/findings.ts'
import type {RuleTable} from './check/rule.ts'
import {runRules} from './check/run-rules.ts'
import {documentSettings} from './check/settings-for.ts'
import {applyWaivers} from './check/waivers/apply-waivers.ts'
import {readWaivers} from './check/waivers/read-waivers.ts'
import type {DiscoveredPair} from './discover/discovered-pair.ts'
import type {Bitext} from './model/bitext.ts'
import type {CalendarDate, Locale} from './model/brand.ts'
import type {Document} from './model/document.ts'
import type {Failure} from './model/finding.ts'
import type {Settings} from './model/settings.ts'
import {unknownSite} from './model/site.ts'
import {UsageError} from './model/usage-error.ts'
import {packagedRules, type Told} from './packages/find-segments.ts'
import {type PlacedBitext, placeSegments} from './packages/segments.ts'
import {type Source, UnreadableFile, type Workspace} from './workspace/workspace.ts'

export interface PackageRequest extends BitextRequest {
  readonly rules: RuleTable
  readonly today: CalendarDate
}

/** A document with the segments that its findings ask for; many have none. */
export interface PlacedDocument extends PlacedBitext {
  readonly locale: Locale
  /** Where its source was read. */
  readonly from: Source
}

/** What was read of one pair. */
export interface ReadSegments {
  /** `null` where target or source is not there, or could not be read. */
  readonly document: PlacedDocument | null
  readonly failures: readonly Failure[]
}

export interface SegmentReader {
  /** What the request asks for, translations of one source side by side. */
  readonly pairs: readonly DiscoveredPair[]
  /** A pair as its files are now. */
  readonly read: (pair: DiscoveredPair) => Promise<ReadSegments>
}

/**
 * Find the documents of a request, to read what the lint says is stale, missing, untranslated or gone in them.
 *
 * @throws UsageError when the request names what is not there.
 */
export async function openSegments(request: PackageRequest): Promise<SegmentReader> {
  const rules = Object.fromEntries(Object.entries(request.rules).filter(([id]) => packagedRules.has(id)))
  const settingsOf = documentSettings(request.settings)
  const {sources, discover, read} = await openBitexts(request)
  const heads = new Map<Source, Promise<Source | null>>()
  return {
    pairs: await discover(),
    async read(pair) {
      const {bitext, locale, failures} = await read(pair)
      const from = sources.get(pair.sourcePlace ?? '')
      if (bitext === null || bitext.source === null || from === undefined) return {document: null, failures}
      const told = toldOf(bitext, locale, rules, settingsOf(pair.expected, locale), request.today)
      const head = heads.get(from) ?? headOf(from, request)
      heads.set(from, head)
      const revision = told.length === 0 ? null : await revisionOf(bitext.source, from, await head)
      const placed = placeSegments(bitext, told, revision?.slice(0, abbreviated) ?? null)
      return {document: {locale, bitext, source: bitext.source, from, placed}, failures}
    }
  }
}

const abbreviated = 12 // Hexadecimal digits of a commit’s hash, as many as git itself writes for very large repositories.

/** What the rules say that no waiver covers. */
function toldOf(bitext: Bitext, locale: Locale, rules: RuleTable, settings: Settings['rules'], today: CalendarDate): Told[] {
  const {target, source} = bitext
  const {problems} = runRules(bitext, rules, settings, {...circumstancesOn(today), site: unknownSite})
  const place = placeOf(locale, target, source)
  const cited = citable(target)
  const findings = new Map(problems.map(problem => [toFinding(problem, place, cited), problem]))
  const waiving = {place, waivers: readWaivers(target), settings, hasSource: true, isWhole: false}
  const {findings: told} = applyWaivers([...findings.keys()], new Map([[target.path, waiving]]), rules)
  return told.flatMap(finding => {
    const problem = findings.get(finding)
    return problem === undefined ? [] : [{ruleId: problem.ruleId, problem: problem.said}]
  })
}

/** The commit that is checked out where a source lies on disk; `null` where none is, or no history is wanted. */
async function headOf(
  source: Source,
  {workspace, settings}: {readonly workspace: Workspace; readonly settings: Settings}
): Promise<Source | null> {
  if (source.revision !== null || source.history === null) return null
  try {
    return await workspace.openSource(`${source.root}@HEAD`, {history: false, extensions: settings.extensions})
  } catch (error) {
    if (error instanceof UsageError) return null
    throw error
  }
}

/** The commit at which an English document says what was read of it; `null` where it is not committed. */
async function revisionOf({path, text}: Document, from: Source, head: Source | null): Promise<string | null> {
  if (from.revision !== null || head === null) return from.revision
  try {
    return plainly(await head.read(path)) === plainly(text) ? head.revision : null
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}

/** Git may have other line ends than the disk. */
function plainly(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
