import {digestOf, pastDigest} from '../bitexts/noted.ts'
import {partsOf} from '../bitexts/grounds.ts'
import type {PairWork} from '../check-pairs.ts'
import {type Soon, whenKnown} from '../model/soon.ts'
import {parseDate} from '../text/dates.ts'
import {documentPath} from '../workspace/document-path.ts'
import {isRefusal, refusal} from '../workspace/sha1.ts'
import type {Source} from '../workspace/workspace.ts'

/**
 * Whether a ground is what it was.
 *
 * @returns What names its content now, where that is the same; `null` where it is another, or cannot be told.
 */
export type GroundReader = (name: string, digest: string) => Soon<string | null>

/** Looks at each ground of the world once. */
export function groundReader({bitexts, circumstances}: Pick<PairWork, 'bitexts' | 'circumstances'>): GroundReader {
  const known = new Map<string, Soon<string | null>>()
  return (name, digest) => {
    const parts = partsOf(name)
    if (parts[0] === 'past') return samePast(name, parts, digest)
    const now = isRefusal(digest) ? once(`! ${name}`, () => refusalOf(parts)) : once(name, () => look(parts))
    return whenKnown(now, told => (told === digest ? digest : null))
  }

  /** Git is asked for its log only where something happened since. */
  function samePast(name: string, [, place = '', path = '']: readonly string[], digest: string): Soon<string | null> {
    const history = bitexts.sources.get(place)?.history ?? null
    if (history === null) return null
    const [state, past] = digest.split(' ')
    if (state === history.state) return digest
    const asked = once(name, async () => pastDigest(history, await history.changes(documentPath('', path))))
    return whenKnown(asked, now => (now?.split(' ')[1] === past ? now : null))
  }

  function once(name: string, ask: () => Soon<string | null>): Soon<string | null> {
    const before = known.get(name)
    if (before !== undefined) return before
    const asked = attempt(ask)
    known.set(name, asked)
    return asked
  }

  /** Of what could not be read before: why it cannot be read now. */
  async function refusalOf([kind = '', place = '', what = '']: readonly string[]): Promise<string | null> {
    const files = place === '' ? bitexts.files : bitexts.sources.get(place)
    if (kind !== 'file' || files === undefined) return null
    return files.read(documentPath('', what)).then(() => null, refusal)
  }

  function look([kind = '', place = '', what = '', ...more]: readonly string[]): Soon<string | null> {
    const source = bitexts.sources.get(place)
    const files = place === '' ? bitexts.files : source
    switch (kind) {
      case 'file':
        return files?.digest(documentPath('', what)) ?? null
      case 'folder':
        return files === undefined ? null : digestOf(files.entries(what))
      case 'list':
        return files === undefined ? null : digestOf(files.list(what, more))
      case 'documents':
        return digestOf(bitexts.everything())
      case 'history':
        return source?.history?.state ?? null
      case 'commit':
        return commitIn(source, what)
      case 'day':
        return hasCome(what)
      case 'today':
        return circumstances.today
      default:
        return null
    }
  }

  function hasCome(day: string): string | null {
    const reading = parseDate(day)
    return reading.kind === 'date' ? String(circumstances.hasCome(reading.date)) : null
  }
}

function commitIn(source: Source | undefined, hash: string): Promise<string> | null {
  const history = source?.history ?? null
  return history === null ? null : digestOf(history.commit(hash))
}

/** What cannot be looked at is not what it was. */
function attempt(ask: () => Soon<string | null>): Soon<string | null> {
  try {
    const asked = ask()
    return asked instanceof Promise ? asked.catch(() => null) : asked
  } catch {
    return null
  }
}
