import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A command line and the folder that it runs in. */
export interface Task {
  readonly command: readonly [string, ...string[]]
  readonly folder: string
  /** Exit statuses above this one are faults. */
  readonly highestStatus: number
  /** Run before, and not measured: the same command line, if true. */
  readonly isSecond?: boolean
}

/** What a process took. */
export interface Measure {
  /** Seconds. */
  readonly wall: number
  /** Seconds of user and system, of all cores. */
  readonly cpu: number
  /** MiB of the largest process. */
  readonly memory: number
}

const time = '/usr/bin/time'

/** Run a task to its end, its output unread. */
export function measure({command, folder, highestStatus, isSecond}: Task): Measure {
  if (!existsSync(time)) throw new Error(`There is no ${time}, which tells what a process took: install GNU time`)
  if (isSecond === true) spawnSync(command[0], command.slice(1), {cwd: folder, stdio: 'ignore'})
  const report = join(mkdtempSync(join(tmpdir(), 'tulint-bench-')), 'time')
  const start = performance.now()
  const {status, signal} = spawnSync(time, ['--output', report, '--format', '%e %U %S %M', '--quiet', ...command], {
    cwd: folder,
    stdio: 'ignore'
  })
  const wall = (performance.now() - start) / 1000
  if (status === null || status > highestStatus) throw new Error(`${command.join(' ')} ended with ${status ?? signal} in ${folder}`)
  const [, user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number)
  rmSync(report)
  return {wall, cpu: user + system, memory: kilobytes / 1024}
}

/** The middle one of each figure. */
export function medianOf(measures: readonly Measure[]): Measure {
  const middle = (read: (measure: Measure) => number) => measures.map(read).sort((a, b) => a - b)[measures.length >> 1] ?? Number.NaN
  return {wall: middle(({wall}) => wall), cpu: middle(({cpu}) => cpu), memory: Math.max(...measures.map(({memory}) => memory))}
}
