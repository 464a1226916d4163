import {cpus, totalmem} from 'node:os'
import {table} from '../../src/pages/reference.ts'
import type {Corpora} from './corpora.ts'
import type {Goal, Measured} from './goals.ts'

/** How a run of the benchmark came to its figures. */
export interface Occasion {
  readonly command: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Of tulint: its version and commit. */
  readonly tulint: string
  readonly peers: readonly string[]
  readonly rounds: number
}

/** The part of `docs/performance.md` that a run writes. */
export function resultsOf(goals: readonly Goal[], measured: Measured, corpora: Corpora, occasion: Occasion): string {
  const {whole, doubled, one, ten, page, plain} = corpora
  const [cpu] = cpus()
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes < 1e6 ? 2 : 1)} MB`
  const documents = Object.entries({'twice the documents': doubled, '1 MB': one, '10 MB': ten, '50 KB': page, 'plain documents': plain})
    .map(([name, corpus]) => `${name}: ${corpus.documents}, ${megabytes(corpus.bytes)}`)
    .join('; ')
  return `${table([['Goal', 'must', 'aim', 'measured', ''], ...goals.map(goal => goalRow(goal, measured))])}

${table([
  ['Task', 'seconds', 'CPU seconds', 'MB/s', 'peak MiB'],
  ...Object.entries(measured).flatMap(([name, one]) => (one === undefined ? [] : [taskRow(name, one, corpora)]))
])}

${occasion.day}, \`${occasion.command}\`, ${occasion.rounds === 1 ? 'one round' : `the middle of ${occasion.rounds} rounds`}, one task after the other; ${whole.documents} documents, ${megabytes(whole.bytes)}, without their English (${documents}). ${cpu?.model.trim() ?? ''}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}. tulint ${occasion.tulint}; ${occasion.peers.join(', ')}.`
}

function goalRow(goal: Goal, measured: Measured): string[] {
  const {name, must, aim, unit, value} = goal
  const isMore = unit === '×' || unit === 'a second'
  const found = value(measured)
  const written = (figure: number) => (unit === '÷' || unit === '×' ? figure.toFixed(figure < 20 ? 2 : 0) : `${figure.toFixed(0)} ${unit}`)
  const bound = (figure: number) => `${isMore ? '≥' : '≤'} ${unit === '÷' || unit === '×' ? figure : `${figure} ${unit}`}`
  const reached = (figure: number) => found !== null && (isMore ? found >= figure : found <= figure)
  const verdict = found === null ? '' : reached(aim) ? 'aim' : reached(must) ? 'must' : 'not yet'
  return [name, bound(must), bound(aim), found === null ? 'not in this run' : written(found), verdict]
}

function taskRow(name: string, {wall, cpu, memory}: Measured[string] & object, {whole, doubled, one, ten, page, plain}: Corpora): string[] {
  const own = {'twice the documents': doubled, '1 MB': one, '10 MB': ten, '50 KB': page, 'plain documents': plain}[
    name.replace(/^tulint, /, '')
  ]
  const isProgram = /--version|empty/.test(name)
  const rate = isProgram ? '' : ((own ?? whole).bytes / 1e6 / wall).toFixed(2)
  return [name, wall.toFixed(wall < 10 ? 3 : 1), cpu.toFixed(cpu < 10 ? 3 : 1), rate, memory.toFixed(0)]
}
