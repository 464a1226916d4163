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
import {canonicalLocale, languageOf, undetermined} from '../text/locale.ts'
import type {Source, Workspace} from '../workspace/workspace.ts'
import {alignBilingual, alignPlain} from './align-pair.ts'
import {openConsensus} from './consensus.ts'
import {lexiconReader} from './lexicons.ts'
import {handoffReader, reader, type Sources} from './readers.ts'
import {type SiteReader, siteReader} from './site.ts'

export interface BitextRequest {
  readonly workspace: Workspace
  readonly settings: Settings
  /** Documents, folders or globs that narrow the run; empty: everything. */
  readonly only: readonly string[]
  /** Only documents of which target or source changed since this revision; `null`: all. */
  readonly changedSince: string | null
  /** Told before each document, and after the last. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A discovered pair with what was read of it. */
export interface ReadPair {
  readonly pair: DiscoveredPair
  readonly locale: Locale
  /** `null` where there is no target, or it could not be read. */
  readonly bitext: Bitext | null
  /** Whether its handoff is unknown because the history lacks the commit that the target names. */
  readonly isUnreached: boolean
}

export interface Bitexts {
  readonly sources: Sources
  /** Each pair once, translations of one source side by side: it is read once, and no more is kept. */
  readonly pairs: AsyncIterable<ReadPair>
  /** Looks around a pair’s documents. */
  readonly lookAround: SiteReader
}

/**
 * Discover, pair, read, parse, align: what every command begins with.
 *
 * @param failures - Takes what cannot be read.
 * @throws UsageError when the request names what is not there.
 */
export async function readBitexts(request: BitextRequest, failures: Failure[]): Promise<Bitexts> {
  const {workspace, settings, only, changedSince, onProgress} = request
  const sources = await openSources(workspace, settings)
  const discover = async (paths: readonly string[]) =>
    (await followRenames(await discoverDocuments(workspace, settings, sources, paths), sources)).map(withoutVainConsensus)
  const found = await discover(only)
  const pairs = changedSince === null ? found : await changedPairs(found, workspace, sources, changedSince)
  let whole: Promise<readonly DiscoveredPair[]> | null = null
  const all = () => (whole ??= only.length === 0 ? Promise.resolve(found) : discover([]))
  return {sources, pairs: readPairs(pairs, all), lookAround: siteReader(workspace, sources, settings, all)}

  async function* readPairs(wanted: readonly DiscoveredPair[], everything: () => Promise<readonly DiscoveredPair[]>) {
    const read = reader(workspace, sources, failures)
    const readHandoff = handoffReader(sources, settings, failures)
    // What the sample cannot read is told when its turn comes.
    const readLexicon = lexiconReader(everything, reader(workspace, sources, []))
    for (const [done, pair] of bySource(wanted).entries()) {
      onProgress?.({done, total: wanted.length, path: pair.expected})
      const target = pair.target === null ? null : await read.target(pair.target)
      const source = target === null || pair.source === null ? null : await read.source(pair.source, pair.sourcePlace)
      const locale = localeOf(pair, target)
      if (target === null) {
        yield {pair, locale, bitext: null, isUnreached: false}
        continue
      }
      const past = await readHandoff(pair, target, source)
      const isUnreached = past?.lacksCommit === true && !past.handoff.proved
      yield {pair, locale, bitext: await align(target, source, locale, pair, past), isUnreached}
    }
    onProgress?.({done: wanted.length, total: wanted.length, path: null})

    async function align(
      target: Document,
      source: Document | null,
      locale: Locale,
      pair: DiscoveredPair,
      found: FoundHandoff | null
    ): Promise<Bitext> {
      const known = {locale, expectedLocale: pair.locale ?? pair.folderLocale, source, handoff: found?.handoff ?? null}
      const past = found?.past ?? null
      if (target.kind === 'bilingual') return {...known, ...(await alignBilingual(target, source, past))}
      const nothing = {target, original: null, places: [], alignment: null, english: [], knowsHandoff: false, quotes: null, unmarked: []}
      if (source === null) return {...known, ...nothing}
      const language = languageOf(locale)
      return {...known, ...(await alignPlain(target, source, past, language, await readLexicon(pair, language)))}
    }
  }
}

async function openSources(workspace: Workspace, settings: Settings): Promise<Sources> {
  const {targets, history, extensions} = settings
  const sources = new Map<string, Source>()
  for (const {source} of targets) {
    if (source === null || sources.has(source)) continue
    const isConsensus = source === consensusPlace
    sources.set(source, isConsensus ? await openConsensus(workspace, settings) : await workspace.openSource(source, {history, extensions}))
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
