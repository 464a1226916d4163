import {execFileSync, spawn} from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {readCacheFile, writeCacheFile} from '../../src/cache/cache-file.ts'
import {diskStore} from '../../src/cache/disk-store.ts'
import {type Kept, nothingKept} from '../../src/cache/kept.ts'
import {documents} from '../cache/documents.ts'
import {lintKept, memoryStore, requestIn} from '../cache/counted.ts'
import {makeFolder} from '../cli/running.ts'
import {isThorough} from '../corpora/corpora.ts'
import {isWindows} from '../platform.ts'

const built = (path: string) => fileURLToPath(new URL(`../../dist/src/${path}`, import.meta.url))
const program = built('cli/tulint.cjs')
const args = ['--source', 'en', '--target', 'de', '--target', 'fr', '--cache-location', 'kept', '--format', 'json']
const drills = isThorough ? 200 : 12
const key = 'k'.repeat(27)

/** Run the built program; a status other than that of findings is a fault. */
function run(folder: string, words: readonly string[] = args): {readonly status: number; readonly out: string; readonly err: string} {
  const script = '"$@" >out 2>err; echo $?'
  const status = execFileSync('/bin/sh', ['-c', script, 'sh', process.execPath, program, ...words], {cwd: folder, encoding: 'utf8'})
  return {status: Number(status), out: readFileSync(join(folder, 'out'), 'utf8'), err: readFileSync(join(folder, 'err'), 'utf8')}
}

function cacheFiles(folder: string): readonly string[] {
  const names = readdirSync(join(folder, 'kept')).filter(name => name.endsWith('.cache'))
  return names.map(name => join(folder, 'kept', name))
}

/** What a run of few documents keeps. */
async function smallKept(): Promise<{readonly kept: Kept; readonly bytes: Buffer}> {
  const folder = makeFolder(documents)
  const store = memoryStore()
  await lintKept(requestIn(folder, {only: ['fr/a.md']}), store)
  const kept = store.read()
  return {kept, bytes: writeCacheFile(kept)}
}

describe.skipIf(isWindows)('a process that is killed while it writes the cache', () => {
  const writer = `
import {diskStore} from ${JSON.stringify(pathToFileURL(built('cache/disk-store.js')).href)}
const store = diskStore(process.cwd(), '${key}', reason => { throw new Error(reason) })
const state = letter => ({grounds: Array.from({length: 40_000}, (_, at) => ({name: letter + at, digest: letter + at * 7919})), answers: [], pairs: []})
const states = ['a', 'b'].map(state)
for (let turn = 0; ; turn++) { store.write(states[turn % 2]); process.stdout.write('.') }
`

  test(`leaves what one run kept or the other, ${drills} times`, async () => {
    const folder = makeFolder({'writer.mjs': writer})
    const store = diskStore(folder, key, () => {})
    for (let drill = 0; drill < drills; drill++) {
      const child = spawn(process.execPath, ['writer.mjs'], {cwd: folder, stdio: ['ignore', 'pipe', 'inherit']})
      await new Promise(resolve => child.stdout.once('data', resolve))
      await new Promise(resolve => setTimeout(resolve, (drill * 37) % 200))
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
      const {grounds} = store.read()
      expect(grounds).toHaveLength(40_000)
      expect(new Set(grounds.map(({name}) => name[0])).size).toBe(1)
    }
    const halves = readdirSync(folder).filter(name => /\.cache\./.test(name))
    for (const name of halves) utimesSync(join(folder, name), 0, 0)
    store.write(nothingKept)
    expect(readdirSync(folder).filter(name => name.includes('.cache'))).toEqual([`${key}.cache`])
  })

  test(`does not change what later runs tell, ${drills} times`, async () => {
    const folder = makeFolder(documents)
    const {out} = run(folder, [...args, '--no-cache'])
    for (let drill = 0; drill < drills; drill++) {
      if (drill % 3 === 0) rmSync(join(folder, 'kept'), {recursive: true, force: true})
      const child = spawn(process.execPath, [program, ...args], {cwd: folder, stdio: 'ignore'})
      const ended = new Promise(resolve => child.once('exit', resolve))
      await new Promise(resolve => setTimeout(resolve, 150 + ((drill * 61) % 900)))
      child.kill('SIGKILL')
      await ended
      expect(run(folder)).toMatchObject({status: 1, out, err: ''})
    }
  })
})

test('of a cache file of which a bit is another, nothing is taken', async () => {
  const {kept, bytes} = await smallKept()
  expect(kept.pairs.length).toBeGreaterThan(0)
  expect(readCacheFile(bytes).pairs).toHaveLength(kept.pairs.length)
  for (let at = 0; at < bytes.length; at++) {
    const was = bytes.readUInt8(at)
    for (let bit = 0; bit < 8; bit++) {
      bytes.writeUInt8(was ^ (1 << bit), at)
      if (readCacheFile(bytes) !== nothingKept) expect.fail(`Bit ${bit} of byte ${at} makes no difference`)
    }
    bytes.writeUInt8(was, at)
  }
})

test('of a cache file that was cut short, or goes on, nothing is taken', async () => {
  const {bytes} = await smallKept()
  for (let length = 0; length < bytes.length; length++) {
    if (readCacheFile(bytes.subarray(0, length)) !== nothingKept) expect.fail(`${length} bytes are taken for all`)
  }
  expect(readCacheFile(Buffer.concat([bytes, Buffer.from('\n')]))).toBe(nothingKept)
})

describe.skipIf(isWindows)('where the cache cannot be written', () => {
  test('the run stands, and says so once', () => {
    const folder = makeFolder({...documents, 'a file': ''})
    const {out} = run(folder, [...args, '--no-cache'])
    const {status, out: told, err} = run(folder, [...args, '--cache-location', 'a file/kept'])
    expect([status, told]).toEqual([1, out])
    expect(err).toMatch(
      /^tulint: What was found cannot be kept for the next run: ENOTDIR.*\n {2}Name another folder with --cache-location.*\n$/
    )
  })

  test('because the disk is full, the old one stays', () => {
    const folder = makeFolder(documents)
    const {out} = run(folder)
    const [file = ''] = cacheFiles(folder)
    const before = readFileSync(file)
    writeFileSync(join(folder, 'fr/a.md'), `${documents['fr/b.md']}\nNew.\n`)
    const {out: changed} = run(folder, [...args, '--no-cache'])
    expect(changed).not.toBe(out)
    // Of a process whose files may not grow beyond 1 KB no write succeeds; the report goes through a pipe.
    const line = `ulimit -f 1; '${process.execPath}' '${program}' ${args.join(' ')} 2>&1 >&3 | head -c 900 >err`
    const told = execFileSync('/bin/sh', ['-c', `{ { ${line}; } 3>&1 | cat; }`], {cwd: folder, encoding: 'utf8'})
    expect(told).toBe(changed)
    expect(readFileSync(join(folder, 'err'), 'utf8')).toContain('cannot be kept for the next run: EFBIG')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(cacheFiles(folder)).toEqual([file])
  })

  test('a file that is read alone is replaced', () => {
    const folder = makeFolder(documents)
    run(folder)
    const [file = ''] = cacheFiles(folder)
    chmodSync(file, 0o444)
    writeFileSync(join(folder, 'fr/a.md'), 'Other.\n')
    expect(run(folder).out).toBe(run(folder, [...args, '--no-cache']).out)
  })
})

describe.skipIf(isWindows)('in the place of a cache file', () => {
  test('a link is replaced, and what it leads to left alone', () => {
    const folder = makeFolder({...documents, 'outside/precious.txt': 'precious'})
    const {out} = run(folder)
    const [file = ''] = cacheFiles(folder)
    rmSync(file)
    symlinkSync(join(folder, 'outside/precious.txt'), file)
    expect(run(folder)).toMatchObject({status: 1, out, err: ''})
    expect(readFileSync(join(folder, 'outside/precious.txt'), 'utf8')).toBe('precious')
    expect(lstatSync(file).isFile()).toBe(true)
  })

  test.each([
    ['a folder', (file: string) => mkdirSync(file)],
    ['a pipe', (file: string) => execFileSync('/usr/bin/mkfifo', [file])],
    ['another’s file', (file: string) => writeFileSync(file, 'tulint cache 1\n{"grounds": []}')]
  ])('%s changes nothing that is told', (_, put) => {
    const folder = makeFolder(documents)
    const {out} = run(folder)
    const [file = ''] = cacheFiles(folder)
    rmSync(file)
    put(file)
    expect(run(folder)).toMatchObject({status: 1, out})
    expect(existsSync(file)).toBe(true)
  })
})

test.skipIf(isWindows)('two runs at once tell the same, and leave a whole cache', async () => {
  const folder = makeFolder(documents)
  const {out} = run(folder, [...args, '--no-cache'])
  const runs = Array.from({length: 3}, async () => {
    const child = spawn(process.execPath, [program, ...args], {cwd: folder, stdio: ['ignore', 'pipe', 'inherit']})
    let said = ''
    child.stdout.on('data', chunk => (said += chunk))
    await new Promise(resolve => child.once('close', resolve))
    return said
  })
  expect(await Promise.all(runs)).toEqual([out, out, out])
  expect(cacheFiles(folder)).toHaveLength(1)
  expect(readCacheFile(readFileSync(cacheFiles(folder)[0] ?? '')).pairs).toHaveLength(8)
})

describe('the folder of a cache', () => {
  test('holds few files, and none that was not used for a month', () => {
    const folder = makeFolder({'notes.txt': ''})
    const now = Date.now() / 1000
    const name = (index: number) => String(index).padStart(2, '0').padStart(27, 'x')
    for (let index = 0; index < 12; index++) {
      diskStore(folder, name(index), () => {}).write(nothingKept)
      if (existsSync(join(folder, `${name(index)}.cache`))) utimesSync(join(folder, `${name(index)}.cache`), now, now - 3600 * (12 - index))
    }
    diskStore(folder, name(12), () => {}).write(nothingKept)
    const left = () =>
      readdirSync(folder)
        .filter(one => one.endsWith('.cache'))
        .sort()
    expect(left()).toEqual([5, 6, 7, 8, 9, 10, 11, 12].map(index => `${name(index)}.cache`))
    utimesSync(join(folder, `${name(7)}.cache`), now, now - 31 * 86_400)
    diskStore(folder, name(12), () => {}).write(nothingKept)
    expect(left()).not.toContain(`${name(7)}.cache`)
    expect(existsSync(join(folder, 'notes.txt'))).toBe(true)
  })

  test('keeps what is read, as used', () => {
    const folder = makeFolder({})
    const store = diskStore(folder, key, () => {})
    store.write(nothingKept)
    utimesSync(join(folder, `${key}.cache`), 1e9, 1e9)
    store.read()
    expect(Date.now() - lstatSync(join(folder, `${key}.cache`)).mtimeMs).toBeLessThan(60_000)
  })
})
