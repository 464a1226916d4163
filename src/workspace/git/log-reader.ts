import type {FileChange} from '../history.ts'
import {readLog} from './log.ts'
import type {Repository} from './repository.ts'
import {runGit} from './run-git.ts'

/** Reads the log of a revision, given by its full hash. */
export type LogReader = (revision: string) => Promise<readonly FileChange[]>

/** A reader that asks git for one log, of which those of the commits that it holds are parts: a replay asks for many. */
export function logReader(repository: Repository, extensions: readonly string[]): LogReader {
  let last: {readonly revision: string; readonly log: Promise<readonly FileChange[]>} | null = null
  return async revision => {
    const newer = last === null ? null : await commitsBeyond(repository, last.revision, revision)
    if (last === null || newer === null) last = {revision, log: readLog(repository, revision, extensions)}
    const log = await last.log
    return newer === null || newer.size === 0 ? log : log.filter(({commit}) => !newer.has(commit.hash))
  }
}

/** Commits that a revision's history has and an older one's has not; `null` where the other one is no part of it. */
async function commitsBeyond(repository: Repository, revision: string, older: string): Promise<ReadonlySet<string> | null> {
  if (revision === older) return new Set()
  const said = await runGit(repository, ['rev-list', '--left-right', `${revision}...${older}`, '--'])
  const lines = said.split('\n').filter(line => line !== '')
  return lines.some(line => line.startsWith('>')) ? null : new Set(lines.map(line => line.slice(1)))
}
