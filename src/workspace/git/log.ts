import {hasExtension} from '../document-path.ts'
import type {FileChange} from '../history.ts'
import type {Commit} from '../../model/handoff.ts'
import {dayOfSeconds} from '../../text/dates.ts'
import {belowPrefix, type Repository} from './repository.ts'
import {streamGit} from './run-git.ts'

// Fields end in NUL, which neither paths nor messages can hold. A merge is told (`-c`) where it changed a file itself.
// By date alone a commit whose clock went wrong would stand behind its own parent, and a rename behind what it renamed.
const format = ['log', '--date-order', '--raw', '-z', '-c', '-M', '--no-abbrev', '--no-textconv', '--format=%x00%H%x00%ct%x00%an%x00%s']

/**
 * Every change of the files below a repository's prefix up to a revision, newest first, in one pass.
 *
 * @param revision - A full hash.
 * @throws GitMissing, GitFailure
 */
export async function readLog(place: Repository, revision: string, extensions: readonly string[]): Promise<FileChange[]> {
  const changes: FileChange[] = []
  const take = reader(extensions, change => changes.push(change))
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of streamGit(place, [...format, revision, '--', ...belowPrefix(place)])) {
    const fields = (rest + decoder.decode(chunk, {stream: true})).split('\0')
    rest = fields.pop() ?? ''
    for (const field of fields) take(field)
  }
  take(rest)
  return changes
}

/** Reads the fields one by one: a commit's four, then for each of its files what happened and one or two paths. */
function reader(extensions: readonly string[], tell: (change: FileChange) => void): (field: string) => void {
  let head: string[] = []
  let missing = 0 // Fields of the commit's head that are yet to come.
  let commit: Commit | null = null
  let raw: string | null = null
  let from: string | null = null
  return field => {
    if (missing > 0) {
      head.push(field)
      if (--missing > 0) return
      const [hash = '', seconds = '', author = '', subject = ''] = head
      commit = {hash, date: dayOfSeconds(Number(seconds)), author, subject}
    } else if (raw !== null) {
      const [blob = '', status = ''] = raw.split(' ').slice(-2)
      const hasTwoPaths = !raw.startsWith('::') && /^[RC]/.test(status)
      if (hasTwoPaths && from === null) {
        from = field
        return
      }
      if (commit !== null && hasExtension(field, extensions)) {
        tell({commit, path: field, from: status.startsWith('R') ? from : null, blob: /^0+$/.test(blob) ? null : blob})
      }
      raw = from = null
    } else if (field.startsWith(':') || field.startsWith('\n:')) raw = field.trimStart()
    else if (field.trim() !== '') {
      head = [field]
      missing = 3
    }
  }
}
