import {alignDocuments} from './align/align-documents.ts'
import {checkQuotes} from './align/check-quotes.ts'
import {readBareText} from './align/holders.ts'
import {reportAbsence, reportDocument} from './check/document-report.ts'
import {inventoryFinding, type Place, placeOf, toFinding} from './check/findings.ts'
import {notesOn} from './check/notes.ts'
import type {Gathered, RuleTable} from './check/rule.ts'
import {runCorpusRules} from './check/run-corpus-rules.ts'
import {runInventoryRules, runRules} from './check/run-rules.ts'
import {documentSettings} from './check/settings-for.ts'
import {summarize} from './check/summary.ts'
import {changedPairs} from './discover/changed-pairs.ts'
import {discoverDocuments} from './discover/discover-documents.ts'
import type {DiscoveredPair} from './discover/discovered-pair.ts'
import {followRenames} from './discover/follow-renames.ts'
import {dateDrift, handoffTexts, traceQuotes} from './handoff/date-drift.ts'
import {type FoundHandoff, type Past, pastReader} from './handoff/read-past.ts'
import type {Bitext} from './model/bitext.ts'
import type {CalendarDate, DocumentPath, Locale} from './model/brand.ts'
import {type Document, findEntry} from './model/document.ts'
import type {DocumentReport, Failure, Finding, LintResult} from './model/finding.ts'
import type {Settings} from './model/settings.ts'
import {parseDocument} from './parse/parse-document.ts'
import {canonicalLocale, undetermined} from './text/locale.ts'
import {type Files, type Source, UnreadableFile, type Workspace} from './workspace/workspace.ts'

export interface LintRequest {
  readonly workspace: Workspace
  readonly settings: Settings
  readonly rules: RuleTable
  /** Documents, folders or globs that narrow the run; empty: everything. */
  readonly only: readonly string[]
  /** Only documents of which target or source changed since this revision; `null`: all. */
  readonly changedSince: string | null
  readonly today: CalendarDate
  readonly version: string
}

/**
 * Discover, pair, read, parse, align, check: the whole run.
 *
 * @throws UsageError when the request names what is not there. A document that cannot be read is told in `failures`.
 */
export async function lint({workspace, settings, rules, only, changedSince, today, version}: LintRequest): Promise<LintResult> {
  const circumstances = {today}
  const settingsOf = documentSettings(settings)
  const findings: Finding[] = []
  const documents: DocumentReport[] = []
  const failures: Failure[] = []
  const facts = new Map<string, Gathered<unknown>[]>()
  const places = new Map<string, Place>()
  let unreached = 0
  let comparesQuotesWithSource = false

  const sources = await openSources(workspace, settings)
  const read = reader(workspace, sources, failures)
  const readHandoff = handoffReader(sources, settings, failures)
  const found = await followRenames(await discoverDocuments(workspace, settings, sources, only), sources)
  const pairs = changedSince === null ? found : await changedPairs(found, workspace, sources, changedSince)
  for (const pair of bySource(pairs)) {
    const target = pair.target === null ? null : await read.target(pair.target)
    const source = target === null || pair.source === null ? null : await read.source(pair.source, pair.sourcePlace)
    const locale = localeOf(pair, target)
    const ruleSettings = settingsOf(pair.expected, locale)
    const hasSourceRoot = pair.sourcePlace !== null
    const entry = {locale, path: pair.target, sourcePath: pair.source, hasSourceRoot, gone: pair.gone}
    for (const said of runInventoryRules(entry, rules, ruleSettings)) findings.push(inventoryFinding(said, locale, pair.expected))
    if (target === null) {
      documents.push(reportAbsence(locale, pair.expected, pair.source, pair.target === null ? 'missing' : 'unreadable'))
      continue
    }
    const past = await readHandoff(pair, target, source)
    if (past?.lacksCommit === true && !past.handoff.proved) unreached++
    const bitext = await align(target, source, locale, pair, past)
    if (bitext.alignment !== null && bitext.quotes === null) comparesQuotesWithSource = true
    const place = placeOf(locale, target, source)
    const {problems, facts: gatheredHere} = runRules(bitext, rules, ruleSettings, circumstances)
    for (const problem of problems) findings.push(toFinding(problem, place, target))
    for (const {ruleId, fact} of gatheredHere) {
      places.set(target.path, place)
      const gathered = facts.get(ruleId) ?? []
      if (gathered.push({path: target.path, locale, subject: pair.subject, fact}) === 1) facts.set(ruleId, gathered)
    }
    const report = reportDocument(bitext)
    documents.push(pair.source === null && hasSourceRoot ? {...report, status: 'orphaned'} : report)
  }
  findings.push(...runCorpusRules(facts, places, rules, settings, settingsOf, circumstances))
  const sourceNotes = [...sources.values()].flatMap(({notes}) => notes)
  const isShallow = [...sources.values()].some(({history}) => history?.isShallow === true)
  const notes = notesOn({settings, rules, findings, sourceNotes, isShallow, unreached, comparesQuotesWithSource})
  return summarize(version, findings, documents, failures, notes)
}

async function openSources(workspace: Workspace, {targets, history, extensions}: Settings): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>()
  for (const {source} of targets) {
    if (source !== null && !sources.has(source)) sources.set(source, await workspace.openSource(source, {history, extensions}))
  }
  return sources
}

/** Pairs of one source side by side, so that each source is read once for all locales. */
function bySource(pairs: readonly DiscoveredPair[]): DiscoveredPair[] {
  return pairs
    .map(pair => ({pair, key: `${pair.subject}\n${pair.expectedSource}\n${pair.sourcePlace}`}))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({pair}) => pair)
}

/** Reads and parses; a source is kept until the next one is asked for. */
function reader(targets: Files, sources: ReadonlyMap<string, Source>, failures: Failure[]) {
  let last: {readonly key: string; readonly document: Document | null} | null = null
  return {
    target: (path: DocumentPath) => readDocument(targets, path, 'target'),
    async source(path: DocumentPath, place: string | null): Promise<Document | null> {
      const key = `${place}\n${path}`
      if (last?.key !== key) last = {key, document: await readDocument(sources.get(place ?? '') ?? targets, path, 'source')}
      return last.document
    }
  }

  async function readDocument(files: Files, path: DocumentPath, role: 'source' | 'target'): Promise<Document | null> {
    return attempt(path, failures, async () => parseDocument(path, await files.read(path), role))
  }
}

/** Finds the handoffs of documents; a history that cannot be read is told once for each document. */
function handoffReader(sources: ReadonlyMap<string, Source>, {handoffKeys}: Settings, failures: Failure[]) {
  const readers = new Map(
    [...sources].flatMap(([place, {history}]) => (history === null ? [] : [[place, pastReader(history, handoffKeys)] as const]))
  )
  return async (pair: DiscoveredPair, target: Document, source: Document | null): Promise<FoundHandoff | null> => {
    const readPast = readers.get(pair.sourcePlace ?? '')
    const path = pair.gone === null ? pair.expectedSource : (pair.source ?? pair.expectedSource)
    if (readPast === undefined || path === null) return null
    return attempt(target.path, failures, () => readPast(target, path, source))
  }
}

async function attempt<Result>(path: DocumentPath, failures: Failure[], read: () => Promise<Result>): Promise<Result | null> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw new Error(`Reading ${path} failed`, {cause: error})
    failures.push({path, message: error.message, hint: error.hint})
    return null
  }
}

async function align(
  target: Document,
  source: Document | null,
  locale: Locale,
  pair: DiscoveredPair,
  found: FoundHandoff | null
): Promise<Bitext> {
  const expectedLocale = pair.locale ?? pair.folderLocale
  const known = {locale, expectedLocale, target, source, handoff: found?.handoff ?? null, quotes: null}
  if (target.kind === 'plain') return {...known, alignment: null, unmarked: []}
  if (source === null) return {...known, alignment: null, unmarked: readBareText(target)}
  return {...known, ...(await alignByHandoff(target, source, found?.past ?? null))}
}

/** By way of the handoff where its text is known: what differs there was never English, what differs since is drift. */
async function alignByHandoff(target: Document, source: Document, past: Past | null) {
  if (past === null) return alignDocuments(target, source)
  const checked = checkQuotes(target, past.body, () => parseDocument(source.path, past.text, 'source'))
  const quotes = await traceQuotes(checked, target, past)
  if (quotes === null) return alignDocuments(target, source)
  const english = handoffTexts(target, quotes)
  const {alignment, unmarked} = alignDocuments(target, source, english)
  return {alignment: await dateDrift(alignment, english, source, past), unmarked, quotes}
}

/** @see contract.md, `--locale`: the one given, then the document's own word, then the folder's name. */
function localeOf(pair: DiscoveredPair, target: Document | null): Locale {
  const own = target === null ? null : findEntry(target, 'ms.contentlocale')
  return pair.locale ?? (own === null ? null : canonicalLocale(own.value)) ?? pair.folderLocale ?? undetermined
}
