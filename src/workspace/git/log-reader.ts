import {readLog} from './log.ts'
import {indexLog, type PathIndex} from './path-index.ts'
import type {Repository} from './repository.ts'
import {runGit} from './run-git.ts'

/** Reads the log of a revision, given by its full hash. */
export type LogReader = (revision: string) => Promise<PathIndex>

/** A reader that asks git for one log, of which those of the commits that it holds are parts: a replay asks for many. */
export function logReader(repository: Repository, extensions: readonly string[]): LogReader {
  let last: {readonly revision: string; readonly log: Promise<ReturnType<typeof indexLog>>} | null = null
  return async revision => {
    const known = last
    const newer = known === null ? null : await commitsBeyond(repository, known.revision, revision)
    if (known !== null && newer !== null) return (await known.log)(newer)
    const log = readLog(repository, revision, extensions).then(indexLog)
    last = {revision, log}
    return (await log)(new Set())
  }
}

/** Commits that a revision's history has and an older one's has not; `null` where the other one is no part of it. */
async function commitsBeyond(repository: Repository, revision: string, older: string): Promise<ReadonlySet<string> | null> {
  if (revision === older) return new Set()
  const said = await runGit(repository, ['rev-list', '--left-right', `${revision}...${older}`, '--'])
  const lines = said.split('\n').filter(line => line !== '')
  return lines.some(line => line.startsWith('>')) ? null : new Set(lines.map(line => line.slice(1)))
}
