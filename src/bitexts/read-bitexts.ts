import {changedPairs} from '../discover/changed-pairs.ts'
import {discoverDocuments} from '../discover/discover-documents.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import {followRenames} from '../discover/follow-renames.ts'
import type {FoundHandoff} from '../handoff/read-past.ts'
import type {Bitext} from '../model/bitext.ts'
import type {Locale} from '../model/brand.ts'
import {type Document, findEntry} from '../model/document.ts'
import type {Failure} from '../model/finding.ts'
import type {Progress} from '../model/progress.ts'
import {consensusPlace, type Settings} from '../model/settings.ts'
import {parseOnce} from '../parse/parse-once.ts'
import {type Parse, parserOf} from '../parse/parser-of.ts'
import {canonicalLocale, languageOf, undetermined} from '../text/locale.ts'
import type {Source, Workspace} from '../workspace/workspace.ts'
import {type Answers, emptyAnswers} from './answers.ts'
import {alignBilingual, alignPlain} from './align-pair.ts'
import {openConsensus} from './consensus.ts'
import {type LexiconReader, lexiconReader} from './lexicons.ts'
import {grounds} from './grounds.ts'
import {digestOf, notedSource, notedWorkspace} from './noted.ts'
import {attempt, handoffReader, reader, type Sources} from './readers.ts'
import {type SiteReader, siteReader} from './site.ts'

// A target, its source and its handoff; the last two serve other locales, and all of them what is learned from the target.
const mostParsed = 4

export interface BitextRequest {
  readonly workspace: Workspace
  readonly settings: Settings
  /** Documents, folders or globs that narrow the run; empty: everything. */
  readonly only: readonly string[]
  /** Only documents of which target or source changed since this revision; `null`: all. */
  readonly changedSince: string | null
  /** Whether English without translation is read, too. Few translations of much English would cost what all of it does. */
  readonly readsUntranslated?: boolean | undefined
  readonly parse?: Parse | undefined
  /** All pairs that there are, where another run has discovered them. */
  readonly everything?: readonly DiscoveredPair[] | undefined
  /** Of another run, in place of those that this one would learn. */
  readonly readLexicon?: LexiconReader | undefined
  /** Told before each document, and after the last. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A discovered pair with what was read of it. */
export interface ReadPair {
  readonly pair: DiscoveredPair
  readonly locale: Locale
  /** `null` where there is none, or it could not be read. */
  readonly source: Document | null
  /** `null` where there is no target, or it could not be read. */
  readonly bitext: Bitext | null
  /** Whether its handoff is unknown because the history lacks the commit that the target names. */
  readonly isUnreached: boolean
  readonly failures: readonly Failure[]
}

export interface Bitexts {
  /** Targets, and what lies around them. */
  readonly files: Workspace
  readonly sources: Sources
  /**
   * Find what the request asks for, translations of one source side by side, so that it is parsed once.
   *
   * @throws UsageError when the request names what is not there.
   */
  readonly discover: () => Promise<readonly DiscoveredPair[]>
  /** All pairs that there are, whatever the request narrows. */
  readonly everything: () => Promise<readonly DiscoveredPair[]>
  readonly read: (pair: DiscoveredPair) => Promise<ReadPair>
  /** Looks around a pair’s documents. */
  readonly lookAround: SiteReader
  readonly readLexicon: LexiconReader
}

/**
 * Discover, pair, read, parse, align: what every command begins with.
 *
 * @param answers - Takes what is found out for many pairs.
 * @throws UsageError when the request names what is not there.
 */
export async function openBitexts(request: BitextRequest, answers: Answers = emptyAnswers()): Promise<Bitexts> {
  const {settings, only, changedSince} = request
  const workspace = notedWorkspace(request.workspace, answers)
  const sources = await openSources(workspace, settings, answers)
  let whole = request.everything === undefined ? null : Promise.resolve(request.everything)
  const find = async (paths: readonly string[]) =>
    (await followRenames(await discoverDocuments(workspace, settings, sources, paths), sources)).map(withoutVainConsensus)
  const everything = () => {
    whole ??= answers.trace(() => find([])).then(({result}) => result) // Whoever asks rests on what was found alone.
    const asked = whole
    answers.note(grounds.documents, () => digestOf(asked))
    return asked
  }
  const parse = request.parse ?? parseOnce(parserOf(settings.engine), mostParsed)
  const documents = reader(workspace, sources, parse)
  const readHandoff = handoffReader(sources, settings)
  // A reader of its own: what the sample cannot read is told when its turn comes.
  const readLexicon = request.readLexicon ?? lexiconReader(everything, reader(workspace, sources, parse), answers)
  return {
    files: workspace,
    sources,
    discover,
    everything,
    read,
    lookAround: siteReader(workspace, sources, settings, everything, answers),
    readLexicon
  }

  async function discover() {
    const found = await find(only)
    whole = only.length === 0 && request.readLexicon === undefined ? Promise.resolve(found) : null // Large, and then of little use.
    return bySource(changedSince === null ? found : await changedPairs(found, workspace, sources, changedSince))
  }

  async function read(pair: DiscoveredPair): Promise<ReadPair> {
    const target = pair.target === null ? null : await documents.target(pair.target)
    const locale = localeOf(pair, target?.found ?? null)
    const isWanted = target !== null || request.readsUntranslated === true
    const source = pair.source === null || !isWanted ? null : await documents.source(pair.source, pair.sourcePlace)
    if (target === null || target.found === null) {
      // English that nobody translates is read for its words alone: without them, nothing that was asked for is amiss.
      return {pair, locale, source: source?.found ?? null, bitext: null, isUnreached: false, failures: target?.failures ?? []}
    }
    const {found} = target
    const past = await readHandoff(pair, found, source?.found ?? null)
    const aligned = await attempt(found.path, () => align(found, source?.found ?? null, locale, pair, past.found))
    return {
      pair,
      locale,
      source: source?.found ?? null,
      bitext: aligned.found,
      isUnreached: past.found?.lacksCommit === true && !past.found.handoff.proved,
      failures: [...(source?.failures ?? []), ...past.failures, ...aligned.failures]
    }
  }

  async function align(
    target: Document,
    source: Document | null,
    locale: Locale,
    pair: DiscoveredPair,
    found: FoundHandoff | null
  ): Promise<Bitext> {
    const known = {locale, expectedLocale: pair.locale ?? pair.folderLocale, source, handoff: found?.handoff ?? null}
    const past = found?.past ?? null
    if (target.kind === 'bilingual') return {...known, ...(await alignBilingual(target, source, past, parse))}
    const nothing = {target, original: null, places: [], alignment: null, english: [], knowsHandoff: false, quotes: null, unmarked: []}
    if (source === null) return {...known, ...nothing}
    const language = languageOf(locale)
    return {...known, ...(await alignPlain(target, source, past, language, await readLexicon({of: pair, language}), parse))}
  }
}

async function openSources(workspace: Workspace, settings: Settings, answers: Answers): Promise<Sources> {
  const {targets, history, extensions} = settings
  const sources = new Map<string, Source>()
  for (const {source} of targets) {
    if (source === null || sources.has(source)) continue
    const opened =
      source === consensusPlace ? await openConsensus(workspace, settings) : await workspace.openSource(source, {history, extensions})
    sources.set(source, notedSource(opened, source, answers))
  }
  return sources
}

/** A document of which too few locales quote the English has none; it is no orphan. */
function withoutVainConsensus(pair: DiscoveredPair): DiscoveredPair {
  return pair.sourcePlace === consensusPlace && pair.source === null ? {...pair, sourcePlace: null, expectedSource: null} : pair
}

/** Pairs of one source side by side, so that each source is read once for all locales. */
function bySource(pairs: readonly DiscoveredPair[]): DiscoveredPair[] {
  return pairs
    .map(pair => ({pair, key: `${pair.subject}\n${pair.expectedSource}\n${pair.sourcePlace}`}))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({pair}) => pair)
}

/** @see contract.md, `--locale`: the one given, then the document's own word, then the folder's name. */
function localeOf(pair: DiscoveredPair, target: Document | null): Locale {
  const own = target === null ? null : findEntry(target, 'ms.contentlocale')
  return pair.locale ?? (own === null ? null : canonicalLocale(own.value)) ?? pair.folderLocale ?? undetermined
}
