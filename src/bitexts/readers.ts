import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import {type FoundHandoff, pastReader} from '../handoff/read-past.ts'
import type {DocumentPath} from '../model/brand.ts'
import type {Document} from '../model/document.ts'
import type {Failure} from '../model/finding.ts'
import {isOverrun} from '../model/overrun.ts'
import type {Settings} from '../model/settings.ts'
import type {Parse} from '../parse/parser-of.ts'
import {tooMuch} from '../workspace/refusals.ts'
import {type Files, type Source, UnreadableFile} from '../workspace/workspace.ts'

/** Sources by the name that the settings give them. */
export type Sources = ReadonlyMap<string, Source>

/** What was asked for, or why it cannot be read. */
export type Attempt<Result> =
  | {readonly found: Result; readonly failures: readonly []}
  | {readonly found: null; readonly failures: readonly Failure[]}

/** Reads and parses. */
export interface Reader {
  readonly target: (path: DocumentPath) => Promise<Attempt<Document>>
  /** @param place - Name of its source. */
  readonly source: (path: DocumentPath, place: string | null) => Promise<Attempt<Document>>
}

export function reader(targets: Files, sources: Sources, parse: Parse): Reader {
  return {
    target: path => attempt(path, async () => parse(path, await targets.read(path), 'target')),
    source: (path, place) => attempt(path, async () => parse(path, await (sources.get(place ?? '') ?? targets).read(path), 'source'))
  }
}

/** Finds the handoffs of documents. */
export function handoffReader(sources: Sources, {handoffKeys}: Settings) {
  const readers = new Map(
    [...sources].flatMap(([place, {history}]) => (history === null ? [] : [[place, pastReader(history, handoffKeys)] as const]))
  )
  return async (pair: DiscoveredPair, target: Document, source: Document | null): Promise<Attempt<FoundHandoff | null>> => {
    const readPast = readers.get(pair.sourcePlace ?? '')
    const path = pair.gone === null ? pair.expectedSource : (pair.source ?? pair.expectedSource)
    if (readPast === undefined || path === null) return {found: null, failures: []}
    return attempt(target.path, () => readPast(target, path, source))
  }
}

/** What is made of a file, or why that cannot be: the rest can be read. */
export async function attempt<Result>(path: DocumentPath, read: () => Promise<Result>): Promise<Attempt<Result>> {
  try {
    return {found: await read(), failures: []}
  } catch (error) {
    const refusal = isOverrun(error) ? tooMuch() : error
    if (!(refusal instanceof UnreadableFile)) throw new Error(`Reading ${path} failed`, {cause: error})
    return {found: null, failures: [{path, message: refusal.message, hint: refusal.hint}]}
  }
}
