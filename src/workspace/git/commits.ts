import type {Commit} from '../../model/handoff.ts'
import {dayOfSeconds} from '../../text/dates.ts'
import type {Objects} from './objects.ts'

/** A commit with what only the repository needs of it. */
export interface CommitObject {
  readonly commit: Commit
  /** Hash of its tree. */
  readonly tree: string
}

/** The commit of a hash; `null` where the repository has none. */
export async function readCommit(objects: Objects, hash: string): Promise<CommitObject | null> {
  const object = await objects.read(hash)
  if (object?.type !== 'commit') return null
  const text = object.bytes.toString('utf8')
  const blank = text.indexOf('\n\n')
  const head = blank < 0 ? text : text.slice(0, blank)
  const tree = /^tree ([0-9a-f]+)$/m.exec(head)?.[1]
  const author = /^author (.*) <[^\n]*$/m.exec(head)?.[1] ?? ''
  const seconds = /^committer .*> (\d+) [+-]\d+$/m.exec(head)?.[1] ?? '0'
  const subject =
    (blank < 0 ? '' : text.slice(blank + 2).trimStart())
      .split(/\n\s*\n/, 1)[0]
      ?.replaceAll('\n', ' ')
      .trim() ?? ''
  return tree === undefined ? null : {tree, commit: {hash, date: dayOfSeconds(Number(seconds)), author, subject}}
}
