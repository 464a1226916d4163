import {pastDigest} from '../bitexts/noted.ts'
import {partsOf} from '../bitexts/grounds.ts'
import {lookFrom} from '../bitexts/look.ts'
import type {PairWork} from '../check-pairs.ts'
import {type Soon, whenKnown} from '../model/soon.ts'
import {documentPath} from '../workspace/document-path.ts'
import {isRefusal, refusal} from '../workspace/sha1.ts'

/**
 * Whether a ground is what it was.
 *
 * @returns What names its content now, where that is the same; `null` where it is another, or cannot be told.
 */
export type GroundReader = (name: string, digest: string) => Soon<string | null>

/** Looks at each ground of the world once. */
export function groundReader({bitexts, circumstances}: Pick<PairWork, 'bitexts' | 'circumstances'>): GroundReader {
  const known = new Map<string, Soon<string | null>>()
  const look = lookFrom(bitexts, circumstances)
  return (name, digest) => {
    const parts = partsOf(name)
    if (parts[0] === 'past') return samePast(name, parts, digest)
    const now = isRefusal(digest) ? once(`! ${name}`, () => refusalOf(parts)) : once(name, () => look(name))
    return whenKnown(now, told => (told === digest ? digest : null))
  }

  /** Git is asked for its log only where something happened since. */
  function samePast(name: string, [, place = '', path = '']: readonly string[], digest: string): Soon<string | null> {
    const history = bitexts.sources.get(place)?.history ?? null
    if (history === null) return null
    const [state, past] = digest.split(' ')
    if (state === history.state) return digest
    const asked = once(name, () =>
      history.changes(documentPath('', path)).then(
        changes => pastDigest(history, changes),
        () => null
      )
    )
    return whenKnown(asked, now => (now?.split(' ')[1] === past ? now : null))
  }

  function once(name: string, ask: () => Soon<string | null>): Soon<string | null> {
    const before = known.get(name)
    if (before !== undefined) return before
    const asked = ask()
    known.set(name, asked)
    return asked
  }

  /** Of what could not be read before: why it cannot be read now. */
  async function refusalOf([kind = '', place = '', what = '']: readonly string[]): Promise<string | null> {
    const files = place === '' ? bitexts.files : bitexts.sources.get(place)
    if (kind !== 'file' || files === undefined) return null
    return files.read(documentPath('', what)).then(() => null, refusal)
  }
}
