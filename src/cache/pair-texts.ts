import {grounds, sourceFiles} from '../bitexts/grounds.ts'
import type {Bitexts} from '../bitexts/read-bitexts.ts'
import type {DiscoveredPair} from '../discover/discovered-pair.ts'
import type {DocumentPath} from '../model/brand.ts'
import {textDigest} from '../workspace/sha1.ts'
import type {Files} from '../workspace/workspace.ts'

/** The texts of a pair’s target and source, each `null` where it is another than the one that a digest names. */
export type PairTexts = readonly [target: string | null, source: string | null]

/** @param digestOf - What a ground was: a file that was not read has none. */
export async function readPairTexts(
  {target, source, sourcePlace}: DiscoveredPair,
  {files, sources}: Pick<Bitexts, 'files' | 'sources'>,
  digestOf: (ground: string) => string | undefined
): Promise<PairTexts> {
  const english = sources.get(sourcePlace ?? '')
  const place = english === undefined ? '' : sourceFiles(english, sourcePlace ?? '')
  return [await read(target, files, ''), english === undefined ? null : await read(source, english, place)]

  async function read(path: DocumentPath | null, from: Files, at: string): Promise<string | null> {
    const digest = path === null ? undefined : digestOf(grounds.file(path, at))
    if (path === null || digest === undefined) return null
    try {
      const text = await from.read(path)
      const now = at === '' ? textDigest(text) : await from.digest(path)
      return now === digest ? text : null
    } catch {
      return null // It is gone by now, or another file.
    }
  }
}
