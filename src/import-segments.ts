import {inTurn} from './bitexts/in-turn.ts'
import {type ImportedDocument, importDocument, refusalOf} from './import-document.ts'
import type {DocumentPath} from './model/brand.ts'
import {distinctFailures} from './model/distinct-failures.ts'
import type {Failure} from './model/finding.ts'
import {groupBy} from './model/group-by.ts'
import {consensusPlace, type Settings} from './model/settings.ts'
import {UsageError} from './model/usage-error.ts'
import type {Refusal, ReturnedSegment} from './model/work-package.ts'
import {openSegments, type PackageRequest} from './read-segments.ts'
import {overlay} from './workspace/overlay.ts'

export interface Imported {
  /** Those that change, in the order of their paths. */
  readonly documents: readonly ImportedDocument[]
  readonly refusals: readonly Refusal[]
  readonly failures: readonly Failure[]
}

const mostRevisions = 20 // Of English, in one import: each costs a run.

/**
 * Put finished translations into their documents. Nothing is written. Each document is read again as it would be then: what
 * would not come out as it was meant, or would spoil what stands beside it, is refused, and the rest is put in.
 *
 * @throws UsageError when the request names what is not there, or the segments contradict each other.
 */
export async function importSegments(request: PackageRequest, returned: readonly ReturnedSegment[]): Promise<Imported> {
  const documents = new Map<DocumentPath, ImportedDocument>()
  const refusals: Refusal[] = []
  const failures: Failure[] = []
  for (const [revision, segments] of byRevision(returned)) {
    // The English as it was exported: what moved on since is for the next package.
    const settings = revision === null ? request.settings : await settingsAt(request, revision)
    const result = await importOnce({...request, settings}, segments, path => documents.get(path)?.after)
    refusals.push(...result.refusals)
    failures.push(...result.failures)
    for (const own of result.documents) {
      const former = documents.get(own.path)
      const before = former?.before ?? own.before
      documents.set(own.path, {...own, before, segments: own.segments + (former?.segments ?? 0)})
    }
  }
  const changed = [...documents.values()].filter(({before, after}) => before !== after)
  return {documents: changed.sort((a, b) => (a.path < b.path ? -1 : 1)), refusals, failures: distinctFailures(failures)}
}

/** Each segment once, by the commit of the English that it was exported from; `null`: it names none. */
function byRevision(returned: readonly ReturnedSegment[]): ReadonlyMap<string | null, readonly ReturnedSegment[]> {
  const once = new Map<string, ReturnedSegment>()
  for (const segment of returned) {
    const other = once.get(segment.id)
    if (other !== undefined && other.translation !== segment.translation) {
      throw new UsageError(`The segment “${segment.id}” comes with two different translations`, 'Import the files that hold it one by one')
    }
    once.set(segment.id, segment)
  }
  const groups = groupBy(once.values(), ({id}) => /\.([0-9a-f]{7,64})$/.exec(id)?.[1] ?? null)
  if (groups.size <= mostRevisions) return groups
  throw new UsageError(`The segments are of ${groups.size} states of the English`, 'Import the packages one by one')
}

/**
 * Put in what was exported from one state of the English.
 *
 * @param textOf - What documents say by now that are not written yet.
 */
async function importOnce(
  request: PackageRequest,
  segments: readonly ReturnedSegment[],
  textOf: (path: DocumentPath) => string | undefined
): Promise<Imported> {
  const documents: ImportedDocument[] = []
  const refusals: Refusal[] = []
  const failures: Failure[] = []
  const tried = new Map<DocumentPath, string>()
  const workspace = overlay(request.workspace, path => tried.get(path) ?? textOf(path))
  const {pairs, read} = await openSegments({...request, workspace})
  const {handoffKeys} = request.settings
  const byPath = groupBy(segments, ({path}) => path)
  const anywhere = new Map((byPath.get(null) ?? []).map(one => [one.id, one]))
  const asked = pairs.filter(({expected}) => anywhere.size > 0 || byPath.has(expected))
  for (const pair of inTurn(asked, request.onProgress)) {
    const own = byPath.get(pair.expected) ?? []
    byPath.delete(pair.expected)
    const {document, failures: faults} = await read(pair)
    failures.push(...faults)
    if (document === null) {
      refusals.push(...own.map(one => refusalOf(one, 'Its document or the English of it cannot be read')))
      continue
    }
    const known = document.placed.flatMap(({segment}) => anywhere.get(segment.id) ?? [])
    for (const {id} of known) anywhere.delete(id)
    const imported = await importDocument(document, [...own, ...known], handoffKeys, async text => {
      tried.set(pair.expected, text)
      return (await read(pair)).document
    })
    tried.delete(pair.expected)
    refusals.push(...imported.refusals)
    if (imported.document !== null) documents.push(imported.document)
  }
  const nowhere = [...byPath].flatMap(([path, some]) => (path === null ? [...anywhere.values()] : some))
  refusals.push(
    ...nowhere.map(one => refusalOf(one, 'No document has such a segment: was it moved, or is it none of this configuration’s?'))
  )
  return {documents, refusals, failures}
}

/** The same settings with every source at a revision, where its repository has it. */
async function settingsAt({workspace, settings}: PackageRequest, revision: string): Promise<Settings> {
  const {extensions} = settings
  const places = new Map<string, string>()
  for (const {source} of settings.targets) {
    if (source === null || source === consensusPlace || places.has(source)) continue
    try {
      const {root} = await workspace.openSource(source, {history: false, extensions})
      await workspace.openSource(`${root}@${revision}`, {history: false, extensions})
      places.set(source, `${root}@${revision}`)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error // Another repository, or a clone without that commit.
    }
  }
  return {
    ...settings,
    targets: settings.targets.map(one => ({...one, source: one.source === null ? null : (places.get(one.source) ?? one.source)}))
  }
}
