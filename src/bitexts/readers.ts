import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import {type FoundHandoff, pastReader} from '../handoff/read-past.ts'
import type {DocumentPath} from '../model/brand.ts'
import type {Document} from '../model/document.ts'
import type {Failure} from '../model/finding.ts'
import type {Settings} from '../model/settings.ts'
import {parseDocument} from '../parse/parse-document.ts'
import {type Files, type Source, UnreadableFile} from '../workspace/workspace.ts'

/** Sources by the name that the settings give them. */
export type Sources = ReadonlyMap<string, Source>

/** Reads and parses; what cannot be read is told once in `failures` and `null`. */
export interface Reader {
  readonly target: (path: DocumentPath) => Promise<Document | null>
  /** @param place - Name of its source. */
  readonly source: (path: DocumentPath, place: string | null) => Promise<Document | null>
}

/** A source is kept until the next one is asked for. */
export function reader(targets: Files, sources: Sources, failures: Failure[]): Reader {
  let last: {readonly key: string; readonly document: Document | null} | null = null
  return {
    target: path => readDocument(targets, path, 'target'),
    async source(path, place) {
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
export function handoffReader(sources: Sources, {handoffKeys}: Settings, failures: Failure[]) {
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
