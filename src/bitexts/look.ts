import type {Circumstances} from '../model/bitext.ts'
import type {Soon} from '../model/soon.ts'
import {parseDate} from '../text/dates.ts'
import {documentPath} from '../workspace/document-path.ts'
import type {Source} from '../workspace/workspace.ts'
import {partsOf} from './grounds.ts'
import {digestOf} from './noted.ts'
import type {Bitexts} from './read-bitexts.ts'

/** What names a ground’s content now; `null` where that cannot be told. Never rejects. */
export type Look = (ground: string) => Soon<string | null>

/** Looks at grounds of the world, each time anew. A file’s past takes more: see `pastDigest`. */
export function lookFrom({files: onDisk, sources, everything}: Bitexts, {today, hasCome}: Circumstances): Look {
  return ground => attempt(() => look(partsOf(ground)))

  function look([kind = '', place = '', what = '', ...more]: readonly string[]): Soon<string | null> {
    const source = sources.get(place)
    const files = place === '' ? onDisk : source
    switch (kind) {
      case 'file':
        return files?.digest(documentPath('', what)) ?? null
      case 'folder':
        return files === undefined ? null : digestOf(files.entries(what))
      case 'folders':
        return digestOf(onDisk.folders(what))
      case 'list':
        return files === undefined ? null : digestOf(files.list(what, more))
      case 'documents':
        return digestOf(everything())
      case 'history':
        return source?.history?.state ?? null
      case 'commit':
        return commitIn(source, what)
      case 'day':
        return dayDigest(what)
      case 'today':
        return today
      default:
        return null
    }
  }

  function dayDigest(day: string): string | null {
    const reading = parseDate(day)
    return reading.kind === 'date' ? String(hasCome(reading.date)) : null
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
