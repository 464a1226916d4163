import type {CalendarDate} from '../../model/brand.ts'
import {dayOfSeconds} from '../../text/dates.ts'
import {mergeBase} from './changed-since.ts'
import {type Repository, resolveRevision} from './repository.ts'
import {streamGit} from './run-git.ts'

/**
 * Why no commit is looked at. `today`: a repository is left as it is, or there is none; `absent`: nothing was there yet;
 * `cut`: the clone is shallow and does not reach that far.
 */
export type NoCommit = 'today' | 'absent' | 'cut'

/** As of when repositories are looked at. */
export interface Moment {
  /** Whether sources that name a revision are looked at as of then, too. */
  readonly movesRevisions: boolean
  /**
   * The commit that is looked at.
   *
   * @param repository - Seen from its root.
   * @param tip - `HEAD`, or the full hash of the commit that is looked at today.
   */
  readonly commitIn: (repository: Repository, tip: string) => Promise<{readonly hash: string} | NoCommit>
}

/**
 * Where the histories of repositories parted from a revision (`git merge-base`); those that do not have it stay as they are.
 *
 * @param revision - As a person wrote it.
 */
export function sinceRevision(revision: string): Moment {
  return {
    movesRevisions: false,
    async commitIn(repository, tip) {
      const since = await resolveRevision(repository, revision)
      return since === null ? 'today' : {hash: await mergeBase(repository, since, tip)}
    }
  }
}

/**
 * The ends of days: of each repository the last commit of its first-parent line whose committer date, in UTC, is not later.
 * Each line is read once for all days, and no further than to the first of them.
 */
export function endsOf(days: readonly CalendarDate[]): (day: CalendarDate) => Moment {
  const lines = new Map<string, Promise<ReadonlyMap<CalendarDate, string>>>()
  return day => ({
    movesRevisions: true,
    async commitIn(repository, tip) {
      const key = `${repository.folder}\n${tip}`
      const line = lines.get(key) ?? commitsOn(days, repository, tip)
      lines.set(key, line)
      const hash = (await line).get(day)
      return hash === undefined ? (repository.isShallow ? 'cut' : 'absent') : {hash}
    }
  })
}

async function commitsOn(days: readonly CalendarDate[], repository: Repository, tip: string): Promise<ReadonlyMap<CalendarDate, string>> {
  const found = new Map<CalendarDate, string>()
  const open = days.toSorted()
  if ((await resolveRevision(repository, tip)) === null) return found // A repository without commits.
  let rest = ''
  for await (const chunk of streamGit(repository, ['rev-list', '--first-parent', '--timestamp', tip, '--'])) {
    const lines = (rest + chunk.toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [seconds = '', hash = ''] = line.split(' ')
      const day = dayOfSeconds(Number(seconds))
      for (let last = open.at(-1); last !== undefined && day <= last; last = open.at(-1)) {
        found.set(last, hash)
        open.pop()
      }
    }
    if (open.length === 0) break
  }
  return found
}
