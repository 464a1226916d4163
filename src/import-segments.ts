import {readBitexts} from './bitexts/read-bitexts.ts'
import {type PackageRequest, type PlacedDocument, readSegments} from './export-segments.ts'
import type {Document} from './model/document.ts'
import type {Failure} from './model/finding.ts'
import {groupBy} from './model/group-by.ts'
import type {Settings} from './model/settings.ts'
import {UsageError} from './model/usage-error.ts'
import type {Refusal, ReturnedSegment} from './model/work-package.ts'
import {type Attempt, attempt} from './packages/attempt.ts'
import {reasonFor} from './packages/missed.ts'
import type {NewHandoff} from './packages/pins.ts'
import {blame, shapeOf} from './packages/verify.ts'
import {parseDocument} from './parse/parse-document.ts'
import {overlay} from './workspace/overlay.ts'
import {crlfSha1} from './workspace/sha1.ts'
import type {DocumentChange} from './workspace/write-documents.ts'

/** What an import makes of one document. */
export interface ImportedDocument extends DocumentChange {
  /** Segments put in or taken out. */
  readonly segments: number
  /** Whether nothing is left to translate, so that the document’s handoff, where it names one, is the exported English. */
  readonly isComplete: boolean
}

export interface Imported {
  /** Those that change, in the order of their paths. */
  readonly documents: readonly ImportedDocument[]
  readonly refusals: readonly Refusal[]
  readonly failures: readonly Failure[]
}

const mostRounds = 6 // What does not fit is left out, and the rest tried anew.

/**
 * Put finished translations into their documents. Nothing is written. Each document is read again as it would be then: what
 * would not come out as it was meant, or would spoil what stands beside it, is refused, and the rest is put in.
 *
 * @throws UsageError when the request names what is not there.
 */
export async function importSegments(request: PackageRequest, returned: readonly ReturnedSegment[]): Promise<Imported> {
  const once = new Map<string, string>()
  for (const {id, translation} of returned) {
    if ((once.get(id) ?? translation) !== translation) {
      throw new UsageError(`The segment “${id}” comes with two different translations`, 'Import the files that hold it one by one')
    }
    once.set(id, translation)
  }
  const documents = new Map<string, ImportedDocument>()
  const refusals: Refusal[] = []
  const failures: Failure[] = []
  const workspace = overlay(request.workspace, path => documents.get(path)?.after)
  for (const [revision, segments] of groupBy(returned, ({id}) => /\.([0-9a-f]{7,64})$/.exec(id)?.[1] ?? null)) {
    // The English as it was exported: what moved on since is for the next package.
    const settings = revision === null ? request.settings : await settingsAt(request, revision)
    const {attempts, missed} = await importOnce({...request, workspace, settings}, segments, failures)
    refusals.push(...missed)
    for (const {path, before, after, applied, refused, isComplete} of attempts) {
      refusals.push(...refused)
      const text = before.bitext.target.text
      const known = documents.get(path)
      const count = applied.length + (known?.segments ?? 0)
      if (applied.length > 0) documents.set(path, {path, before: known?.before ?? text, after, segments: count, isComplete})
    }
  }
  const changed = [...documents.values()].filter(({before, after}) => before !== after)
  return {documents: changed.sort((a, b) => (a.path < b.path ? -1 : 1)), refusals, failures}
}

/** Put in what was exported from one state of the English. */
async function importOnce(request: PackageRequest, segments: readonly ReturnedSegment[], failures: Failure[]) {
  const returned = new Map(segments.map(one => [one.id, one]))
  const unknown = new Map(returned)
  const reasons = new Map<string, string>()
  const excluded = new Map<string, string>()
  const attempts: Attempt[] = []
  let only = await knownPaths(request, segments)
  for (let round = 0; round < mostRounds && only !== null; round++) {
    const tried = new Map<string, Attempt>()
    for await (const document of readSegments({...request, only}, round === 0 ? failures : [])) {
      for (const {segment} of document.placed) {
        unknown.delete(segment.id)
        if (round === mostRounds - 1 && !excluded.has(segment.id)) excluded.set(segment.id, 'What belongs beside it does not fit')
      }
      if (round === 0)
        for (const [id, one] of unknown) if (one.path === document.bitext.target.path) reasons.set(id, reasonFor(one, document))
      const handoff = await handoffOf(document)
      const own = attempt(document, {returned, excluded, handoffKeys: request.settings.handoffKeys, handoff})
      if (own !== null) tried.set(own.path, own)
    }
    const wrong = await verify(request, tried, excluded)
    for (const [path, own] of tried) if (!wrong.has(path)) attempts.push(own)
    only = wrong.size > 0 ? [...wrong] : null
  }
  const missed = [...unknown.values()].map(({id, path, source}): Refusal => {
    const reason = reasons.get(id) ?? 'No document has such a segment: was it moved, or is it none of this configuration’s?'
    return {id, path, unitId: null, english: source, reason}
  })
  return {attempts, missed}
}

/** Read the documents as they would be; those that did not come out as meant, and in `excluded` what is at fault. */
async function verify(request: PackageRequest, tried: ReadonlyMap<string, Attempt>, excluded: Map<string, string>): Promise<Set<string>> {
  const wrong = new Set<string>()
  if (tried.size === 0) return wrong
  const workspace = overlay(request.workspace, path => tried.get(path)?.after)
  for await (const document of readSegments({...request, workspace, only: [...tried.keys()]}, [])) {
    const {path} = document.bitext.target
    const own = tried.get(path)
    const blamed =
      own === undefined ? new Map<string, string>() : new Map([...blame(own, document), ...breaking(own, document.bitext.target)])
    if (blamed.size > 0) wrong.add(path)
    for (const [id, reason] of blamed) excluded.set(id, reason)
  }
  return wrong
}

/** The translations that make other blocks than their English would, with the reason. */
function breaking({path, applied, inEnglish}: Attempt, after: Document): Map<string, string> {
  const shape = (ids: readonly string[]) => shapeOf(parseDocument(path, inEnglish(new Set(ids)), 'target'))
  const all = applied.map(({segment}) => segment.id)
  const expected = shape(all)
  if (shapeOf(after) === expected) return new Map()
  const single = all.filter(id => shape(all.filter(other => other !== id)) !== expected)
  return new Map(
    (single.length > 0 ? single : all).map(id => [id, 'The translation has Markdown that breaks its block, or makes another'] as const)
  )
}

/** The same settings with every source at a revision, where its repository has it. */
async function settingsAt({workspace, settings}: PackageRequest, revision: string): Promise<Settings> {
  const {extensions} = settings
  const places = new Map<string, string>()
  for (const {source} of settings.targets) {
    if (source === null || places.has(source)) continue
    try {
      const {root} = await workspace.openSource(source, {history: false, extensions})
      await workspace.openSource(`${root}@${revision}`, {history: false, extensions})
      places.set(source, `${root}@${revision}`)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      places.set(source, source) // Another repository, or a clone without that commit.
    }
  }
  return {
    ...settings,
    targets: settings.targets.map(one => ({...one, source: one.source === null ? null : (places.get(one.source) ?? one.source)}))
  }
}

/** Documents that segments name, as far as they are there; none: all are looked at. `null`: none is there. */
async function knownPaths(request: PackageRequest, segments: readonly ReturnedSegment[]): Promise<string[] | null> {
  const paths = [...new Set(segments.map(({path}) => path))]
  const named = paths.filter(path => path !== null)
  if (named.length < paths.length) return []
  const isMet = async (only: readonly string[]) => {
    try {
      await readBitexts({...request, only, onProgress: undefined}, [])
      return null
    } catch (error) {
      if (error instanceof UsageError) return error
      throw error
    }
  }
  if ((await isMet(named)) === null) return named
  const fault = await isMet([])
  if (fault !== null) throw fault
  const met: string[] = []
  for (const path of named) if ((await isMet([path])) === null) met.push(path)
  return met.length === 0 ? null : met
}

/** What a document will be a translation of when all is translated. */
async function handoffOf({from, source}: PlacedDocument): Promise<NewHandoff | null> {
  if (from.revision === null || from.history === null) return null
  const commit = await from.history.commit(from.revision)
  return commit === null ? null : {commit: commit.hash, date: commit.date, sha1: crlfSha1(source.text)}
}
