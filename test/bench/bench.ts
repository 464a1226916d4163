// `npm run bench`: docs/performance.md says how it is used. What it makes of documents and peers stays in a folder of its own.
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {fill} from '../../src/pages/reference.ts'
import {type Corpora, makeCorpora} from './corpora.ts'
import {goalsOf, type Measured} from './goals.ts'
import {measure, medianOf, type Measure, type Task} from './measure.ts'
import {resultsOf} from './page.ts'
import {installPeers, peerVersions} from './peers.ts'

const fullSize = 50 // MB: what the goals are about.
// They take so little that other work on the machine, or files that it has not read yet, hide it: they are run more often, in turn.
const short = new Set(['an empty program', 'tulint --version', 'tulint, 50 KB', 'reading and SHA-1', 'tulint, a second run'])
const shortRounds = 9

const {values: options} = parseArgs({
  options: {
    rounds: {type: 'string', default: '3'},
    size: {type: 'string', default: String(fullSize)},
    only: {type: 'string', multiple: true}
  }
})
const [rounds, size] = [Number(options.rounds), Number(options.size)]
if (!(rounds >= 1) || !(size > 0)) throw new Error('--rounds and --size (in MB) take numbers above 0')

const own = resolve('test/bench')
const cache = join(tmpdir(), 'tulint-bench')
const kept = join(cache, `kept-${size}`)
rmSync(kept, {recursive: true, force: true})
const corpora = corporaOf(size)
const tasks = tasksOf(corpora)
const strangers = (options.only ?? []).filter(name => !Object.hasOwn(tasks, name))
if (strangers.length > 0) throw new Error(`There is no task “${strangers[0]}”: --only takes ${Object.keys(tasks).join(', ')}`)

const measures: Record<string, Measure[]> = {}
for (let round = 1; round <= rounds; round++) {
  const asked = Object.entries(tasks).filter(([name]) => options.only?.includes(name) ?? true)
  for (let time = 0; time < shortRounds; time++) for (const [name, task] of asked) if (short.has(name)) run(name, task)
  for (const [name, task] of asked) if (!short.has(name)) run(name, task)
  for (const [name, all] of Object.entries(measures)) {
    const {wall, cpu, memory} = medianOf(all)
    process.stderr.write(`${round}/${rounds} ${name}: ${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${memory.toFixed(0)} MiB\n`)
  }
}
const measured: Measured = Object.fromEntries(Object.entries(measures).map(([name, all]) => [name, medianOf(all)]))
const {version}: {version: string} = JSON.parse(readFileSync('package.json', 'utf8'))
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {encoding: 'utf8'}).trim()
const day = new Date().toISOString().slice(0, 10)
const occasion = {
  command: ['npm run bench --', ...process.argv.slice(2)].join(' ').replace(/ --$/, ''),
  day,
  tulint: `${version} (${commit})`,
  peers: peerVersions(join(own, 'peers')),
  rounds
}
const results = resultsOf(goalsOf(corpora, cacheShare(corpora)), measured, corpora, occasion)
if (size < fullSize || options.only !== undefined) process.stdout.write(`${results}\n`)
else {
  writeFileSync('docs/performance.md', fill(readFileSync('docs/performance.md', 'utf8'), 'results', results))
  writeFileSync('docs/performance.json', `${JSON.stringify({...occasion, measured}, null, 2)}\n`)
}

/** Of the bytes of all documents and their English those of the cache, in percent. */
function cacheShare({whole}: Corpora): number | null {
  if (measures['tulint, a second run'] === undefined) return null
  return (100 * bytesBelow(kept)) / (bytesBelow(join(whole.folder, 'translations')) + bytesBelow(join(whole.folder, 'english')))
}

function bytesBelow(folder: string): number {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
  return files.reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0)
}

function run(name: string, task: Task): void {
  measures[name] = [...(measures[name] ?? []), measure(task)]
}

/** In MB; made once. */
function corporaOf(size: number): Corpora {
  const folder = join(cache, `corpora-${size}`)
  const list = join(folder, 'corpora.json')
  if (!existsSync(list)) {
    rmSync(folder, {recursive: true, force: true})
    mkdirSync(folder, {recursive: true})
    writeFileSync(list, JSON.stringify(makeCorpora(folder, size * 1e6)))
  }
  return JSON.parse(readFileSync(list, 'utf8'))
}

/** What is measured, in its order. */
function tasksOf({whole, doubled, one, ten, page, plain}: Corpora): Readonly<Record<string, Task>> {
  const node = process.execPath
  const program = resolve('dist/src/cli/tulint.cjs')
  const empty = join(cache, 'empty.cjs')
  writeFileSync(empty, '')
  const lint = (folder: string): Task => ({command: [node, program, '--no-cache'], folder, highestStatus: 1})
  return {
    'an empty program': {command: [node, empty], folder: cache, highestStatus: 0},
    'tulint --version': {command: [node, program, '--version'], folder: cache, highestStatus: 0},
    'tulint, 50 KB': {
      command: [node, program, '--no-cache', '--source', 'english', '--target', 'translations/fr-fr'],
      folder: page.folder,
      highestStatus: 1
    },
    'reading and SHA-1': {
      command: [node, join(own, 'hash-files.mjs'), join(whole.folder, 'translations'), join(whole.folder, 'english')],
      folder: cache,
      highestStatus: 0
    },
    tulint: lint(whole.folder),
    'tulint, a second run': {command: [node, program, '--cache-location', kept], folder: whole.folder, highestStatus: 1, isSecond: true},
    ...installPeers(join(own, 'peers'), join(cache, 'peers'), join(whole.folder, 'translations')),
    'tulint, twice the documents': lint(doubled.folder),
    'tulint, 1 MB': lint(one.folder),
    'tulint, 10 MB': lint(ten.folder),
    'tulint, plain documents': lint(plain.folder)
  }
}
