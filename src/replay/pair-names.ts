import type {Bitexts} from '../bitexts/read-bitexts.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {DocumentPath} from '../model/brand.ts'
import {fingerprint} from '../text/fingerprint.ts'
import type {History} from '../workspace/history.ts'
import {type Files, UnreadableFile} from '../workspace/workspace.ts'

/** Names what the words of a pair depend on: target, English, and what happened to the English before. */
export function pairNames() {
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
