import {spawn, spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {lint} from '../../src/index.ts'
import {runStep} from '../action/runner.ts'
import {faultyPlugin, makeHost, repository} from '../plugins/hosting.ts'
import {runIn} from './running.ts'

const program = join(repository, 'dist/src/cli/tulint.cjs')
const unit = (quote: string, target: string, id: number) =>
  `<span data-ttu-id="a1-${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="a1-${id}">${quote}</span></span>`
const locales = ['de-de', 'fr-fr'] as const
const documents = 40

/** Documents of two locales, each with something wrong. */
const files = Object.fromEntries(
  Array.from({length: documents}, (_, at) => at).flatMap(at => [
    [`en/${at}.md`, `---\nms.topic: how-to\n---\n\n# Page ${at}\n\nSign package ${at} now.\n`],
    ...locales.map(locale => [
      `${locale}/${at}.md`,
      `---\nms.topic: ${at % 9 === 0 ? 'Anleitung' : 'how-to'}\n---\n\n# ${unit(`Page ${at}`, `Seite ${at}`, 1)}\n\n${unit(`Sign package ${at % 3 === 0 ? at : 'it'} now.`, `Signiere Paket${at}  jetzt.`, 2)}\n`
    ])
  ])
)

/**
 * A plugin whose rule takes 35 ms for each document, so that workers are worth starting on any machine, and writes which
 * thread it ran in.
 *
 * @param deed - What it does then; it knows `isMainThread`, `threadId` and the document’s `path`.
 */
const slowPlugin = (deed = '') => `import {appendFileSync} from 'node:fs'
import {isMainThread, threadId} from 'node:worker_threads'
${faultyPlugin(`*check({target: {path}}) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 35)
  appendFileSync('threads.txt', threadId + ' ' + path + '\\n')
  ${deed}
}`)}`
const config = 'source: en\ntargets: [de-de, fr-fr]\nplugins: [./house.mjs]\nrules: {house/fault: warning}\n'

function makeSlowSet(deed?: string): string {
  return makeHost({...files, 'house.mjs': slowPlugin(deed), 'tulint.config.yaml': config})
}

/** Every run is given 200 MB, so that memory runs out soon where it does. */
function runBuilt(folder: string, ...args: readonly string[]) {
  rmSync(join(folder, 'threads.txt'), {force: true})
  const {status, signal, stdout, stderr} = spawnSync(process.execPath, ['--max-old-space-size=200', program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, TULINT_TODAY: '2026-11-22'},
    timeout: 60_000
  })
  expect(signal).toBe(null) // It ended by itself.
  return {status, stdout, stderr}
}

/** The documents that each thread has looked at; 0 is the main one. */
function threadsOf(folder: string): ReadonlyMap<string, readonly string[]> {
  const threads = new Map<string, string[]>()
  for (const line of readFileSync(join(folder, 'threads.txt'), 'utf8').trim().split('\n')) {
    const [thread = '', path = ''] = line.split(' ')
    threads.set(thread, [...(threads.get(thread) ?? []), path])
  }
  return threads
}

const looked = (folder: string) => [...threadsOf(folder).values()].flat().sort()
const all = locales.flatMap(locale => Array.from({length: documents}, (_, at) => `${locale}/${at}.md`)).sort()

describe('tulint --jobs', () => {
  test('gives the same bytes for any number, and each document is looked at once', () => {
    const folder = makeSlowSet()
    const one = runBuilt(folder, '--format', 'json', '--jobs', '1')
    expect(one.status).toBe(1)
    expect([...threadsOf(folder).keys()]).toEqual(['0'])
    for (const jobs of [2, 4]) {
      expect(runBuilt(folder, '--format', 'json', '--jobs', String(jobs))).toEqual(one)
      expect(threadsOf(folder).size).toBeGreaterThanOrEqual(2)
      expect(threadsOf(folder).size).toBeLessThanOrEqual(jobs)
      expect(looked(folder)).toEqual(all)
    }
  })

  test('starts nobody for little work', () => {
    const folder = makeSlowSet()
    runBuilt(folder, '--jobs', '4', 'de-de/1*.md')
    expect([...threadsOf(folder).keys()]).toEqual(['0'])
  })

  test.each([
    ['audit', ['audit', '--format', 'json'], ''],
    // Half of the documents, each of which takes twice as long: as much work.
    ['a shard', ['--format', 'json', '--shard', '1/2'], 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40)'],
    ['fixes', ['--fix-dry-run'], '']
  ])('of %s, too', (_, args, deed) => {
    const folder = makeSlowSet(deed)
    const one = runBuilt(folder, ...args, '--jobs', '1')
    expect(one.stdout.length).toBeGreaterThan(1000)
    expect(runBuilt(folder, ...args, '--jobs', '3')).toEqual(one)
    expect(threadsOf(folder).size).toBeGreaterThan(1)
  })

  test.skipIf(availableParallelism() < 2)('the Action has as many as help, and tells the same', () => {
    const folder = makeSlowSet()
    const {stdout} = runBuilt(folder, '--format', 'json', '--jobs', '1')
    rmSync(join(folder, 'threads.txt'))
    const {status, annotations} = runStep(folder, {reports: 'json=report.json', since: 'none'})
    expect(threadsOf(folder).size).toBeGreaterThan(1)
    expect(looked(folder)).toEqual(all)
    expect([status, annotations.length > 5]).toEqual([1, true])
    const {findings} = JSON.parse(stdout)
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({findings})
  })

  test('shows workers the fixes that are not written yet', () => {
    const folder = makeSlowSet()
    const mended = runBuilt(folder, '--fix', '--format', 'json', '--jobs', '3')
    const texts = all.map(path => readFileSync(join(folder, path), 'utf8'))
    expect(threadsOf(folder).size).toBeGreaterThan(2) // Those of the second round have numbers of their own.
    const other = makeSlowSet()
    expect(runBuilt(other, '--fix', '--format', 'json', '--jobs', '1')).toEqual(mended)
    expect(all.map(path => readFileSync(join(other, path), 'utf8'))).toEqual(texts)
    expect(texts).not.toEqual(all.map(path => files[path]))
  })

  describe('when in a worker', () => {
    test.each([
      ['the program is ended', 'isMainThread || process.exit(7)'],
      ['a rule throws', 'if (!isMainThread) throw new Error("not here")'],
      ['a rule throws once', 'if (!isMainThread && path === "de-de/30.md") throw new Error("not here")'],
      ['something is thrown beside the run', 'isMainThread || setImmediate(() => { throw new Error("not here") })'],
      ['memory runs out', 'if (!isMainThread) for (const kept = [];;) kept.push(new Array(1e6).fill(path))']
    ])('%s, the main thread does what it leaves', (_, deed) => {
      const folder = makeSlowSet(deed)
      const one = runBuilt(folder, '--format', 'json', '--jobs', '1')
      expect(one.status).toBe(1)
      expect(runBuilt(folder, '--format', 'json', '--jobs', '2')).toMatchObject({status: 1, stdout: one.stdout})
      expect([...new Set(looked(folder))]).toEqual(all)
    })

    test('the configuration says something else, it does nothing', () => {
      const folder = makeSlowSet()
      rmSync(join(folder, 'tulint.config.yaml'))
      writeFileSync(
        join(folder, 'tulint.config.mjs'),
        `import {isMainThread} from 'node:worker_threads'
        import {appendFileSync} from 'node:fs'
        appendFileSync('reads.txt', isMainThread + '\\n')
        const rules = {'house/fault': 'warning', 'source-mismatch': isMainThread ? 'error' : 'off'}
        export default {source: 'en', targets: ['de-de', 'fr-fr'], plugins: ['./house.mjs'], rules}`
      )
      const one = runBuilt(folder, '--format', 'json', '--jobs', '1')
      expect(runBuilt(folder, '--format', 'json', '--jobs', '2')).toEqual(one)
      expect(readFileSync(join(folder, 'reads.txt'), 'utf8')).toBe('true\ntrue\nfalse\n')
      expect([...threadsOf(folder).keys()]).toEqual(['0'])
    })
  })

  test('what a rule throws anywhere is thrown as by one thread', () => {
    const folder = makeSlowSet('if (/3[0-9]/.test(path)) throw new Error(`no luck with ${path}`)')
    // Whether Node itself stands in the stack depends on what was waited for.
    const run = (jobs: string) => {
      const {status, stderr} = runBuilt(folder, '--jobs', jobs)
      return {status, stderr: stderr.replace(/\n {4}at process\.processTicksAndRejections .*/g, '')}
    }
    const one = run('1')
    expect(one.stderr).toContain('no luck with de-de/30.md')
    expect(run('2')).toEqual(one)
    expect(threadsOf(folder).size).toBe(2)
  })

  test('reads English of a revision, and not of what that has become meanwhile', () => {
    const folder = makeSlowSet()
    const git = (...args: readonly string[]) => {
      const {status, stderr} = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {cwd: folder, encoding: 'utf8'})
      expect(status, stderr).toBe(0)
    }
    git('init', '--quiet', '--initial-branch', 'main')
    git('add', 'en')
    git('commit', '--quiet', '--message', 'English')
    const args = ['--source', 'en@main', '--format', 'json']
    const one = runBuilt(folder, ...args, '--jobs', '1')
    expect(runBuilt(folder, ...args, '--jobs', '2')).toEqual(one)
    expect(threadsOf(folder).size).toBe(2)
    // The plugin is loaded anew in the worker: it commits before the worker opens the source.
    const commits = `import {execFileSync} from 'node:child_process'
      import {isMainThread as isMain} from 'node:worker_threads'
      if (!isMain) execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '--quiet', '--allow-empty', '-m', 'More'])\n`
    writeFileSync(join(folder, 'house.mjs'), commits + slowPlugin())
    expect(runBuilt(folder, ...args, '--jobs', '2')).toEqual(one)
    expect(threadsOf(folder).size).toBe(1)
  })

  test('ends at once when it is told to', async () => {
    const folder = makeSlowSet()
    const child = spawn(process.execPath, [program, '--jobs', '2'], {cwd: folder, stdio: 'ignore'})
    const ended = new Promise(resolve => child.on('exit', (_, signal) => resolve(signal)))
    const isShared = () => existsSync(join(folder, 'threads.txt')) && threadsOf(folder).size > 1
    for (let tries = 0; tries < 1000 && !isShared(); tries++) await new Promise(resolve => setTimeout(resolve, 10))
    expect(isShared()).toBe(true)
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
    const seen = looked(folder).length
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(looked(folder).length).toBe(seen)
  })

  test.each(['0', 'x', '-1', '1.5', '257', ''])('%j is no number of threads', async jobs => {
    const {status, err} = await runIn(makeHost({}), ['--jobs', jobs])
    expect(status).toBe(2)
    expect(err).toContain('It must be a whole number from 1 to 256.')
  })

  test('stands in the help of check and audit', async () => {
    for (const command of ['check', 'audit']) {
      expect((await runIn(repository, [command, '--help'])).out).toContain('--jobs <n>')
    }
    expect((await runIn(repository, ['align', '--jobs', '2'])).err).toContain('unknown option')
  })
})

describe('lint({jobs})', () => {
  test.each([0, -1, 1.5, Number.NaN, 257])('%d is no number of threads', async jobs => {
    const folder = makeHost({'en/a.md': 'Open it.\n', 'de-de/a.md': 'Öffne es.\n'})
    const options = {workingDirectory: folder, config: false, source: 'en', targets: ['de-de'], jobs} as const
    await expect(lint(options)).rejects.toThrow(`${jobs} is no number of threads`)
  })

  test('of the built library starts threads, too, and says how far they are', () => {
    const folder = makeSlowSet()
    const script = `const {lint} = await import(${JSON.stringify(new URL('../../dist/src/index.js', import.meta.url).href)})
      const told = []
      const options = {today: '2026-11-22', onProgress: ({done, total, path}) => told.push([done, total, path === null])}
      const results = [await lint({...options, jobs: 1}), await lint({...options, jobs: 2, config: process.argv[1]})]
      console.log(JSON.stringify({isSame: JSON.stringify(results[0]) === JSON.stringify(results[1]), told}))`
    rmSync(join(folder, 'threads.txt'), {force: true})
    const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', script, 'tulint.config.yaml'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000
    })
    expect(stderr).toBe('')
    const {isSame, told}: {isSame: boolean; told: [number, number, boolean][]} = JSON.parse(stdout)
    expect(isSame).toBe(true)
    expect(threadsOf(folder).size).toBe(2)
    const second = told.slice(all.length + 1)
    expect(second.at(0)).toEqual([0, all.length, false])
    expect(second.at(-1)).toEqual([all.length, all.length, true])
    expect(second.filter(([, , isLast]) => isLast).length).toBe(1)
    expect(second.map(([done]) => done)).toEqual(second.map(([done]) => done).sort((a, b) => a - b))
  })

  test('of a configuration that came from no file looks at all by itself', () => {
    const folder = makeSlowSet()
    const script = `const {lint} = await import(${JSON.stringify(new URL('../../dist/src/index.js', import.meta.url).href)})
      const {default: house} = await import(process.argv[1])
      const config = {source: 'en', targets: ['de-de', 'fr-fr'], plugins: [house], rules: {'house/fault': 'warning'}}
      const {documents} = await lint({config, jobs: 4})
      console.log(documents.length)`
    rmSync(join(folder, 'threads.txt'), {force: true})
    const {stdout} = spawnSync(process.execPath, ['--input-type=module', '-e', script, join(folder, 'house.mjs')], {
      cwd: folder,
      encoding: 'utf8'
    })
    expect(stdout).toBe(`${all.length}\n`)
    expect([...threadsOf(folder).keys()]).toEqual(['0'])
  })
})

test('what is compiled for workers is not written beside the program', () => {
  expect(readdirSync(join(repository, 'dist/src/cli')).filter(name => name.startsWith('worker.cjs.'))).toEqual([])
})
